/** The editions there are, and which one a reporting year proposes. Adding an edition is adding one file and one line here. */
import { edition2019 } from './2019';
import { edition2019Wuchang } from './2019-wuchang';
import { edition2021 } from './2021';
import type { Edition, EditionId } from './types';

export const editions: readonly Edition[] = [edition2021, edition2019, edition2019Wuchang];

export const editionIds = editions.map((edition) => edition.id) as [EditionId, ...EditionId[]];

export function getEdition(id: EditionId): Edition {
  const found = editions.find((edition) => edition.id === id);
  if (found === undefined) throw new RangeError(`unknown edition ${id}`);
  return found;
}

/** The edition the national notices set for a reporting year; the oldest one for years before the first notice. */
export function proposedEdition(year: number): Edition {
  const national = editions.filter((edition) => edition.national);
  return (
    national.find(({ years }) => year >= years.from && (years.to === undefined || year <= years.to)) ??
    national.reduce((oldest, edition) => (edition.years.from < oldest.years.from ? edition : oldest))
  );
}

export { cellsOf, columnLines, columnOf, hasCell, lineIds, rowLines, rowOf, rowPath, shorten, tableOf } from './lookup';
export { chartedFigures, type ChartedFigure, type ChartedFigures } from './charted';
export { chartedDisputes } from './charted-disputes';
export { layoutTable, type Grid, type GridCell, type GridRow } from './layout';
export { cellKey, expandRelations, totalCells, type Relation } from './relations';
export { expandYearRules, jumpCells, type YearRelation } from './year-relations';
export { partsOf, sectionName, sectionOf, stepsOf, tableHeading, titleOf, type FormStep, type StepGroup } from './outline';
export type * from './prose-types';
export type * from './types';
