/**
 * Generated reports for property tests. The sums are made here, by hand from the contract's ids, and not by the code
 * under test.
 */
import fc from 'fast-check';
import type { EditionId } from '../../shared/editions';
import type { Report } from '../../shared/report/report';

type Figures = Record<string, Record<string, number>>;

export const editionIdsUnderTest: readonly EditionId[] = ['2019', '2019-wuchang', '2021'];

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}.${index + 1}`);

export const resultRows = (edition: EditionId): string[] => [
  '3.1',
  '3.2',
  ...numbered('3.3', 8),
  ...numbered('3.4', 3),
  ...numbered('3.5', 5),
  ...(edition === '2021' ? numbered('3.6', 3) : ['3.6']),
];

export const applicants = (edition: EditionId): string[] => [
  'naturalPerson',
  'enterprise',
  'research',
  'publicWelfare',
  'legalService',
  ...(edition === '2019-wuchang' ? [] : ['otherOrganization']),
];

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** Small figures mostly, zero often, large ones now and then. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3_000_000 }) },
);

function requests(edition: EditionId): fc.Arbitrary<Figures> {
  const results = resultRows(edition);
  const columns = applicants(edition);
  const column = fc.record({
    results: fc.array(count, { minLength: results.length, maxLength: results.length }),
    carriedForward: count,
    /** Share of what was handled that was new this year, in per mille. */
    newShare: fc.integer({ min: 0, max: 1000 }),
  });
  return fc.array(column, { minLength: columns.length, maxLength: columns.length }).map((drawn) => {
    const table: Figures = {};
    const put = (row: string, figures: readonly number[]): void => {
      table[row] = Object.fromEntries(columns.map((id, index) => [id, figures[index] ?? 0]));
      table[row]['total'] = sum(figures);
    };
    const handled = drawn.map(({ results: rows }) => sum(rows));
    const received = drawn.map(({ carriedForward, newShare }, index) =>
      Math.floor((((handled[index] ?? 0) + carriedForward) * newShare) / 1000),
    );
    put('1', received);
    put('2', drawn.map(({ carriedForward }, index) => (handled[index] ?? 0) + carriedForward - (received[index] ?? 0)));
    results.forEach((row, index) => put(row, drawn.map(({ results: rows }) => rows[index] ?? 0)));
    put('3.7', handled);
    put('4', drawn.map(({ carriedForward }) => carriedForward));
    return table;
  });
}

const disputeRow = fc.tuple(count, count, count, count).map(([upheld, corrected, otherOutcome, pending]) => ({
  upheld,
  corrected,
  otherOutcome,
  pending,
  total: upheld + corrected + otherOutcome + pending,
}));

const disputes: fc.Arbitrary<Figures> = fc.record({
  review: disputeRow,
  directSuit: disputeRow,
  suitAfterReview: disputeRow,
});

const items = fc.tuple(count, count, count).map(([previousYearItems, less, decisions]) => ({
  previousYearItems,
  change: less % 2 === 0 ? less : -Math.min(less, previousYearItems),
  decisions,
}));

const amount = fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 9999 }));

const published = fc.tuple(count, count, count).map(([newlyMade, newlyDisclosed, older]) => ({
  newlyMade,
  newlyDisclosed,
  totalDisclosed: newlyDisclosed + older,
}));

const disclosure2019: fc.Arbitrary<Figures> = fc.record({
  regulations: published,
  normativeDocuments: published,
  licensing: items,
  otherServices: items,
  penalties: items,
  coercion: items,
  fees: items.map(({ previousYearItems, change }) => ({ previousYearItems, change })),
  procurement: fc.tuple(count, count).map(([number, extra]) => ({ items: number, amount: number * 100 + extra })),
});

const documents = fc.tuple(count, count, count).map(([issued, repealed, older]) => ({
  issued,
  repealed,
  inForce: issued + older,
}));

const decisions = count.map((figure) => ({ decisions: figure }));

const disclosure2021: fc.Arbitrary<Figures> = fc.record({
  regulations: documents,
  normativeDocuments: documents,
  licensing: decisions,
  penalties: decisions,
  coercion: decisions,
  fees: amount.map(([whole, decimals]) => ({ amount: Number(`${whole}.${String(decimals).padStart(4, '0')}`) })),
});

const sectionIds = (edition: EditionId): string[] =>
  edition === '2019-wuchang'
    ? ['overview', 'disclosureWork', 'requestsWork', 'disputesWork', 'innovation', 'problems', 'other']
    : ['overview', 'problems', 'other'];

const sentence = fc.constantFrom(
  '本单位按照要求开展政府信息公开工作。',
  '（一）主动公开情况。及时更新机构职能和办事指南。',
  '1.加强学习培训。',
  '一是完善制度；二是加强检查。',
);

const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));

/** A report in which everything agrees: no rule has anything to say about it. */
export function consistentReport(edition: EditionId): fc.Arbitrary<Report> {
  return fc
    .record({
      year: fc.integer({ min: 2019, max: 2035 }),
      requests: requests(edition),
      disputes,
      disclosure: edition === '2021' ? disclosure2021 : disclosure2019,
      texts: fc.array(paragraphs, { minLength: 7, maxLength: 7 }),
    })
    .map(({ year, texts, ...tables }) => ({
      format: 'disclosure-annual-report',
      version: 1,
      edition,
      year,
      unit: { name: '南湖区青石街道办事处', shortName: '青石街道', region: '南湖区', kind: 'street' },
      sections: Object.fromEntries(sectionIds(edition).map((id, index) => [id, texts[index] ?? ''])),
      tables,
      registration: {
        filledOn: `${year + 1}-01-15`,
        leader: { name: '王一', post: '副主任', officePhone: '027-8000 0000' },
        office: { name: '党政办公室', head: '李二', mobile: '138 0000 0000' },
        staff: [{ name: '张三', post: '科员', officePhone: '80000000' }],
        address: '南湖区青石路1号',
        requestPhone: '027-8000 0000',
      },
      signature: { name: '南湖区青石街道办事处', date: `${year + 1}-01-20` },
    }));
}
