/** A relation with both sides as they stand: 第一项加第二项 12 = 第三项加第四项 12 ✓ */
import type { Relation, Table } from '../../shared/editions';
import { relationState } from '../../shared/checks/relations';
import { isBegun } from '../../shared/report/cells';
import { plainDigits, sumFigures } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { tableTexts } from '../texts/table';

export interface RelationWords {
  /** `plain` in a table nobody has begun. */
  readonly kind: 'holds' | 'broken' | 'open' | 'plain';
  readonly text: string;
  /** ✓, or ✗ with the difference. */
  readonly mark: string;
  /** Both sides in figures only; empty where there are none. */
  readonly sides: string;
  readonly difference: string;
}

export function relationWords(report: Report, table: Table, relation: Relation): RelationWords {
  const { leftName, rightName, operator } = relation.definition;
  const { signs } = tableTexts;
  const sign = operator === '=' ? signs.equal : signs.atLeast;
  if (!isBegun(report, table)) {
    return { kind: 'plain', text: tableTexts.named(leftName, sign, rightName), mark: '', sides: '', difference: '' };
  }
  const state = relationState(report, table, relation);
  const side = (value: number | null): string => (value === null ? tableTexts.unknownSide : plainDigits(value));
  const [left, right] = [side(state.left), side(state.right)];
  const words = (between: string): Pick<RelationWords, 'text' | 'sides'> => ({
    text: tableTexts.holds(leftName, left, between, rightName, right),
    sides: tableTexts.markSides(left, between, right),
  });
  const opposite = operator === '=' ? signs.notEqual : signs.less;
  switch (state.kind) {
    case 'holds':
      return { kind: 'holds', ...words(sign), mark: tableTexts.holdsMark, difference: '' };
    case 'broken': {
      const difference = plainDigits(Math.abs(sumFigures([state.left, -state.right])));
      return { kind: 'broken', ...words(opposite), mark: tableTexts.brokenMark(difference), difference };
    }
    case 'open': {
      const isText = state.left === null || state.right === null;
      const open = words(isText ? sign : opposite);
      const why = isText ? tableTexts.textInTheWay : tableTexts.blanksLeft;
      return { kind: 'open', text: open.text + why, sides: open.sides, mark: '', difference: '' };
    }
  }
}
