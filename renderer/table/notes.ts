/** What the findings say about the cells of one table. */
import { cellKey, type Severity, type Table } from '../../shared/editions';
import { isCellPlace, type Finding } from '../../shared/checks/finding';

/** What is found about one cell. */
export interface CellNote {
  /** The gravest. */
  readonly severity: Severity;
  /** All messages, one a line. */
  readonly text: string;
  /** The first message about the cell alone: what it has to do with others, its relations say. */
  readonly own?: string;
}

export interface TableNotes {
  readonly cells: ReadonlyMap<string, CellNote>;
  /** Keys of cells with nothing in them: normal while a table is being filled in, so they are no notes. */
  readonly blanks: ReadonlySet<string>;
}

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** True for a cell left empty; a sign written for "nothing" (/ — 无) stands there to be seen and is marked. */
const isEmptyCell = (finding: Finding): boolean =>
  finding.rule === 'value.blank' && (typeof finding.left !== 'string' || finding.left.trim() === '');

/**
 * Places of a finding that are painted: all of them, but of a total that does not add up only the total, for its
 * parts are a whole row or column.
 */
function paintedPlaces(table: Table, finding: Finding): Finding['at'] {
  const relation = table.relations.find(({ rule, total }) => total && rule === finding.rule);
  return relation ? finding.at.slice(0, relation.left.length) : finding.at;
}

function withFinding(note: CellNote | undefined, finding: Finding): CellNote {
  const graver = note === undefined || rank[finding.severity] < rank[note.severity];
  const own = note?.own ?? (finding.at.length === 1 ? finding.message : undefined);
  return {
    severity: graver ? finding.severity : note.severity,
    text: note === undefined ? finding.message : `${note.text}\n${finding.message}`,
    ...(own === undefined ? {} : { own }),
  };
}

export function tableNotes(table: Table, findings: readonly Finding[]): TableNotes {
  const cells = new Map<string, CellNote>();
  const blanks = new Set<string>();
  for (const finding of findings) {
    for (const place of paintedPlaces(table, finding)) {
      if (!isCellPlace(place) || place.table !== table.id || 'report' in place) continue;
      const key = cellKey(place);
      if (isEmptyCell(finding)) {
        blanks.add(key);
        continue;
      }
      cells.set(key, withFinding(cells.get(key), finding));
    }
  }
  return { cells, blanks };
}
