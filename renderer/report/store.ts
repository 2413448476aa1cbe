/**
 * The open report: one immutable document, its findings, and the state of its saving. Every change is saved by
 * itself shortly after the last key press and at once on leaving; saving never waits for checks.
 */
import { create } from 'zustand';
import { createChecker } from '../../shared/checks/incremental';
import type { CheckSettings } from '../../shared/checks/settings';
import type { Finding } from '../../shared/checks/finding';
import { withdrawEnded } from '../../shared/checks/acknowledgements';
import { followTables } from '../../shared/report/live-figures';
import type { Report } from '../../shared/report/report';
import type { OpenedReport } from '../../shared/api';
import { api, toApiError, type ApiError } from '../api';
import { closeStep, noHistory, stepBack, stepForth, withChange, type History, type Moved, type Step, type StepNote } from './history';

export type Saving =
  | { readonly kind: 'saved'; readonly at: string }
  /** Changed since the last save, which follows within a second. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  /** The content is safe in this window only; saving is tried again by itself unless somebody has to decide first. */
  | { readonly kind: 'failed'; readonly error: ApiError };

interface OpenReport {
  readonly id: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly revision: string;
  /** Last year's report of the same unit, where there is one to compare with. */
  readonly previous: Report | undefined;
}

interface ReportStore {
  readonly open: OpenReport | null;
  /** Since the report was read from the library: 定稿, a restored version and what another program wrote begin anew. */
  readonly history: History;
  readonly saving: Saving;
  /** Loads a report from the library. Rejects with ApiError. */
  readonly load: (id: string) => Promise<void>;
  /**
   * Shows what the library holds of the open report now, unless something is unsaved here, or was changed while it
   * was read: what was typed stays, and its save asks which one to keep. Rejects with ApiError.
   */
  readonly follow: () => Promise<void>;
  /** Shows what the library gave back: it is on disk as it stands. */
  readonly take: (opened: OpenedReport) => void;
  /**
   * Has the library do something to the saved report and shows what came of it; not where something was changed here
   * meanwhile: that stays, and its save asks which one to keep. Rejects as `act` does.
   * @returns false where what is pending could not be saved: nothing was done
   */
  readonly replace: (act: (id: string, revision: string) => Promise<OpenedReport>) => Promise<boolean>;
  /**
   * Shows that the report was sent; what was changed while it was being packed stays.
   * @param packed the revision known when packing began
   */
  readonly markSubmitted: (opened: OpenedReport, packed: string | undefined) => void;
  /** Compares with last year's report from now on. */
  readonly compareWith: (previous: Report | undefined) => void;
  /** Checks by other settings from now on. */
  readonly checkBy: (settings: CheckSettings) => void;
  /** Saves what is pending and forgets the report. @returns false where it could not be saved: it stays open */
  readonly leave: () => Promise<boolean>;
  /** Does nothing to a report that is 定稿. */
  readonly change: (update: (report: Report) => Report, note?: StepNote) => void;
  /** @returns the step taken back; undefined where there is none, or the report is 定稿 */
  readonly undo: () => Step | undefined;
  readonly redo: () => Step | undefined;
  /** The focus went elsewhere: what is typed next is a step of its own. */
  readonly closeStep: () => void;
  /** Saves what is pending at once. @returns true when everything is on disk */
  readonly flush: () => Promise<boolean>;
  /** After `changed-elsewhere`: writes this window's content over the other one. */
  readonly overwriteOther: () => Promise<boolean>;
}

/** Milliseconds without a key press after which a change is saved, and the longest a change may wait: what a power cut costs. */
const pause = 400;
const longestPause = 800;
/** Milliseconds after which a failed save is tried again. */
const retryAfter = 5000;

/** True where trying again changes nothing: another content, another program or 定稿 stands in the way. */
export const needsDecision = ({ code }: ApiError): boolean =>
  ['changed-elsewhere', 'read-only', 'final', 'damaged', 'newer-version'].includes(code);

