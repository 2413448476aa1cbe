/** What the statements of the narrative come to in the tables of a report. */
import { tableOf, type CellReference, type Edition, type ProseReading, type ProseStatement } from '../editions';
import { sumCells } from '../report/cells';
import { sumFigures } from '../report/figures';
import type { Report } from '../report/report';
import type { Naming, Stated } from '../text/facts/fact';

/** Statements of an edition by their id; made once. */
const known = new WeakMap<Edition, ReadonlyMap<string, ProseStatement>>();

export function statementsOf(edition: Edition): ReadonlyMap<string, ProseStatement> {
  const found = known.get(edition);
  if (found) return found;
  const made = new Map(edition.prose.statements.map((statement) => [statement.id, statement]));
  known.set(edition, made);
  return made;
}

export interface Figure {
  readonly name: string;
  readonly cells: readonly CellReference[];
  readonly value: number;
}

/** The sum of cells; undefined where one is blank or holds text: there is nothing to compare. */
export function figureOf(edition: Edition, report: Report, reading: ProseReading): Figure | undefined {
  const [first] = reading.cells;
  const table = first && tableOf(edition, first.table);
  if (!table) return undefined;
  const sum = sumCells(report, table, reading.cells);
  return sum.value === null || sum.touchesBlank ? undefined : { ...reading, value: sum.value };
}

const readingsKnown = new WeakMap<Edition, WeakMap<Naming, readonly ProseReading[]>>();

/** Every reading the words allow. A sum of several statements is read the same way in each. Kept with the words. */
export function readingsOf(edition: Edition, naming: Naming): readonly ProseReading[] {
  const ofEdition = readingsKnown.get(edition) ?? new WeakMap<Naming, readonly ProseReading[]>();
  readingsKnown.set(edition, ofEdition);
  const found = ofEdition.get(naming);
  if (found) return found;
  const made = makeReadings(edition, naming);
  ofEdition.set(naming, made);
  return made;
}

function makeReadings(edition: Edition, naming: Naming): ProseReading[] {
  const statements = statementsOf(edition);
  const readings = naming.flatMap((ids): ProseReading[] => {
    const parts = ids.flatMap((id) => statements.get(id) ?? []);
    const count = Math.min(...parts.map((part) => part.readings.length));
    if (parts.length < ids.length || !Number.isFinite(count)) return [];
    return Array.from({ length: count }, (_, index) => {
      const chosen = parts.flatMap((part) => part.readings[index] ?? []);
      return { name: [...new Set(chosen.map(({ name }) => name))].join('+'), cells: chosen.flatMap(({ cells }) => cells) };
    });
  });
  return readings.filter(({ name }, index) => readings.findIndex((other) => other.name === name) === index);
}

/** Every figure the words allow, or undefined where one of them cannot be said. */
export function figuresOf(edition: Edition, report: Report, naming: Naming): Figure[] | undefined {
  const figures = readingsOf(edition, naming).map((reading) => figureOf(edition, report, reading));
  const said = figures.flatMap((figure) => figure ?? []);
  return said.length > 0 && said.length === figures.length ? said : undefined;
}

/** How far from the figure 约 may be, and 超过 and 不足: nobody writes 超过100 for 300. */
const aboutShare = 0.1;
const nearlyShare = 0.85;
const atLeastTimes = 2;

/** Whether a figure is what the text states, as exactly as it states it. */
export function agrees(stated: Stated, actual: number): boolean {
  const { value, step } = stated;
  switch (stated.exactness) {
    case 'exact':
      // 1.2万 is rounded: what it stands for lies within half a step of it, or was cut off.
      return step > 1 && value >= 10_000 && value % 10_000 !== 0 && !Number.isInteger(value / step)
        ? Math.abs(actual - value) < step
        : actual === value;
    case 'about':
      return Math.abs(actual - value) <= Math.max(step / 2, value * aboutShare);
    case 'nearly':
      return actual <= value && actual >= value * nearlyShare;
    case 'more':
      return actual >= value && actual < value + Math.max(step, 1);
    case 'at-least':
      return actual >= value && actual <= value * atLeastTimes;
    case 'less':
      return actual <= value && actual >= value / atLeastTimes;
  }
}

/** Decimals a figure is stated with. */
export const decimalsOf = ({ step }: Stated): number => (step >= 1 ? 0 : Math.round(-Math.log10(step)));

/** Whether a percentage is the one computed, rounded or cut off at the decimals stated. */
export function percentAgrees(stated: Stated, actual: number): boolean {
  if (stated.exactness !== 'exact') return agrees(stated, actual) || Math.abs(stated.value - actual) <= 1;
  const unit = 10 ** -decimalsOf(stated);
  return Math.abs(stated.value - actual) < unit && (Math.abs(stated.value - actual) <= unit / 2 + 1e-9 || stated.value <= actual);
}

export const differenceOf = (stated: number, actual: number): number => Math.abs(sumFigures([stated, -actual]));
