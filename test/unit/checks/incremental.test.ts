/** The checker that remembers says what a full run says, whatever is edited in whatever order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/incremental';
import { runChecks } from '../../../shared/checks/run';
import { cellsOf, getEdition, type EditionId } from '../../../shared/editions';
import { getCell, setCell, withCell } from '../../../shared/report/cells';
import { carryOver } from '../../../shared/report/carry-over';
import { setField } from '../../../shared/report/registration';
import { setSectionText } from '../../../shared/report/live-figures';
import type { CellValue, Report } from '../../../shared/report/report';
import { editionIdsUnderTest } from '../../support/generate';
import { someReport } from '../../support/reports';

interface Edited {
  readonly report: Report;
  readonly previous: Report | undefined;
}

type Edit = (edited: Edited) => Edited;

const onReport = (change: (report: Report) => Report): Edit => (edited) => ({ ...edited, report: change(edited.report) });

const value = fc.oneof(
  fc.integer({ min: -2, max: 30 }),
  fc.constantFrom<CellValue>(null, 0, 1.5, '/', '无', '3件', '13800000000', 100_000),
);

const pieces = [
  '2023年，我局开展了培训。',
  '共收到申请5件，其中予以公开3件、不予公开1件。',
  '未收到行政复议申请。',
  '统计期限为1月1日至12月30日。',
  '请联系 138 0000 0000。',
  '持续完善公开栏目和目录，提高公开质量。',
  '同比增长20%。',
  '无',
  '',
  '\n',
];

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(''));

function edits(edition: EditionId): fc.Arbitrary<Edit> {
  const form = getEdition(edition);
  const cells = form.tables.flatMap((table) => [...cellsOf(table)]);
  const sections = [...form.sections.map(({ id }) => id), 'nowhere'];
  const change = (report: Report, cell: (typeof cells)[number], to: CellValue): Report => setCell(getEdition(report.edition), report, cell, to);
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...cells), value).map(([cell, to]) => onReport((report) => change(report, cell, to))) },
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...cells), value).map(([cell, to]) => onReport((report) => withCell(report, cell, to))) },
    { weight: 2, arbitrary: value.map((to) => onReport((report) => withCell(report, { table: 'requests', row: '9', column: 'x' }, to))) },
    { weight: 1, arbitrary: value.map((to) => onReport((report) => withCell(report, { table: 'other', row: '1', column: 'x' }, to))) },
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...sections), text).map(([id, words]) => onReport((report) => setSectionText(report, id, words))) },
    { weight: 1, arbitrary: fc.constantFrom('2024-12-01', '2024-13-45', '').map((date) => onReport((report) => ({ ...report, signature: { ...report.signature, date } }))) },
    { weight: 1, arbitrary: fc.constantFrom('', '027-8000 0000', '12').map((phone) => onReport((report) => setField(report, 'requestPhone', phone))) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 1).map((step) => onReport((report) => ({ ...report, year: report.year + step }))) },
    { weight: 1, arbitrary: fc.constantFrom('甲办事处', '乙13800000000').map((name) => onReport((report) => ({ ...report, unit: { ...report.unit, name } }))) },
    { weight: 1, arbitrary: fc.constantFrom(...editionIdsUnderTest).map((id) => onReport((report) => ({ ...report, edition: id }))) },
    { weight: 1, arbitrary: fc.constant<Edit>((edited) => ({ ...edited, previous: undefined })) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...editionIdsUnderTest), fc.integer({ min: 1, max: 3 })).map(
        ([id, seed]): Edit => (edited) => ({ ...edited, previous: { ...someReport(id, seed), year: edited.report.year - 1, sections: { overview: pieces.join('') } } }),
      ),
    },
    { weight: 1, arbitrary: fc.constant(onReport((report) => structuredClone(report))) },
    { weight: 1, arbitrary: fc.constant(onReport((report) => ({ ...report, tables: {} }))) },
    { weight: 1, arbitrary: fc.constant(onReport(({ tables: _none, ...report }) => report)) },
  );
}

describe.each(editionIdsUnderTest)('%s', (edition) => {
  it('any sequence of edits', () => {
    fc.assert(
      fc.property(fc.array(edits(edition), { minLength: 1, maxLength: 25 }), (sequence) => {
        const check = createChecker();
        let edited: Edited = { report: { ...someReport(edition), year: 2024 }, previous: undefined };
        expect(check(edited.report)).toEqual(runChecks(edited.report));
        for (const edit of sequence) {
          edited = edit(edited);
          expect(check(edited.report, edited.previous)).toEqual(runChecks(edited.report, edited.previous));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what did not change', () => {
  const previous = { ...someReport('2021', 3), year: 2023 };
  const report = setSectionText({ ...someReport('2021'), year: 2024 }, 'overview', '共收到申请5件。');

  it('gives the same findings, the same objects', () => {
    const check = createChecker();
    const first = check(report, previous);
    expect(check(report, previous)).toBe(first);
    expect(check({ ...report }, previous)).toBe(first);
  });

  it('a year started from last year stays in step', () => {
    const check = createChecker();
    const started = carryOver(previous, { edition: '2021', year: 2024 });
    expect(check(started, previous)).toEqual(runChecks(started, previous));
    const cell = { table: 'requests', row: '2', column: 'total' };
    const off = withCell(started, cell, Number(getCell(started, cell)) + 1);
    expect(check(off, previous)).toEqual(runChecks(off, previous));
    expect(check(started, previous)).toEqual(runChecks(started, previous));
  });
});
