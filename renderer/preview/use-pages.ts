/** The pages of a report as they are chosen to be printed, made anew when it changes. */
import { useDeferredValue, useMemo } from 'react';
import type { Edition } from '../../shared/editions';
import type { FontSet } from '../../shared/messages/word';
import { documentBlocks, type DocumentBlocks } from '../../shared/pages/documents';
import { sheetMarkup } from '../../shared/pages/markup';
import { pagesOf } from '../../shared/pages/pages';
import type { Report } from '../../shared/report/report';
import { chosenIds, packageOf, usePrintStore } from './print-store';

export interface Sheet {
  readonly number: number;
  /** Id of its document. */
  readonly document: string;
  /** Name of its document, for those who do not see it. */
  readonly name: string;
  readonly markup: string;
}

export interface Sheets {
  readonly fonts: FontSet;
  readonly sheets: readonly Sheet[];
}

const nameOf = ({ document, title }: DocumentBlocks): string => document.attachment ?? title;

/** Typing goes before: the pages follow as soon as there is time. */
export function usePages(id: string, edition: Edition, report: Report): Sheets {
  const shown = useDeferredValue(report);
  const printing = usePrintStore((state) => state.printing);
  const packages = usePrintStore((state) => state.packages);
  const choice = packageOf(packages, id, edition, shown);
  const { oneFile } = choice;
  const key = chosenIds(choice).join(' ');
  const { fonts, headSignature } = printing;
  const sheets = useMemo(() => {
    const ids = key === '' ? [] : key.split(' ');
    const documents = documentBlocks(edition, shown, ids, { headSignature });
    return pagesOf(documents, oneFile).flatMap((page): Sheet[] => {
      const document = documents[page.document];
      if (!document) return [];
      return [{ number: page.number, document: document.document.id, name: nameOf(document), markup: sheetMarkup(page) }];
    });
  }, [edition, shown, key, oneFile, headSignature]);
  return { fonts, sheets };
}
