/** The report file that our workbook carries on a hidden sheet. */
import { readReport } from '../../shared/report/read';
import type { Report } from '../../shared/report/report';
import { documentTexts } from '../../shared/messages/documents';
import { carriedMark, carriedRows, carriedVersion, digestOf } from '../excel/carried';
import type { Grid } from '../office/office-file';
import type { OpenWorkbook } from '../office/workbook';

export type HiddenReport =
  | { readonly state: 'absent' }
  /** Cut, changed or written by a program that arranges it otherwise. */
  | { readonly state: 'damaged' }
  /** The report file in it is of a newer version than this program reads. */
  | { readonly state: 'newer' }
  | { readonly state: 'whole'; readonly report: Report };

/** @throws UnreadableFile */
export function hiddenReport(workbook: OpenWorkbook): HiddenReport {
  const named = workbook.sheets.filter(({ name }) => name === documentTexts.carriedSheet);
  const others = workbook.sheets.filter(({ name, hidden }) => hidden && name !== documentTexts.carriedSheet);
  for (const sheet of [...named, ...others]) {
    const lines = firstColumn(sheet.read());
    if (lines.get(carriedRows.mark) === carriedMark) return readLines(lines);
  }
  return { state: 'absent' };
}

const firstColumn = ({ cells }: Grid): Map<number, string> =>
  new Map(cells.flatMap(({ row, column, text }) => (column === 0 ? [[row, text] as const] : [])));

function readLines(lines: ReadonlyMap<number, string>): HiddenReport {
  if (lines.get(carriedRows.version) !== String(carriedVersion)) return { state: 'damaged' };
  const count = Number(lines.get(carriedRows.chunks));
  const chunks: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const chunk = lines.get(carriedRows.chunks + 1 + index);
    if (chunk === undefined) return { state: 'damaged' };
    chunks.push(chunk);
  }
  const text = chunks.join('');
  if (digestOf(text) !== lines.get(carriedRows.digest)) return { state: 'damaged' };
  const result = readReport(text);
  if (result.ok) return { state: 'whole', report: result.report };
  return { state: result.problem.kind === 'newer-version' ? 'newer' : 'damaged' };
}