export const useReportStore = create<ReportStore>((set, get) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange: number | undefined;
  let running: Promise<boolean> | undefined;
  let check = createChecker();
  /** Counts what was taken from the library: how a save that began before ends says nothing about what came after. */
  let taken = 0;

  const schedule = (after: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(false), after);
  };

  const write = async (overwrite: boolean): Promise<boolean> => {
    const { open } = get();
    if (!open) return true;
    const before = taken;
    const isOver = (): boolean => taken !== before || get().open?.id !== open.id;
    clearTimeout(timer);
    timer = undefined;
    firstChange = undefined;
    set({ saving: { kind: 'saving' } });
    try {
      const { savedAt, revision } = await api.saveReport(open.id, open.report, open.revision, overwrite);
      const current = get().open;
      if (!current || isOver()) return true;
      set({ open: { ...current, revision } });
      if (current.report !== open.report) return await write(false);
      set({ saving: { kind: 'saved', at: savedAt } });
      return true;
    } catch (error) {
      const problem = toApiError(error);
      if (isOver()) return true;
      // A change during this save set the timer again.
      clearTimeout(timer);
      set({ saving: { kind: 'failed', error: problem } });
      if (!needsDecision(problem)) schedule(retryAfter);
      return false;
    }
  };

  /** One save at a time: a second one waits for the first and then takes what is still unsaved. */
  const save = async (overwrite: boolean): Promise<boolean> => {
    if (running) {
      await running;
      if (!overwrite && get().saving.kind === 'saved') return true;
      return save(overwrite);
    }
    running = write(overwrite);
    try {
      return await running;
    } finally {
      running = undefined;
    }
  };

  const saveSoon = (): void => {
    const { saving } = get();
    if (saving.kind === 'failed' && needsDecision(saving.error)) return;
    if (saving.kind === 'saved') set({ saving: { kind: 'pending' } });
    const now = Date.now();
    firstChange ??= now;
    schedule(Math.max(0, Math.min(pause, firstChange + longestPause - now)));
  };

  const move = (take: (history: History) => Moved | undefined): Step | undefined => {
    const { open, history } = get();
    if (!open || open.report.final) return undefined;
    const moved = take(history);
    if (!moved) return undefined;
    // That it was sent is no step.
    const { submitted } = open.report;
    const report = submitted === moved.report.submitted ? moved.report : { ...moved.report, ...(submitted ? { submitted } : {}) };
    set({ open: { ...open, report, findings: check(report, open.previous) }, history: moved.history });
    saveSoon();
    return moved.step;
  };

  return {
    open: null,
    history: noHistory,
    saving: { kind: 'saved', at: '' },
    async load(id) {
      get().take(await api.openReport(id));
    },
    async follow() {
      if (get().saving.kind === 'saved') await get().replace((id) => api.openReport(id));
    },
    async replace(act) {
      if (!(await get().flush())) return false;
      const { open, saving } = get();
      if (!open) return true;
      const opened = await act(open.id, open.revision);
      if (get().open?.id === open.id && get().saving === saving) get().take(opened);
      return true;
    },
    markSubmitted({ id, report: { submitted }, revision: marked }, packed) {
      const { open } = get();
      if (open?.id !== id || !submitted) return;
      // A later revision is of an own save. Whichever came first on disk, the library takes a save that does not know of the mark.
      const revision = open.revision === packed ? marked : open.revision;
      set({ open: { ...open, revision, report: { ...open.report, submitted } } });
    },
    take({ id, report, revision, savedAt }) {
      taken += 1;
      clearTimeout(timer);
      firstChange = undefined;
      // The same report read again has the same last year.
      const known = get().open;
      const previous = known?.id === id ? known.previous : undefined;
      const findings = check(report, previous);
      set({ open: { id, report, revision, findings, previous }, history: noHistory, saving: { kind: 'saved', at: savedAt } });
    },
    compareWith(previous) {
      const { open } = get();
      if (!open || open.previous === previous) return;
      set({ open: { ...open, previous, findings: check(open.report, previous) } });
    },
    checkBy(settings) {
      check = createChecker(settings);
      const { open } = get();
      if (open) set({ open: { ...open, findings: check(open.report, open.previous) } });
    },
    async leave() {
      if (!(await get().flush())) return false;
      set({ open: null, history: noHistory });
      return true;
    },
    change(update, note = {}) {
      const { open, history } = get();
      if (!open || open.report.final) return;
      const updated = followTables(update(open.report));
      if (updated === open.report) return;
      const findings = check(updated, open.previous);
      const report = withdrawEnded(open, updated, findings);
      set({ open: { ...open, report, findings }, history: withChange(history, open.report, report, note, Date.now()) });
      saveSoon();
    },
    undo: () => move(stepBack),
    redo: () => move(stepForth),
    closeStep: () => set(({ history }) => ({ history: closeStep(history) })),
    flush: () => (get().saving.kind === 'saved' ? Promise.resolve(true) : save(false)),
    overwriteOther: () => save(true),
  };
});
