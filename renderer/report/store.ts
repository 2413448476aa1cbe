/**
 * The open report: one immutable document, its findings, and the state of its saving. Every change is saved by
 * itself shortly after the last key press and at once on leaving; saving never waits for checks.
 */
import { create } from 'zustand';
import { runChecks } from '../../shared/checks/run';
import type { Finding } from '../../shared/checks/finding';
import { withdrawEnded } from '../../shared/checks/acknowledgements';
import { followTables } from '../../shared/report/live-figures';
import type { Report } from '../../shared/report/report';
import type { OpenedReport } from '../../shared/api';
import { api, toApiError, type ApiError } from '../api';

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
  readonly saving: Saving;
  /** Loads a report from the library. Rejects with ApiError. */
  readonly load: (id: string) => Promise<void>;
  /** Shows what the library gave back: it is on disk as it stands. */
  readonly take: (opened: OpenedReport) => void;
  /** Compares with last year's report from now on. */
  readonly compareWith: (previous: Report | undefined) => void;
  /** Saves what is pending and forgets the report. @returns false where it could not be saved: it stays open */
  readonly leave: () => Promise<boolean>;
  /** Does nothing to a report that is 定稿. */
  readonly change: (update: (report: Report) => Report) => void;
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

  return {
    open: null,
    saving: { kind: 'saved', at: '' },
    async load(id) {
      get().take(await api.openReport(id));
    },
    take({ id, report, revision, savedAt }) {
      taken += 1;
      clearTimeout(timer);
      firstChange = undefined;
      // The same report read again has the same last year.
      const known = get().open;
      const previous = known?.id === id ? known.previous : undefined;
      const findings = runChecks(report, previous);
      set({ open: { id, report, revision, findings, previous }, saving: { kind: 'saved', at: savedAt } });
    },
    compareWith(previous) {
      const { open } = get();
      if (!open || open.previous === previous) return;
      set({ open: { ...open, previous, findings: runChecks(open.report, previous) } });
    },
    async leave() {
      if (!(await get().flush())) return false;
      set({ open: null });
      return true;
    },
    change(update) {
      const { open, saving } = get();
      if (!open || open.report.final) return;
      const updated = followTables(update(open.report));
      if (updated === open.report) return;
      const findings = runChecks(updated, open.previous);
      const report = withdrawEnded(open, updated, findings);
      set({ open: { ...open, report, findings } });
      if (saving.kind === 'failed' && needsDecision(saving.error)) return;
      if (saving.kind === 'saved') set({ saving: { kind: 'pending' } });
      const now = Date.now();
      firstChange ??= now;
      schedule(Math.max(0, Math.min(pause, firstChange + longestPause - now)));
    },
    flush: () => (get().saving.kind === 'saved' ? Promise.resolve(true) : save(false)),
    overwriteOther: () => save(true),
  };
});
