/** The units behind what does not agree in the sums, and behind sums that leave something out. */
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks/run';
import { UnitsBehind } from '../../../shared/checks/units-behind';
import { cellsOf, getEdition } from '../../../shared/editions';
import { fillZeros, setCells, withCell } from '../../../shared/report/cells';
import { countedFigures, figuresIn, FigureSums } from '../../../shared/report/consolidate';
import { newReport } from '../../../shared/report/new-report';
import type { Report } from '../../../shared/report/report';

const edition = getEdition('2021');
const cell = (row: string, column: string) => ({ table: 'requests', row, column });

function answered(count: number): Report {
  const blank: Report = newReport({ edition: '2021', year: 2024, unit: {} });
  const zeros = edition.tables.reduce((report, table) => fillZeros(edition, report, table, cellsOf(table)), blank);
  return setCells(edition, zeros, [
    { cell: cell('1', 'enterprise'), value: count },
    { cell: cell('3.1', 'enterprise'), value: count },
  ]);
}

function explained(units: Readonly<Record<string, Report>>) {
  const sums = new FigureSums('2021');
  const behind = new UnitsBehind(edition);
  for (const [name, report] of Object.entries(units)) {
    const figures = countedFigures(report);
    sums.add('2021', figures);
    behind.add(name, figuresIn('2021', '2021', figures));
  }
  const report: Report = { ...newReport({ edition: '2021', year: 2024, unit: {} }), tables: sums.tables() };
  return behind.explain(runChecks(report).filter(({ severity }) => severity === 'error'));
}

describe('the units behind the sums', () => {
  it('are named where one left a cell blank below stated totals', () => {
    const findings = explained({ 云桥街道: answered(3), 银湖街道: withCell(answered(16), cell('3.1', 'enterprise'), null) });
    expect(findings.length).toBeGreaterThan(0);
    for (const { message } of findings) {
      expect(message).toContain('银湖街道（相差 16）');
      expect(message).not.toContain('云桥街道');
    }
  });

  it('are named where text was left out of a sum', () => {
    const licensing = { table: 'disclosure', row: 'licensing', column: 'decisions' };
    const [finding, ...more] = explained({ 水河街道: withCell(answered(0), licensing, '约388件') });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'sums.incomplete', severity: 'warning', at: [licensing] });
    expect(finding?.message).toContain('水河街道（填的是“约388件”）');
  });

  it('are not asked for where everything agrees', () => {
    expect(explained({ 云桥街道: answered(3), 临河街道: answered(4) })).toEqual([]);
  });
});
