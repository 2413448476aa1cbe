/** Consistent reports have no finding; the smallest violation of each rule is found in exactly its cells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCellPlace, type Finding } from '../../../shared/checks/finding';
import { runChecks } from '../../../shared/checks/run';
import type { CellValue, Report } from '../../../shared/report/report';
import { applicants, consistentReport, editionIdsUnderTest, resultRows } from '../../support/generate';

type Tables = NonNullable<Report['tables']>;

function changed(report: Report, change: (tables: Tables) => void): Report {
  const copy = structuredClone(report);
  change(copy.tables ?? {});
  return copy;
}

const set = (tables: Tables, table: string, row: string, column: string, value: CellValue): void => {
  tables[table]![row]![column] = value;
};
const add = (tables: Tables, table: string, row: string, column: string, difference: number): void => {
  set(tables, table, row, column, (tables[table]![row]![column] as number) + difference);
};

const places = (findings: readonly Finding[], rule: string): string[][] =>
  findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => finding.at.filter(isCellPlace).map((place) => `${place.row}/${place.column}`));

const rules = (findings: readonly Finding[]): string[] => [...new Set(findings.map((finding) => finding.rule))].sort();

describe.each(editionIdsUnderTest)('%s', (edition) => {
  const report = consistentReport(edition);
  const columns = applicants(edition);
  const runs = { numRuns: 100 };

  it('has nothing to say about 334 consistent reports', () => {
    fc.assert(
      fc.property(report, (consistent) => {
        expect(runChecks(consistent)).toEqual([]);
      }),
      { numRuns: 334 },
    );
  });

  it('finds one more received than handled, in that column and in the total', () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...columns), (consistent, column) => {
        const findings = runChecks(
          changed(consistent, (tables) => {
            add(tables, 'requests', '1', column, 1);
            add(tables, 'requests', '1', 'total', 1);
          }),
        );
        expect(rules(findings)).toEqual(['requests.balance']);
        expect(places(findings, 'requests.balance')).toEqual(
          [column, 'total'].map((id) => ['1', '2', '3.7', '4'].map((row) => `${row}/${id}`)),
        );
        expect(findings.every(({ left, right, message }) => {
          return (left as number) - (right as number) === 1 && message.includes('相差 1');
        })).toBe(true);
      }),
      runs,
    );
  });

  it('finds a result row that the column total leaves out', () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...columns), fc.constantFrom(...resultRows(edition)), (consistent, column, row) => {
        const findings = runChecks(
          changed(consistent, (tables) => {
            add(tables, 'requests', row, column, 2);
            add(tables, 'requests', row, 'total', 2);
          }),
        );
        expect(rules(findings)).toEqual(['requests.results-total']);
        expect(places(findings, 'requests.results-total')).toEqual(
          [column, 'total'].map((id) => ['3.7', ...resultRows(edition)].map((result) => `${result}/${id}`)),
        );
      }),
      runs,
    );
  });

  it('finds a row total that is off', () => {
    fc.assert(
      fc.property(report, fc.constantFrom('1', '2', '4'), (consistent, row) => {
        const findings = runChecks(changed(consistent, (tables) => add(tables, 'requests', row, 'total', 1)));
        expect(rules(findings)).toEqual(['requests.balance', 'requests.row-total']);
        expect(places(findings, 'requests.row-total')).toEqual([['total', ...columns].map((id) => `${row}/${id}`)]);
      }),
      runs,
    );
  });

  it('finds a dispute total that is off, for each of the three groups', () => {
    fc.assert(
      fc.property(report, fc.constantFrom('review', 'directSuit', 'suitAfterReview'), (consistent, row) => {
        const findings = runChecks(changed(consistent, (tables) => add(tables, 'disputes', row, 'total', -1 + 3)));
        expect(rules(findings)).toEqual(['disputes.row-total']);
        expect(places(findings, 'disputes.row-total')).toEqual([
          ['total', 'upheld', 'corrected', 'otherOutcome', 'pending'].map((id) => `${row}/${id}`),
        ]);
      }),
      runs,
    );
  });

  it('reports a blank cell once, as blank, and no relation besides', () => {
    fc.assert(
      fc.property(
        report,
        fc.constantFrom(...columns),
        fc.constantFrom('1', '2', '3.1', '3.4.2', '4'),
        fc.constantFrom<CellValue[]>(null, '/', '-', '—', '无', ' ', '－'),
        (consistent, column, row, blank) => {
          const findings = runChecks(changed(consistent, (tables) => set(tables, 'requests', row, column, blank)));
          expect(findings).toHaveLength(1);
          expect(findings[0]).toMatchObject({
            rule: 'value.blank',
            severity: 'warning',
            at: [{ table: 'requests', row, column }],
            left: blank,
          });
        },
      ),
      runs,
    );
  });

  it('lets a blank total stand for the sum of its parts', () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...columns, 'total'), fc.constantFrom('1', '3.1', '3.7'), (consistent, column, row) => {
        fc.pre(row === '3.7' || column === 'total');
        const findings = runChecks(changed(consistent, (tables) => set(tables, 'requests', row, column, null)));
        expect(findings.map(({ rule, at }) => ({ rule, at }))).toEqual([
          { rule: 'value.blank', at: [{ table: 'requests', row, column }] },
        ]);
      }),
      runs,
    );
  });

  it('still finds what does not balance when every total is blank', () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...columns), (consistent, column) => {
        const findings = runChecks(
          changed(consistent, (tables) => {
            for (const row of Object.values(tables['requests']!)) row['total'] = null;
            for (const id of Object.keys(tables['requests']!['3.7']!)) set(tables, 'requests', '3.7', id, null);
            add(tables, 'requests', '2', column, 5);
          }),
        );
        expect(rules(findings)).toEqual(['requests.balance', 'value.blank']);
        expect(places(findings, 'requests.balance').map(([first]) => first)).toEqual([`1/${column}`, '1/total']);
      }),
      runs,
    );
  });

  it('reports text once and skips the relations it stands in', () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...columns), fc.constantFrom('5件', '12', '约3', 'abc'), (consistent, column, text) => {
        const findings = runChecks(changed(consistent, (tables) => set(tables, 'requests', '3.1', column, text)));
        expect(findings.map(({ rule, at, left }) => ({ rule, at, left }))).toEqual([
          { rule: 'value.not-a-number', at: [{ table: 'requests', row: '3.1', column }], left: text },
        ]);
      }),
      runs,
    );
  });

  it('reports negative and broken figures in their cell', () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...columns), (consistent, column) => {
        const negative = runChecks(
          changed(consistent, (tables) => {
            const delta = -1 - (tables['requests']!['4']![column] as number);
            for (const id of [column, 'total']) {
              add(tables, 'requests', '4', id, delta);
              add(tables, 'requests', '2', id, delta);
            }
          }),
        );
        expect(negative.some(({ rule, at }) => rule === 'value.negative' && (at[0] as { row: string }).row === '4')).toBe(true);
        expect(rules(negative)).toEqual(['value.negative']);
        const broken = runChecks(
          changed(consistent, (tables) => {
            for (const id of [column, 'total']) for (const row of ['1', '4']) add(tables, 'requests', row, id, 0.5);
          }),
        );
        expect(rules(broken)).toEqual(['value.not-an-integer']);
        expect(places(broken, 'value.not-an-integer').flat().sort()).toEqual(
          ['1', '4'].flatMap((row) => [column, 'total'].map((id) => `${row}/${id}`)).sort(),
        );
      }),
      runs,
    );
  });
});
