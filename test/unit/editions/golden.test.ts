/** Each edition's tables against the official forms, typed from the reference and not made by the code under test. */
import { describe, expect, it } from 'vitest';
import { cellsOf, editions, expandRelations, getEdition, layoutTable, stepsOf, tableOf, type EditionId } from '../../../shared/editions';
import { sectionName } from '../../../shared/editions';
import { officialForm } from '../../support/official-form';

const forms: readonly [EditionId, string, string][] = [
  ['2019', 'disclosure', '2019-disclosure'],
  ['2019', 'requests', '2019-requests'],
  ['2019', 'disputes', 'disputes'],
  ['2019-wuchang', 'disclosure', '2019-wuchang-disclosure'],
  ['2019-wuchang', 'requests', '2019-wuchang-requests'],
  ['2019-wuchang', 'disputes', 'disputes'],
  ['2021', 'disclosure', '2021-disclosure'],
  ['2021', 'requests', '2021-requests'],
  ['2021', 'disputes', 'disputes'],
];

describe.each(forms)('%s %s', (edition, id, form) => {
  const table = tableOf(getEdition(edition), id);
  if (!table) throw new Error(`no table ${id}`);
  const grid = layoutTable(table);

  it('has the official labels, spans and order', () => {
    const laidOut = grid.rows.map((row) =>
      row.cells.map(({ text, rowSpan, columnSpan }) => ({ text, rowSpan, columnSpan })),
    );
    expect(laidOut).toEqual(officialForm(form));
  });

  it('covers the grid exactly once', () => {
    const taken = new Map<string, number>();
    grid.rows.forEach((row, top) => {
      for (const cell of row.cells) {
        for (let down = 0; down < cell.rowSpan; down += 1) {
          for (let across = 0; across < cell.columnSpan; across += 1) {
            const key = `${top + down}/${cell.column + across}`;
            taken.set(key, (taken.get(key) ?? 0) + 1);
          }
        }
      }
    });
    expect([...taken.values()].every((times) => times === 1)).toBe(true);
    expect(taken.size).toBe(grid.rows.length * grid.widths.length);
  });

  it('has one figure for each cell of the report file', () => {
    const figures = grid.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.figure ? [cell.figure.cell] : [])));
    expect(figures).toEqual(cellsOf(table));
  });
});

/** Row ids in printed order, as the report file contract numbers them. */
const requestRows = {
  '2019':
    '1 2 3.1 3.2 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.3.6 3.3.7 3.3.8 3.4.1 3.4.2 3.4.3 3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.6 3.7 4',
  '2021':
    '1 2 3.1 3.2 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.3.6 3.3.7 3.3.8 3.4.1 3.4.2 3.4.3 3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.6.1 3.6.2 3.6.3 3.7 4',
} as const;
const allApplicants = 'naturalPerson enterprise research publicWelfare legalService otherOrganization total';

describe('ids of the report file', () => {
  const ids = (edition: EditionId, table: string) => {
    const cells = cellsOf(tableOf(getEdition(edition), table)!);
    return {
      rows: [...new Set(cells.map((cell) => cell.row))].join(' '),
      columns: [...new Set(cells.map((cell) => cell.column))].join(' '),
    };
  };

  it.each([
    ['2019', requestRows['2019'], allApplicants],
    ['2019-wuchang', requestRows['2019'], allApplicants.replace('otherOrganization ', '')],
    ['2021', requestRows['2021'], allApplicants],
  ] as const)('requests of %s', (edition, rows, columns) => {
    expect(ids(edition, 'requests')).toEqual({ rows, columns });
  });

  it.each([
    ['2019', 'regulations normativeDocuments licensing otherServices penalties coercion fees procurement'],
    ['2019-wuchang', 'regulations normativeDocuments licensing otherServices penalties coercion fees procurement'],
    ['2021', 'regulations normativeDocuments licensing penalties coercion fees'],
  ] as const)('disclosure of %s', (edition, rows) => {
    expect(ids(edition, 'disclosure').rows).toBe(rows);
  });

  it.each(editions.map((edition) => edition.id))('disputes of %s', (edition) => {
    expect(ids(edition, 'disputes')).toEqual({
      rows: 'review directSuit suitAfterReview',
      columns: 'upheld corrected otherOutcome pending total',
    });
  });
});

describe('relations', () => {
  it.each([
    ['2019', { 'requests.balance': 7, 'requests.results-total': 7, 'requests.row-total': 23, 'disputes.row-total': 3, 'disclosure.bounds': 7 }],
    ['2019-wuchang', { 'requests.balance': 6, 'requests.results-total': 6, 'requests.row-total': 23, 'disputes.row-total': 3, 'disclosure.bounds': 7 }],
    ['2021', { 'requests.balance': 7, 'requests.results-total': 7, 'requests.row-total': 25, 'disputes.row-total': 3, 'disclosure.bounds': 2 }],
  ] as const)('of %s are all there', (edition, expected) => {
    const counts: Record<string, number> = {};
    for (const table of getEdition(edition).tables) {
      for (const { definition } of expandRelations(table)) counts[definition.rule] = (counts[definition.rule] ?? 0) + 1;
    }
    expect(counts).toEqual(expected);
  });

  it('adds every result row into （七）总计', () => {
    const table = tableOf(getEdition('2021'), 'requests')!;
    const total = expandRelations(table).find(({ definition }) => definition.rule === 'requests.results-total');
    expect(total?.right.map((cell) => cell.row).join(' ')).toBe(
      requestRows['2021'].replace('1 2 ', '').replace(' 3.7 4', ''),
    );
  });
});

describe('outline', () => {
  const outline = (edition: EditionId) =>
    stepsOf(getEdition(edition)).flatMap((group) =>
      group.steps.map((step) =>
        step.kind === 'section' ? step.section : step.kind === 'table' ? `[${step.table}]` : '[registration]',
      ),
    );

  it('asks for every part once, in printed order', () => {
    const national = ['preface', 'overview', '[disclosure]', '[requests]', '[disputes]', 'problems', 'other', '[registration]'];
    expect(outline('2019')).toEqual(national);
    expect(outline('2021')).toEqual(national);
    expect(outline('2019-wuchang')).toEqual([
      'overview', 'disclosureWork', 'requestsWork', 'disputesWork', 'innovation', 'problems', 'other',
      '[disclosure]', '[requests]', '[disputes]', '[registration]',
    ]);
  });

  it('prints the official headings', () => {
    const headings = (edition: EditionId, document: string) => {
      const { content } = getEdition(edition).documents.find(({ id }) => id === document)!;
      return content.kind === 'outline' ? content.parts.flatMap((part) => part.heading ?? []) : [];
    };
    const national = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ];
    expect(headings('2019', 'report')).toEqual(national);
    expect(headings('2021', 'report')).toEqual(national);
    expect(headings('2019-wuchang', 'statistics')).toEqual(national);
    expect(headings('2019-wuchang', 'report')).toEqual([
      '一、总体情况',
      '二、行政机关主动公开政府信息情况',
      '三、行政机关收到和处理政府信息公开申请情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '五、政府信息公开工作创新性做法',
      '六、存在的主要问题及改进情况',
      '七、其他需要报告的事项',
    ]);
    expect(sectionName(getEdition('2021'), 'preface')).toBe('前言');
  });
});
