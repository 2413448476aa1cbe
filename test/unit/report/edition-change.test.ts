/** Changing the edition keeps every figure and never calls the program's own sums wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, getEdition } from '../../../shared/editions';
import { runChecks } from '../../../shared/checks/run';
import { tallyFindings } from '../../../shared/checks/tally';
import { getCell } from '../../../shared/report/cells';
import { changeEdition } from '../../../shared/report/edition-change';
import { consistentReport, editionIdsUnderTest } from '../../support/generate';

describe('changeEdition', () => {
  it('finds no relation of rows and columns broken, and comes back to the same report', () => {
    fc.assert(
      fc.property(fc.constantFrom(...editionIdsUnderTest), fc.constantFrom(...editionIdsUnderTest), fc.nat(), (from, to, seed) => {
        const [report] = fc.sample(consistentReport(from), { numRuns: 1, seed });
        const changed = changeEdition(report!, to);
        const broken = runChecks(changed).filter(({ rule }) => rule.endsWith('-total'));
        expect(broken).toEqual([]);
        const back = changeEdition(changed, from);
        for (const table of getEdition(from).tables) {
          for (const cell of cellsOf(table)) expect(getCell(back, cell)).toBe(getCell(report!, cell));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says what has no place once for each table', () => {
    const [report] = fc.sample(consistentReport('2019'), { numRuns: 1, seed: 3 });
    const findings = runChecks(changeEdition(report!, '2019-wuchang'));
    expect(findings.filter(({ rule }) => rule === 'table.unknown').length).toBe(23);
    const others = findings.filter(({ rule }) => rule !== 'table.unknown');
    expect(tallyFindings(findings).warning - tallyFindings(others).warning).toBe(1);
  });

  it('keeps a total a file stated otherwise', () => {
    const [report] = fc.sample(consistentReport('2019'), { numRuns: 1, seed: 3 });
    report!.tables!['disputes']!['review']!['total'] = -5;
    expect(getCell(changeEdition(report!, '2021'), { table: 'disputes', row: 'review', column: 'total' })).toBe(-5);
  });
});
