import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startingStep, stepStates, unfilledSteps, type StepState } from '../../../renderer/app/step-state';
import { allSteps } from '../../../renderer/report/steps';
import { runChecks } from '../../../shared/checks/run';
import { cellsOf, editions, getEdition, tableOf, type Edition, type EditionId } from '../../../shared/editions';
import { fillZeros, setCell } from '../../../shared/report/cells';
import { newReport } from '../../../shared/report/new-report';
import type { Report } from '../../../shared/report/report';

const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江街道' };
const blank = (edition: EditionId): Report => newReport({ edition, year: 2020, unit });

const statesOf = (report: Report): ReadonlyMap<string, StepState> =>
  stepStates(getEdition(report.edition), report, runChecks(report));
const kind = (report: Report, step: string): string | undefined => statesOf(report).get(step)?.kind;

function withZeros(report: Report, edition: Edition): Report {
  return edition.tables.reduce((filled, table) => fillZeros(edition, filled, table, cellsOf(table)), report);
}

describe('state of the steps', () => {
  it.each(editions.map(({ id }) => id))('every step of %s has one, and a blank report asks for everything', (id) => {
    const report = blank(id);
    const states = statesOf(report);
    expect([...states.keys()]).toEqual(allSteps(getEdition(id)));
    for (const [step, state] of states) {
      if (step === 'export') expect(state.kind).toBe('plain');
      else if (step === 'review') expect(state.kind).toBe('warning');
      else expect(['open', 'optional'], step).toContain(state.kind);
      expect(state.errors).toBe(0);
      if (step !== 'review') expect(state.warnings, step).toBe(0);
    }
  });

  it('a section is done once something is written, and asks again where 无 says too little', () => {
    const report = blank('2021');
    expect(kind(report, 'section.preface')).toBe('optional');
    expect(kind(report, 'section.overview')).toBe('open');
    expect(kind({ ...report, sections: { overview: '  \n' } }, 'section.overview')).toBe('open');
    expect(kind({ ...report, sections: { overview: '全年工作平稳。' } }, 'section.overview')).toBe('done');
    expect(kind({ ...report, sections: { other: '无' } }, 'section.other')).toBe('done');
    const perfunctory = { ...report, sections: { problems: '无' } };
    expect(statesOf(perfunctory).get('section.problems')).toMatchObject({ kind: 'warning', warnings: 1, unfilled: false });
  });

  it('a table is open while it has blanks, done when it is filled in, and counts its errors', () => {
    const edition = getEdition('2021');
    const table = tableOf(edition, 'disputes');
    if (!table) throw new Error('no such table');
    const first = setCell(edition, blank('2021'), { table: 'disputes', row: 'review', column: 'upheld' }, 1);
    expect(statesOf(first).get('table.disputes')).toEqual({ kind: 'open', errors: 0, warnings: 0, unfilled: true });
    const full = fillZeros(edition, first, table, cellsOf(table));
    expect(kind(full, 'table.disputes')).toBe('done');
    const wrong = setCell(edition, full, { table: 'disputes', row: 'review', column: 'total' }, 9);
    expect(statesOf(wrong).get('table.disputes')).toMatchObject({ kind: 'error', errors: 1, unfilled: false });
  });

  it('the registration form may be left out where the edition prints it on request, but not half filled in', () => {
    expect(kind(blank('2021'), 'registration')).toBe('optional');
    expect(kind(blank('2019-wuchang'), 'registration')).toBe('open');
    expect(kind({ ...blank('2021'), registration: { address: '临江路1号' } }, 'registration')).toBe('warning');
  });

  it('unit asks for name, signature and date, and shows a date that is too early', () => {
    const report = blank('2019');
    expect(kind(report, 'unit')).toBe('open');
    const signed = { ...report, signature: { name: unit.name, date: '2021-01-20' } };
    expect(kind(signed, 'unit')).toBe('done');
    expect(kind({ ...signed, unit: {} }, 'unit')).toBe('open');
    expect(kind({ ...signed, signature: { ...signed.signature, date: '2020-12-01' } }, 'unit')).toBe('warning');
  });

  it('what the edition has no step for is shown where the edition is chosen', () => {
    const report: Report = {
      ...blank('2021'),
      signature: { name: unit.name, date: '2021-01-20' },
      sections: { innovation: '推出一批便民举措。' },
    };
    expect(statesOf(report).get('unit')).toMatchObject({ kind: 'warning', warnings: 1 });
  });

  it('every error is counted on some step, and review counts all of them once', () => {
    const cell = fc.constantFrom(...editions.flatMap((edition) => edition.tables.flatMap((table) =>
      cellsOf(table).map((place) => ({ edition, place })),
    )));
    const value = fc.oneof(fc.integer({ min: -3, max: 9 }), fc.constant('三件'), fc.constant(null));
    fc.assert(
      fc.property(cell, value, ({ edition, place }, figure) => {
        const report = setCell(edition, withZeros(blank(edition.id), edition), place, figure);
        const errors = runChecks(report).filter(({ severity }) => severity === 'error').length;
        const states = statesOf(report);
        expect(states.get('review')?.errors).toBe(errors);
        const own = [...states].filter(([step]) => step !== 'review').map(([, state]) => state.errors);
        expect(own.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(errors);
        expect(states.get(`table.${place.table}`)?.errors).toBe(errors);
      }),
      { numRuns: 60 },
    );
  });
});

describe('where a report opens', () => {
  const start = (report: Report): string => startingStep(getEdition(report.edition), report, runChecks(report));

  it('at the unit while it has no name, then at the first form step', () => {
    expect(start({ ...blank('2021'), unit: {} })).toBe('unit');
    expect(start(blank('2021'))).toBe('section.preface');
    expect(start(blank('2019-wuchang'))).toBe('section.overview');
  });

  it('at the first step that is unfinished or wrong, at review when there is none', () => {
    const edition = getEdition('2021');
    const texts = { overview: '全年工作平稳。', problems: '公开的深度还不够，将加强培训。', other: '无' };
    const begun = { ...blank('2021'), sections: { overview: texts.overview } };
    expect(start(begun)).toBe('table.disclosure');
    const full = { ...withZeros(begun, edition), sections: texts };
    expect(unfilledSteps(statesOf(full))).toEqual(['unit']);
    expect(start(full)).toBe('review');
    const wrong = setCell(edition, full, { table: 'requests', row: '1', column: 'naturalPerson' }, -1);
    expect(start(wrong)).toBe('table.requests');
  });
});
