/** 未报单位: units of the list without a counted report, and every file that is not counted, each with its reason. */
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { textHeight } from '../excel/page';
import { fonts } from '../excel/styles';
import { isCounted, type Consolidated } from './consolidate';
import type { ListFrame, ListStyles } from './list-sheet';
import { rowXml } from './rows';

/** Points. */
const widths = [60, 160, 200, 340] as const;
const headRows = 1;
const lowest = 14.25;

export const missingFrame: ListFrame = {
  name: texts.sheets.missing,
  columns: widths.map((width) => ({ width, kind: 'wrapped' })),
  head: texts.missingColumns.map((text, index) => ({ text, row: 1, column: index + 1 })),
  headRows,
  frozenColumns: 0,
  frozenRows: 0,
  fitsPage: true,
};

type Line = readonly [kind: string, unit: string, file: string, note: string];

function* lines({ missing, files, listed }: Consolidated): Generator<Line> {
  for (const { unit, files: own } of missing) {
    yield [texts.missingKinds.missing, unit, own.join('\n'), own.length > 0 ? texts.missingWithFiles : texts.missingNote];
  }
  for (const { status, listed: found, unit, file, reason } of files.filter((one) => !isCounted(one))) {
    yield [texts.status[status], found ?? unit, file, reason];
  }
  for (const file of files) {
    if (isCounted(file) && file.match === 'unlisted') yield [texts.missingKinds.unlisted, file.unit, file.file, file.reason];
  }
  if (listed === 0) yield ['', '', '', texts.noList];
}

/** @param done told the number of the last row */
export function* missingRows(consolidated: Consolidated, { plain }: ListStyles, done: (lastRow: number) => void): Generator<string> {
  let row = headRows;
  const put = (line: Line): string => {
    row += 1;
    const heights = line.map((text, index) => textHeight(text, (widths[index] ?? 0) - 9, fonts.list.size));
    return rowXml(row, line.map((value, index) => ({ value, style: plain[index] ?? 0 })), Math.max(lowest, ...heights));
  };
  for (const line of lines(consolidated)) yield put(line);
  if (row === headRows) yield put(['', '', '', texts.nothingMissing]);
  done(row);
}
