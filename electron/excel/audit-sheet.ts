/** 审核: every relation of every table with both sides and a verdict, live. */
import type { CellFormulaValue, Workbook, Worksheet } from 'exceljs';
import { rowName } from '../../shared/checks/names';
import { relationLine } from '../../shared/checks/relations';
import { cellsOf, expandRelations, totalCells, cellKey } from '../../shared/editions';
import type { CellReference, Edition, Relation, Table } from '../../shared/editions';
import { documentTexts } from '../../shared/messages/documents';
import { workbookTexts } from '../../shared/messages/workbook';
import type { Report } from '../../shared/report/report';
import { addressOf, sheetPrefix } from './addresses';
import { figureFormat } from './entry';
import type { Calculation, Figures } from './figures';
import { rowHeights } from './heights';
import { protect, setColumns, setUpPage } from './page';
import type { Area } from './statistics-plan';
import { atLeft, borders, centred, fonts, indented, marks, shrinking } from './styles';
import { writeUnitLine } from './unit-line';
import { formulaValue, styledCell, textWriter, wholeRow } from './write-cell';

const orientation = 'landscape';
const texts = workbookTexts.audit;
const verdicts = texts.verdicts;
type Verdict = (typeof verdicts)[keyof typeof verdicts];

const titleRow = 1;
const unitRow = 2;
const summaryRow = 3;
const noteRow = 4;
const headRow = 5;
const firstRow = 6;
/** Points. */
const lowestRow = 17.25;

/** Relative widths, about points. */
const columns = [
  { title: texts.table, width: 69 },
  { title: texts.line, width: 228 },
  { title: texts.left, width: 126 },
  { title: texts.operator, width: 42 },
  { title: texts.right, width: 110 },
  { title: texts.leftFigure, width: 44 },
  { title: texts.rightFigure, width: 44 },
  { title: texts.difference, width: 42 },
  { title: texts.verdict, width: 38 },
] as const;
const leftColumn = 6;
const rightColumn = 7;
const differenceColumn = 8;
const verdictColumn = 9;

/** Decimals to which both sides are compared: more than any figure on the forms has. */
const decimals = 8;

interface AuditRow {
  readonly table: Table;
  readonly relation: Relation;
}

export async function addAuditSheet(
  workbook: Workbook,
  edition: Edition,
  report: Report,
  figures: Figures,
): Promise<void> {
  const sheet = workbook.addWorksheet(documentTexts.auditSheet, {
    views: [{ state: 'frozen', ySplit: headRow, showGridLines: false }],
  });
  const widths = setColumns(sheet, orientation, columns.map(({ width }) => width));
  const rows = edition.tables.flatMap((table) => expandRelations(table).map((relation): AuditRow => ({ table, relation })));
  const lastRow = firstRow + rows.length - 1;
  const whole = (row: number): Area => wholeRow(row, columns.length);
  const writer = textWriter(sheet, widths);
  const { write } = writer;

  write(whole(titleRow), texts.title, { font: fonts.title, alignment: centred });
  writeUnitLine(writer, report, unitRow, leftColumn - 1, columns.length);
  write(whole(noteRow), texts.note, { font: fonts.cell, alignment: atLeft });
  columns.forEach(({ title }, index) => {
    write({ ...whole(headRow), left: index + 1, right: index + 1 }, title, {
      font: fonts.listHead,
      alignment: centred,
      border: borders,
    });
  });

  const found = rows.map(({ table, relation }, index) => {
    const row = firstRow + index;
    const { definition } = relation;
    const names = [
      table.name,
      definition.along === 'row' ? rowName(table, relation.line) : relationLine(table, relation),
      definition.leftName,
      texts.operators[definition.operator],
      definition.rightName,
    ];
    names.forEach((name, column) => {
      write({ ...whole(row), left: column + 1, right: column + 1 }, name, {
        font: fonts.list,
        alignment: column === 1 ? indented : centred,
        border: borders,
      });
    });
    return writeRelation(sheet, row, relation, figures);
  });

  const summary = styledCell(sheet, whole(summaryRow), { font: fonts.cell, alignment: atLeft });
  summary.value = summaryValue(found, { first: firstRow, last: lastRow }, blanks(edition, figures));
  markVerdicts(sheet, firstRow, lastRow);
  for (const [row, height] of rowHeights(1, lastRow, lowestRow, writer.needs)) sheet.getRow(row).height = height;
  setUpPage(sheet, orientation, { ...whole(1), bottom: lastRow }, headRow);
  await protect(sheet);
}

const prefix = sheetPrefix(documentTexts.statisticsSheet);

/** Both figures, the difference and the verdict of one relation. */
function writeRelation(sheet: Worksheet, row: number, relation: Relation, figures: Figures): Verdict | undefined {
  const left = figures.sum(relation.left, prefix);
  const right: Calculation = relation.right.length === 0 ? { formula: '0', value: 0 } : figures.sum(relation.right, prefix);
  const difference: Calculation = {
    formula: `ROUND(${addressOf(row, leftColumn)}-${addressOf(row, rightColumn)},${decimals})`,
    value: Number((left.value - right.value).toFixed(decimals)),
  };
  const write = (column: number, value: CellFormulaValue, figure: number | undefined): void => {
    const area = { top: row, left: column, bottom: row, right: column };
    styledCell(sheet, area, {
      font: fonts.list,
      alignment: shrinking,
      border: borders,
      numFmt: figure === undefined ? 'General' : figureFormat('count', figure),
    }).value = value;
  };
  write(leftColumn, formulaValue(left), left.value);
  write(rightColumn, formulaValue(right), right.value);
  write(differenceColumn, formulaValue(difference), difference.value);
  const verdict = judge(relation, addressOf(row, differenceColumn), difference.value, figures);
  write(verdictColumn, verdict.value, undefined);
  return verdict.result;
}

