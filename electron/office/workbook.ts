/** Reading a workbook (.xlsx, .xlsm) from anywhere: what its cells show, nothing executed, no link followed. */
import { importTexts } from '../../shared/messages/import';
import { rememberingParts } from './known-parts';
import { cellStyles, noStyles } from './number-format';
import type { Grid, GridCell, OfficeFile } from './office-file';
import { mainPart, relationshipId, relationshipsOf } from './package-parts';
import { readSharedStrings, TextBudget } from './shared-strings';
import { readSheet } from './sheet';
import { UnreadableFile } from './unreadable';
import { isTrue, readXml } from './xml';
import { openZip, type Zip } from './zip';

/** A workbook of which no sheet has been read yet: `read` reads one. */
export interface OpenWorkbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Names that hold in the whole workbook, with what they lead to: `'数据统计表'!$C$7`, or whatever else stands there. */
  readonly names: ReadonlyMap<string, string>;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Reads the sheet's cells. @throws UnreadableFile */
  readonly read: () => Grid;
  /** What stands at a place of the sheet, which is read for it. @throws UnreadableFile */
  readonly at: (row: number, column: number) => GridCell | undefined;
}

const mostSheets = 500;
/** Cells with something in them, in all sheets that are read. */
const mostCells = 200_000;

/** @throws UnreadableFile */
export const openWorkbook = (bytes: Uint8Array): OpenWorkbook => workbookIn(openZip(bytes));

/**
 * @param zip of which it is known that it holds a workbook
 * @throws UnreadableFile
 */
export function workbookIn(zip: Zip): OpenWorkbook {
  const main = mainPart(zip);
  if (main === undefined) throw new UnreadableFile(importTexts.unknownKind);
  const parts = relationshipsOf(zip, main);
  const { entries, names, from1904 } = readMainPart(zip, main);
  const budget = new TextBudget();

  const partOf = (type: string): string | undefined => {
    const target = parts.find((part) => part.type === type)?.target;
    return target !== undefined && zip.has(target) ? target : undefined;
  };
  const strings = once(() => {
    const part = partOf('sharedStrings');
    return part === undefined ? { texts: [], leftOut: new Map() } : readSharedStrings(zip, part, budget);
  });
  const styles = once(() => {
    const part = partOf('styles');
    return part === undefined ? noStyles : cellStyles(zip, part);
  });
  let cells = 0;
  return {
    names,
    sheets: entries.flatMap(({ name: title, hidden, id }) => {
      const sheet = parts.find((part) => part.id === id);
      // Chart and macro sheets have no cells.
      if (sheet?.type !== 'worksheet') return [];
      const read = once(() => {
        const source = { zip, part: sheet.target, name: title, budget, strings, styles, from1904 };
        return readSheet(source, () => {
          cells += 1;
          if (cells > mostCells) throw new UnreadableFile(importTexts.tooManyCells(title, mostCells));
        });
      });
      return [
        {
          name: title,
          hidden,
          read: () => ({ name: title, cells: read().cells, ...(hidden ? { hidden } : {}) }),
          at: (row, column) => read().at(row, column),
        },
      ];
    }),
  };
}

interface MainPart {
  readonly entries: readonly { readonly name: string; readonly hidden: boolean; readonly id: string }[];
  readonly names: ReadonlyMap<string, string>;
  readonly from1904: boolean;
}

const readMainPart = rememberingParts((zip, part): MainPart => {
  const entries: { name: string; hidden: boolean; id: string }[] = [];
  const names = new Map<string, string>();
  const budget = new TextBudget();
  let from1904 = false;
  /** The name whose target is being read; undefined for one that holds in a single sheet only. */
  let name: string | undefined;
  readXml(zip, part, {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
      else if (element === 'sheet') {
        if (entries.length === mostSheets) throw new UnreadableFile(importTexts.tooManySheets(mostSheets));
        const [title = '', state = 'visible'] = ['name', 'state'].map((key) => attributes.get(key));
        entries.push({ name: title, hidden: state !== 'visible', id: relationshipId(attributes) ?? '' });
      } else if (element === 'definedName') {
        name = attributes.get('localSheetId') === undefined ? attributes.get('name') : undefined;
        if (name !== undefined) names.set(name, '');
      }
    },
    text: (text) => {
      if (name === undefined) return;
      budget.spend(text.length);
      names.set(name, (names.get(name) ?? '') + text);
    },
    close: (element) => {
      if (element === 'definedName') name = undefined;
    },
  });
  return { entries, names, from1904 };
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * All sheets of a workbook.
 * @throws UnreadableFile where it is damaged, encrypted, too large or not a workbook
 */
export function readWorkbook(bytes: Uint8Array): OfficeFile {
  return officeFileOf(openWorkbook(bytes));
}

/** All sheets of an open workbook. @throws UnreadableFile */
export function officeFileOf(workbook: OpenWorkbook): OfficeFile {
  if (workbook.sheets.length === 0) throw new UnreadableFile(importTexts.noSheets);
  return { kind: 'xlsx', grids: workbook.sheets.map((sheet) => sheet.read()), flow: [] };
}
