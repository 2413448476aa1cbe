/** Starting a year from last year's report. */
import { expandYearRules, getEdition, proposedEdition, tableOf } from '../editions';
import type { EditionId } from '../editions';
import { effectiveValue, withCell } from './cells';
import { sumFigures } from './figures';
import { newReport } from './new-report';
import type { Report } from './report';

/** The edition a year after `previous` is written in: the same one while it covers that year, else the national one. */
export function followingEdition(previous: Report, year: number): EditionId {
  const { id, years } = getEdition(previous.edition);
  return year >= years.from && (years.to === undefined || year <= years.to) ? id : proposedEdition(year).id;
}

/**
 * What a report starts with: unit, signature and registration form, and of the tables what is known from last year
 * (结转下年度 as 上年结转 in every column, 现行有效 as it stood, 2019's 上一年项目数量). A figure last year's report left
 * blank or wrote as text stays blank. No text goes along: last year's sentences are what gets a report sent back.
 * From any other year than the one before, no figure follows.
 */
export function carryOver(previous: Report, start: { readonly edition: EditionId; readonly year: number }): Report {
  const { filledOn: _filledOn, ...registration } = previous.registration ?? {};
  const blank = newReport({ ...start, unit: { ...previous.unit } });
  const report: Report = {
    ...blank,
    registration: previous.registration ? { ...registration, filledOn: '' } : {},
    signature: { name: previous.signature?.name ?? previous.unit?.name ?? '', date: '' },
  };
  return previous.year === start.year - 1 ? withCarriedFigures(report, previous) : report;
}

function withCarriedFigures(report: Report, previous: Report): Report {
  const previousEdition = getEdition(previous.edition);
  let carried = report;
  for (const table of getEdition(report.edition).tables) {
    const previousTable = tableOf(previousEdition, table.id);
    if (!previousTable) continue;
    for (const { left, right } of expandYearRules(table, previousTable)) {
      const known = right.filter(({ year }) => year === 'previous');
      const terms = known.map(({ cell }) => effectiveValue(previous, previousTable, cell));
      const figures = terms.flatMap(({ value, touchesBlank }) => (value === null || touchesBlank ? [] : [value]));
      if (figures.length === 0 || figures.length < terms.length) continue;
      carried = withCell(carried, left, sumFigures(figures));
    }
  }
  return carried;
}