/**
 * The verdict as the checks give it (`relationState`): open where text is in the way, or where a part is blank and the
 * sides do not agree.
 */
function judge(
  { definition, left, right }: Relation,
  difference: string,
  value: number,
  figures: Figures,
): { readonly value: CellFormulaValue; readonly result: Verdict | undefined } {
  const deciding = uniqueCells(figures.deciding([...left, ...right]));
  const filled = deciding.filter((cell) => !hasBlankSign(cell, figures));
  const texts = filled.filter((cell) => figures.content(cell).kind === 'text').length;
  const numbers = deciding.filter((cell) => ['number', 'formula'].includes(figures.content(cell).kind)).length;

  const holds = definition.operator === '=' ? value === 0 : value >= 0;
  const test = `${difference}${definition.operator}0`;
  const quoted = (verdict: Verdict): string => `"${verdict}"`;
  const count = (name: string, cells: readonly CellReference[]): string => `${name}(${figures.ranges(cells, prefix).join(',')})`;

  const otherwise =
    deciding.length === 0
      ? quoted(verdicts.broken)
      : `IF(${count('COUNT', deciding)}<${deciding.length},${quoted(verdicts.open)},${quoted(verdicts.broken)})`;
  const judged = `IF(${test},${quoted(verdicts.holds)},${otherwise})`;
  const formula =
    filled.length === 0
      ? judged
      : `IF(${count('COUNTA', filled)}>${count('COUNT', filled)},${quoted(verdicts.open)},${judged})`;

  if (texts > 0) return { value: { formula, result: verdicts.open }, result: verdicts.open };
  if (!Number.isFinite(value)) return { value: { formula, result: { error: '#NUM!' } }, result: undefined };
  const result = holds ? verdicts.holds : numbers < deciding.length ? verdicts.open : verdicts.broken;
  return { value: { formula, result }, result };
}

const uniqueCells = (cells: readonly CellReference[]): CellReference[] => [
  ...new Map(cells.map((cell) => [cellKey(cell), cell])).values(),
];

function hasBlankSign(cell: CellReference, figures: Figures): boolean {
  const content = figures.content(cell);
  return content.kind === 'text' && content.blankSign;
}

/** How many cells to fill in hold nothing, or a sign for nothing. */
function blanks(edition: Edition, figures: Figures): Calculation {
  const inputs = edition.tables.flatMap((table) =>
    cellsOf(table).filter((cell) => !totalCells(table).has(cellKey(cell))),
  );
  const signs = inputs.filter((cell) => hasBlankSign(cell, figures));
  const others = inputs.filter((cell) => !hasBlankSign(cell, figures));
  const counted = [
    ...(others.length > 0 ? [`-COUNTA(${figures.ranges(others, prefix).join(',')})`] : []),
    ...(signs.length > 0 ? [`-COUNT(${figures.ranges(signs, prefix).join(',')})`] : []),
  ];
  const filled = others.filter((cell) => figures.content(cell).kind !== 'blank').length;
  return { formula: `(${inputs.length}${counted.join('')})`, value: inputs.length - filled };
}

/** The line above the list: how many relations, how many broken, how many open, how many cells not filled in. */
function summaryValue(
  found: readonly (Verdict | undefined)[],
  rows: { readonly first: number; readonly last: number },
  notFilled: Calculation,
): CellFormulaValue {
  const range = `${addressOf(rows.first, verdictColumn)}:${addressOf(rows.last, verdictColumn)}`;
  const counted = (verdict: Verdict): Calculation => ({
    formula: `COUNTIF(${range},"${verdict}")`,
    value: found.filter((one) => one === verdict).length,
  });
  const counts = [
    { formula: `ROWS(${range})`, value: found.length },
    counted(verdicts.broken),
    counted(verdicts.open),
    notFilled,
  ];
  const last = texts.summary[counts.length] ?? '';
  return {
    formula: `${counts.map(({ formula }, index) => `"${texts.summary[index] ?? ''}"&${formula}`).join('&')}&"${last}"`,
    result: counts.map(({ value }, index) => `${texts.summary[index] ?? ''}${value}`).join('') + last,
  };
}

function markVerdicts(sheet: Worksheet, first: number, last: number): void {
  sheet.addConditionalFormatting({
    ref: `${addressOf(first, verdictColumn)}:${addressOf(last, verdictColumn)}`,
    rules: [
      { type: 'cellIs', operator: 'equal', priority: 1, formulae: [`"${verdicts.broken}"`], style: marks.wrong },
      { type: 'cellIs', operator: 'equal', priority: 2, formulae: [`"${verdicts.open}"`], style: marks.open },
    ],
  });
}
