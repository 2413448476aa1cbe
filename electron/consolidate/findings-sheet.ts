/**
 * 审核问题: what the checks found, of the sums first, then unit by unit, those with errors first, with what was changed in a
 * workbook by hand since its export, and what was doubtful when it was read.
 */
import type { Finding } from '../../shared/checks/finding';
import { placeName } from '../../shared/checks/place-name';
import type { ListedChange, ListedFinding } from '../../shared/consolidation';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { ruleExplanations } from '../../shared/messages/rules';
import { severityNames } from '../../shared/messages/severity';
import { sumFigures } from '../../shared/report/figures';
import type { CellValue, Report } from '../../shared/report/report';
import { isCounted, type Consolidated } from './consolidate';
import type { DecidedFile } from './decide';
import { listRow, type ListFrame, type ListStyles } from './list-sheet';
import { rowXml } from './rows';

/** Points. */
const widths = [104, 124, 56, 120, 60, 60, 48, 270, 70] as const;
const kinds = ['text', 'text', 'text', 'text', 'amount', 'amount', 'amount', 'text', 'text'] as const;
const headRows = 1;
/** Excel's last row is 1,048,576. */
const mostRows = 1_000_000;

export const findingsFrame: ListFrame = {
  name: texts.sheets.findings,
  columns: widths.map((width, index) => ({ width, kind: kinds[index] ?? 'text' })),
  head: texts.findingColumns.map((text, index) => ({ text, row: 1, column: index + 1 })),
  headRows,
  frozenColumns: 1,
  frozenRows: 0,
  print: 'page-wide',
};

const isListed = (file: DecidedFile): boolean => isCounted(file) || file.status === 'duplicate' || file.status === 'no-unit';

function* ofSums({ report, findings }: Consolidated): Generator<ListedFinding> {
  for (const finding of findings) if (finding.severity !== 'info') yield listedFinding(report, finding);
}

function listedFinding(report: Report, { rule, severity, at: [place], left, right, message }: Finding): ListedFinding {
  return {
    rule,
    severity,
    place: place ? placeName(report, place) : '',
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    ...(typeof left === 'number' && typeof right === 'number' ? { difference: sumFigures([left, -right]) } : {}),
    message,
    count: 1,
  };
}

/** What stands behind unit and file in a row. */
interface Line {
  readonly level: string;
  readonly place?: string;
  readonly left?: CellValue;
  readonly right?: CellValue;
  readonly difference?: number;
  readonly message: string;
  readonly rule?: string;
  readonly wrong?: boolean;
}

const lineOf = ({ severity, ...finding }: ListedFinding): Line => ({ ...finding, level: severityNames[severity], wrong: severity === 'error' });

/** A figure or field that was changed in the workbook by hand, old and new. */
const changeLine = ({ place, source, before, after }: ListedChange): Line => ({
  level: texts.changedLevel,
  place,
  left: before,
  right: after,
  message: texts.changedLine(source),
});

const doubtLine = (note: string): Line => ({ level: texts.doubtLevel, message: note });

function lineRow(number: number, unit: string, file: string, line: Line, { plain, wrong }: ListStyles): string {
  const { level, place = '', left = null, right = null, difference = null, message, rule = '' } = line;
  // What people call the rule.
  const values = [unit, file, level, place, left, right, difference, message, ruleExplanations[rule]?.name ?? ''];
  // Where words stand in place of a figure they take the lines they need.
  const columns = findingsFrame.columns.map((column, index) => (typeof values[index] === 'string' ? { ...column, kind: 'text' as const } : column));
  const styles = columns.map(({ kind }, index) => (line.wrong && index === 2 ? wrong : plain)[kind === 'text' && kinds[index] !== 'text' ? 0 : index] ?? 0);
  return listRow({ columns }, number, values, styles);
}

/** @param done told the number of the last row */
export async function* findingRows(consolidated: Consolidated, styles: ListStyles, done: (lastRow: number) => void): AsyncGenerator<string> {
  let row = headRows;
  let cut = 0;
  const put = (unit: string, file: string, line: Line): string => {
    if (row >= mostRows) {
      cut += 1;
      return '';
    }
    row += 1;
    return lineRow(row, unit, file, line, styles);
  };
  for (const finding of ofSums(consolidated)) yield put(texts.sumsUnit, '', lineOf(finding));
  const files = consolidated.files.filter((file) => file.place !== undefined && isListed(file));
  let index = 0;
  for await (const { findings, changes, doubtNotes } of consolidated.reading.journal.records(files.flatMap(({ place }) => place ?? []))) {
    const file = files[index];
    index += 1;
    if (!file) continue;
    const lines = [...findings.map(lineOf), ...changes.map(changeLine), ...doubtNotes.map(doubtLine)];
    for (const line of lines) yield put(file.listed ?? file.unit, file.file, line);
  }
  if (cut > 0) {
    row += 1;
    yield rowXml(row, [{ value: texts.rowsCut(cut), style: styles.plain[0] ?? 0 }]);
  }
  done(row);
}
