/**
 * years.carry-over, years.in-force, years.items (R-CARRY, R-STOCK, R-ITEMS): what this year's figures follow from last
 * year's report. Blanks count as in the relations of one table; a relation that touches text is skipped.
 */
import { expandYearRules, tableOf } from '../editions';
import type { Edition, Table, YearRelation } from '../editions';
import { yearTexts } from '../messages/years';
import { effectiveValue, type EffectiveValue } from '../report/cells';
import { plainDigits, sumFigures } from '../report/figures';
import type { Report } from '../report/report';
import type { Finding } from './finding';
import { relationLine } from './relations';

/** A table of this year with last year's of the same id. */
export interface TableYears {
  readonly table: Table;
  readonly previousTable: Table;
}

export const tableYears = (edition: Edition, previousEdition: Edition): TableYears[] =>
  edition.tables.flatMap((table) => {
    const previousTable = tableOf(previousEdition, table.id);
    return previousTable ? [{ table, previousTable }] : [];
  });

export const checkYears = (years: readonly TableYears[], report: Report, previous: Report): Finding[] =>
  years.flatMap((pair) =>
    expandYearRules(pair.table, pair.previousTable).flatMap((relation) => checkYearRelation(pair, relation, report, previous)),
  );

/** The sum of the terms of `right`, each read in its own year's table. */
function rightSide({ table, previousTable }: TableYears, relation: YearRelation, report: Report, previous: Report): EffectiveValue {
  const terms = relation.right.map(({ year, cell, subtract }) => {
    const { value, touchesBlank } =
      year === 'this' ? effectiveValue(report, table, cell) : effectiveValue(previous, previousTable, cell);
    return { value: value === null ? null : subtract ? -value : value, touchesBlank };
  });
  const figures = terms.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    value: figures.length === terms.length ? sumFigures(figures) : null,
    touchesBlank: terms.some(({ touchesBlank }) => touchesBlank),
  };
}

export function checkYearRelation(
  years: TableYears,
  relation: YearRelation,
  report: Report,
  previous: Report,
): Finding[] {
  const { table } = years;
  const left = effectiveValue(report, table, relation.left);
  const right = rightSide(years, relation, report, previous);
  if (left.value === null || right.value === null || left.touchesBlank || right.touchesBlank) return [];
  const difference = sumFigures([left.value, -right.value]);
  if (difference === 0) return [];
  const { definition } = relation;
  return [
    {
      rule: definition.rule,
      severity: definition.severity,
      at: [
        relation.left,
        ...relation.right.map(({ year, cell }) => (year === 'this' ? cell : { ...cell, report: 'previous' as const })),
      ],
      left: left.value,
      right: right.value,
      message: yearTexts.notEqual({
        table: table.name,
        line: relationLine(table, relation),
        leftName: definition.leftName,
        rightName: definition.rightName,
        left: plainDigits(left.value),
        right: plainDigits(right.value),
        difference: plainDigits(Math.abs(difference)),
        previousYear: previous.year,
        advice: definition.advice,
      }),
    },
  ];
}
