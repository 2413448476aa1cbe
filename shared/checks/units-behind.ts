/**
 * Which units stand behind what the checks find in the sums: those whose own figures do not agree (a blank among
 * stated totals does that, too), and those whose text in a cell was left out of its sum.
 */
import { cellKey, expandRelations, tableOf, type CellReference, type Edition, type Relation } from '../editions';
import { consolidationTexts as texts } from '../messages/consolidation';
import { figureCells } from '../report/consolidate';
import { plainDigits, sumFigures } from '../report/figures';
import type { CellValue } from '../report/report';
import type { Finding } from './finding';
import { cellName } from './names';

/** Units named in one message; how many there are is said besides. */
const mostNamed = 5;

interface Behind {
  readonly named: string[];
  count: number;
}

const keyOf = (rule: string, cells: readonly CellReference[]): string => [rule, ...cells.map(cellKey)].join(' ');

export class UnitsBehind {
  private readonly relations: { readonly relation: Relation; readonly left: number[]; readonly right: number[]; readonly units: Behind }[];
  private readonly incomplete = new Map<number, Behind>();

  constructor(private readonly edition: Edition) {
    const numbers = new Map(figureCells(edition).map((cell, index) => [cellKey(cell), index]));
    const indexes = (cells: readonly CellReference[]): number[] => cells.flatMap((cell) => numbers.get(cellKey(cell)) ?? []);
    this.relations = edition.tables
      .flatMap((table) => [...expandRelations(table)])
      .filter(({ definition }) => definition.operator === '=')
      .map((relation) => ({ relation, left: indexes(relation.left), right: indexes(relation.right), units: { named: [], count: 0 } }));
  }

  /** @param figures of one counted unit, in the order of `figureCells` */
  add(unit: string, figures: readonly CellValue[]): void {
    const side = (indexes: readonly number[]): number =>
      sumFigures(indexes.map((index) => figures[index]).map((value) => (typeof value === 'number' ? value : 0)));
    for (const { left, right, units } of this.relations) {
      const difference = sumFigures([side(left), -side(right)]);
      if (difference !== 0) note(units, texts.unitDifference(unit, plainDigits(Math.abs(difference))));
    }
    figures.forEach((value, index) => {
      if (typeof value !== 'string') return;
      const units = this.incomplete.get(index) ?? { named: [], count: 0 };
      note(units, texts.unitText(unit, value.slice(0, 20)));
      this.incomplete.set(index, units);
    });
  }

  /** @returns the findings with the units behind them, and one for each sum that leaves something out */
  explain(findings: readonly Finding[]): Finding[] {
    const known = new Map(
      this.relations.map(({ relation, units }) => [keyOf(relation.definition.rule, [...relation.left, ...relation.right]), units]),
    );
    const explained = findings.map((finding) => {
      const cells = finding.at.filter((place): place is CellReference => 'table' in place && place.row !== undefined && place.column !== undefined);
      const units = known.get(keyOf(finding.rule, cells));
      return units === undefined || units.count === 0
        ? finding
        : { ...finding, message: `${finding.message}${texts.behind(units.named, units.count)}` };
    });
    const cells = figureCells(this.edition);
    const incomplete = [...this.incomplete].flatMap(([index, units]): Finding[] => {
      const cell = cells[index];
      const table = cell && tableOf(this.edition, cell.table);
      if (!cell || !table) return [];
      const message = texts.incomplete(table.name, cellName(table, cell), units.named, units.count);
      return [{ rule: 'sums.incomplete', severity: 'warning', at: [cell], message }];
    });
    return [...explained, ...incomplete];
  }
}

function note(units: Behind, text: string): void {
  units.count += 1;
  if (units.named.length < mostNamed) units.named.push(text);
}
