/** The table rules: requests.*, disputes.* and disclosure.bounds, all read from the edition's relations. */
import { columnLines, expandRelations } from '../editions';
import type { Edition, Relation, Table } from '../editions';
import { findingTexts } from '../messages/findings';
import { sumCells } from '../report/cells';
import { plainDigits, sumFigures } from '../report/figures';
import type { Report } from '../report/report';
import type { Finding } from './finding';
import { rowName } from './names';

/** How a relation stands: both sides, or why it cannot be judged. */
export type RelationState =
  | { readonly kind: 'holds' | 'broken'; readonly left: number; readonly right: number }
  /** Text is in the way, or a blank part was taken for 0 and the sides do not agree: that is its own finding. */
  | { readonly kind: 'open'; readonly left: number | null; readonly right: number | null };

export function relationState(report: Report, table: Table, relation: Relation): RelationState {
  const left = sumCells(report, table, relation.left);
  const right = sumCells(report, table, relation.right);
  if (left.value === null || right.value === null) return { kind: 'open', left: left.value, right: right.value };
  const difference = sumFigures([left.value, -right.value]);
  const holds = relation.definition.operator === '=' ? difference === 0 : difference >= 0;
  const sides = { left: left.value, right: right.value };
  if (holds) return { kind: 'holds', ...sides };
  return left.touchesBlank || right.touchesBlank ? { kind: 'open', ...sides } : { kind: 'broken', ...sides };
}

/** The line a relation stands in, in the form's words. */
export function relationLine(
  table: Table,
  relation: { readonly definition: { readonly along: 'row' | 'column' }; readonly line: string },
): string {
  if (relation.definition.along === 'column') {
    const column = table.blocks.flatMap(columnLines).find((line) => line.id === relation.line);
    return findingTexts.columnLine(column?.label ?? relation.line);
  }
  return findingTexts.rowLine(rowName(table, relation.line));
}

export function checkRelations(edition: Edition, report: Report): Finding[] {
  return edition.tables.flatMap((table) =>
    expandRelations(table).flatMap((relation) => checkRelation(report, table, relation)),
  );
}

export function checkRelation(report: Report, table: Table, relation: Relation): Finding[] {
  const state = relationState(report, table, relation);
  if (state.kind !== 'broken') return [];
  const { definition } = relation;
  const text = definition.operator === '=' ? findingTexts.notEqual : findingTexts.tooSmall;
  return [
    {
      rule: definition.rule,
      severity: definition.severity,
      at: [...relation.left, ...relation.right],
      left: state.left,
      right: state.right,
      message: text({
        table: table.name,
        line: relationLine(table, relation),
        leftName: definition.leftName,
        rightName: definition.rightName,
        left: plainDigits(state.left),
        right: plainDigits(state.right),
        difference: plainDigits(Math.abs(sumFigures([state.left, -state.right]))),
        advice: definition.advice,
      }),
    },
  ];
}
