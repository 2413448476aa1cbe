/** Copying, cutting and pasting blocks of cells. */
import { useState, type ClipboardEvent } from 'react';
import type { Edition, Table } from '../../shared/editions';
import { parseFigure } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { tableTexts } from '../texts/table';
import { undoTexts } from '../texts/undo';
import { readClipboard } from './clipboard';
import { countOf, planPaste, type PastePlan } from './paste';
import type { FigurePlace, Places } from './places';
import { copyOf, placesIn, rectangleOf, sameIn, type Range } from './range';
import type { Changes } from './use-change';

type TableClipboard = ClipboardEvent<HTMLTableElement>;

export interface Clipboard {
  /** A block that would not go in as it is, until somebody decides. */
  readonly pending: PastePlan | undefined;
  readonly decide: (paste: boolean) => void;
  /** @returns true where something was copied (cut) by this and not by the browser */
  readonly copy: (event: TableClipboard, range: Range, cut: boolean) => boolean;
  /** @param whole true where what is pasted takes the place of the whole figure, not of a part of it */
  readonly paste: (event: TableClipboard, range: Range, whole: boolean) => boolean;
}

export function useClipboard(
  edition: Edition,
  table: Table,
  report: Report,
  places: Places,
  { setMany }: Changes,
  say: (notice: string | undefined) => void,
): Clipboard {
  const [pending, setPending] = useState<PastePlan>();
  const put = (plan: PastePlan): void => {
    setMany(plan.changes, undoTexts.paste);
    const totals = countOf(plan, 'total');
    say(totals > 0 ? tableTexts.pasted(plan.changes.length, totals) : undefined);
  };
  const selectedBy = (range: Range): FigurePlace[] => placesIn(places, rectangleOf(range)).flat();
  return {
    pending,
    decide(paste) {
      setPending(undefined);
      if (pending && paste) put(pending);
    },
    copy(event, range, cut) {
      const { text, html } = copyOf(report, table, places, rectangleOf(range));
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', html);
      event.preventDefault();
      if (cut) setMany(sameIn(selectedBy(range), null), undoTexts.cut);
      return true;
    },
    paste(event, range, whole) {
      const block = readClipboard(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
      const selected = selectedBy(range);
      const isSingle = block.length === 1 && (block[0]?.length ?? 0) <= 1 && selected.length === 1;
      // Words into one cell, or a few digits into a figure: the input takes them as typed text.
      if (isSingle && (!whole || typeof parseFigure(block[0]?.[0] ?? '') !== 'number')) return false;
      event.preventDefault();
      const [at = range.anchor] = selected;
      const plan = planPaste(edition, report, table, places, block, at, selected);
      if (plan.needsLook && plan.rows.length > 0) setPending(plan);
      else put(plan);
      return true;
    },
  };
}
