/**
 * The figures of each official form in the order of its empty cells, as the report file's contract names them; null
 * for a cell that stays empty. Typed from the contract, not made by the code under test.
 */
import type { EditionId } from '../../shared/editions';
import { applicants, resultRows } from './generate';

type Place = readonly [table: string, row: string, column: string] | null;

const across = (table: string, row: string, columns: readonly string[]): Place[] =>
  columns.map((column) => [table, row, column] as const);

const disclosure2019 = (edition: EditionId): Place[] => {
  const published = ['newlyMade', 'newlyDisclosed', 'totalDisclosed'];
  const items = ['previousYearItems', 'change', 'decisions'];
  const empty = edition === '2019-wuchang' ? [null] : [];
  return [
    ...across('disclosure', 'regulations', published),
    ...across('disclosure', 'normativeDocuments', published),
    ...across('disclosure', 'licensing', items),
    ...across('disclosure', 'otherServices', items),
    ...across('disclosure', 'penalties', items),
    ...across('disclosure', 'coercion', items),
    ...empty,
    ...across('disclosure', 'fees', ['previousYearItems', 'change']),
    ...empty,
    ...empty,
    ...across('disclosure', 'procurement', ['items', 'amount']),
    ...empty,
  ];
};

const disclosure2021: Place[] = [
  ...across('disclosure', 'regulations', ['issued', 'repealed', 'inForce']),
  ...across('disclosure', 'normativeDocuments', ['issued', 'repealed', 'inForce']),
  ['disclosure', 'licensing', 'decisions'],
  ['disclosure', 'penalties', 'decisions'],
  ['disclosure', 'coercion', 'decisions'],
  ['disclosure', 'fees', 'amount'],
];

/** The three forms of an edition: name in test/fixtures/official, printed heading, order of their empty cells. */
export function officialTables(edition: EditionId): { form: string; heading: string; places: Place[] }[] {
  return [
    {
      form: `${edition}-disclosure`,
      heading: '二、主动公开政府信息情况',
      places: edition === '2021' ? disclosure2021 : disclosure2019(edition),
    },
    {
      form: `${edition}-requests`,
      heading: '三、收到和处理政府信息公开申请情况',
      places: ['1', '2', ...resultRows(edition), '3.7', '4'].flatMap((row) =>
        across('requests', row, [...applicants(edition), 'total']),
      ),
    },
    {
      form: 'disputes',
      heading: '四、政府信息公开行政复议、行政诉讼情况',
      places: ['review', 'directSuit', 'suitAfterReview'].flatMap((row) =>
        across('disputes', row, ['upheld', 'corrected', 'otherOutcome', 'pending', 'total']),
      ),
    },
  ];
}
