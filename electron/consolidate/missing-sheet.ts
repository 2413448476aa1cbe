/** 未报单位: units of the list without a counted report, and every file that is not counted, each with its reason. */
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { isCounted, type Consolidated } from './consolidate';
import { listRow, type ListFrame, type ListStyles } from './list-sheet';

/** Points. */
const widths = [60, 160, 220, 340] as const;
const headRows = 1;

export const missingFrame: ListFrame = {
  name: texts.sheets.missing,
  columns: widths.map((width) => ({ width, kind: 'text' })),
  head: texts.missingColumns.map((text, index) => ({ text, row: 1, column: index + 1 })),
  headRows,
  frozenColumns: 0,
  frozenRows: 0,
  print: 'page-wide',
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
    return listRow(missingFrame, row, line, plain);
  };
  for (const line of lines(consolidated)) yield put(line);
  if (row === headRows) yield put(['', '', '', texts.nothingMissing]);
  done(row);
}
