/**
 * Undo and redo over the whole report. A step keeps the report before and after it: reports are never changed in place
 * and share what did not change, so that a state comes back to the last byte, live figures and 已核实 included.
 */
import type { Report } from '../../shared/report/report';
import { describeChange, type ChangeDescription } from './history-names';

/** What the one who changes the report knows better than a comparison of the two states. */
export interface StepNote {
  readonly name?: string;
  /** Changes with the same group, one right after the other, are one step however long they take. */
  readonly group?: string;
}

export interface Step extends ChangeDescription {
  readonly before: Report;
  readonly after: Report;
}

interface OpenStep {
  readonly group: string;
  /** Time of its last change; undefined where its group may take any time. */
  readonly changed: number | undefined;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** What the next change may be joined with the last step by. */
  readonly open: OpenStep | undefined;
}

export const noHistory: History = { past: [], future: [], open: undefined };

const mostSteps = 500;

/** Milliseconds without a key press after which typing into the same field begins another step. */
const pause = 2000;

const joins = ({ past, open }: History, group: string | undefined, before: Report, now: number): boolean =>
  open !== undefined &&
  open.group === group &&
  past.at(-1)?.after === before &&
  (open.changed === undefined || now - open.changed <= pause);

/**
 * @param now milliseconds
 * @returns the history with one more step, or with its last one longer; a step that came to nothing falls away
 */
export function withChange(history: History, before: Report, after: Report, note: StepNote, now: number): History {
  const described = describeChange(before, after);
  if (!described) return { ...history, past: relink(history.past, after) };
  const group = note.group ?? described.group;
  const last = history.past.at(-1);
  const joined = last !== undefined && joins(history, group, before, now);
  const start = joined ? last.before : before;
  const whole = joined ? describeChange(start, after) : described;
  const earlier = joined ? history.past.slice(0, -1) : history.past;
  const open = group === undefined ? undefined : { group, changed: note.group === undefined ? now : undefined };
  if (!whole) return { past: relink(earlier, after), future: [], open: undefined };
  // A cell typed into and emptied again is blank as before, but stated: it is still that cell which was changed.
  const shown = whole.place ? whole : described;
  const step = { ...shown, name: note.name ?? shown.name, before: start, after };
  return { past: [...earlier.slice(1 - mostSteps), step], future: [], open };
}

/** The same content as another object: the last step still leads to it. */
function relink(past: readonly Step[], after: Report): readonly Step[] {
  const last = past.at(-1);
  return last ? [...past.slice(0, -1), { ...last, after }] : past;
}

/** The next change begins another step, whatever it changes. */
export const closeStep = (history: History): History => (history.open ? { ...history, open: undefined } : history);

export interface Moved {
  readonly history: History;
  readonly step: Step;
  readonly report: Report;
}

export function stepBack({ past, future }: History): Moved | undefined {
  const step = past.at(-1);
  return step && { step, report: step.before, history: { past: past.slice(0, -1), future: [...future, step], open: undefined } };
}

export function stepForth({ past, future }: History): Moved | undefined {
  const step = future.at(-1);
  return step && { step, report: step.after, history: { past: [...past, step], future: future.slice(0, -1), open: undefined } };
}
