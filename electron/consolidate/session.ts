/** The one consolidation a window works on: read in the background, decided about, written out. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ConsolidationChoices, ConsolidationProgress } from '../../shared/consolidation';
import type {
  ConsolidationApi,
  ConsolidationFiles,
  ConsolidationResult,
  ConsolidationStart,
  ConsolidationState,
} from '../../shared/consolidation-api';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { fileTexts } from '../../shared/messages/files';
import type { Report, Unit } from '../../shared/report/report';
import { isoDay } from '../../shared/text/dates';
import { ProblemError, problemOf } from '../problem-error';
import { cellShares, consolidate, fileDetail, type Consolidated } from './consolidate';
import { readUnits } from './read-units';
import { unitsIn } from './unit-list';
import { workFolderOf } from './work-folder';
import { writeOutputs } from './write-outputs';

export interface ConsolidationOptions {
  /** Names what reads the files: another version of the program reads them again. */
  readonly program: string;
  /** True where windows may name folders nobody picked in a dialog, because there is none. */
  readonly typedFolders: boolean;
  /** The district's report of a year, where it is in the library. */
  readonly reportOf: (unit: Unit, year: number) => Promise<Report | undefined>;
}

type Kept = Omit<
  ConsolidationApi,
  'chooseConsolidationFolder' | 'beginDrop' | 'putDropped' | 'writeConsolidation' | 'takeConsolidatedReport'
>;

export interface ConsolidationSession extends Kept {
  /** Lets windows name a folder the clerk picked in the system's dialog. */
  pickFolder(folder: string): void;
  /** @param folder where the files go */
  write(folder: string, files: ConsolidationFiles): Promise<ConsolidationResult>;
  /** The district's report. @throws ProblemError not-found where nothing was consolidated */
  report(): Report;
}

interface Reading {
  readonly start: ConsolidationStart;
  readonly controller: AbortController;
  progress: ConsolidationProgress;
  failure?: string;
  done?: { readonly consolidated: Consolidated; readonly choices: ConsolidationChoices };
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw new ProblemError('bad-folder', texts.cannotReadFolder(folder, fileTexts.notFound));
  if (!found.isDirectory()) throw new ProblemError('bad-folder', texts.cannotReadFolder(folder, fileTexts.notADirectory));
}

export function openConsolidations({ program, typedFolders, reportOf }: ConsolidationOptions): ConsolidationSession {
  const picked = new Set<string>();
  let current: Reading | undefined;

  const decided = async (reading: Consolidated['reading'], { units }: ConsolidationStart, choices: ConsolidationChoices): Promise<Consolidated> => {
    const list = unitsIn(units);
    const consolidated = await consolidate(reading, list, choices);
    const name = choices.name?.trim() ?? '';
    const previous = name === '' ? undefined : await reportOf({ name }, consolidated.year - 1);
    return previous ? consolidate(reading, list, choices, previous) : consolidated;
  };

  const run = async (own: Reading): Promise<void> => {
    const { start, controller } = own;
    try {
      const reading = await readUnits({
        sources: [start.folder],
        workFolder: workFolderOf(start.folder),
        program,
        signal: controller.signal,
        onProgress: (progress) => {
          own.progress = progress;
        },
      });
      own.done = { consolidated: await decided(reading, start, start.choices), choices: start.choices };
    } catch (error) {
      if (!controller.signal.aborted) own.failure = problemOf(error).message;
    }
  };

  const finished = (): { readonly own: Reading; readonly consolidated: Consolidated } => {
    if (!current?.done) throw new ProblemError('not-found', texts.nothingCounted);
    return { own: current, consolidated: current.done.consolidated };
  };

  const end = async (): Promise<void> => {
    const own = current;
    current = undefined;
    own?.controller.abort();
    await own?.done?.consolidated.reading.journal.close();
  };

  return {
    pickFolder: (folder) => void picked.add(resolve(folder)),
    async startConsolidation(start) {
      if (!typedFolders && !picked.has(resolve(start.folder))) throw new ProblemError('bad-folder', texts.notPicked);
      await checkFolder(start.folder);
      await end();
      current = { start, controller: new AbortController(), progress: { done: 0, total: 0, current: '' } };
      void run(current);
    },
    consolidationState(): Promise<ConsolidationState> {
      if (!current) return Promise.resolve({ kind: 'none' });
      const { start: { folder, units }, progress, failure, done } = current;
      if (failure !== undefined) return Promise.resolve({ kind: 'failed', folder, message: failure });
      if (!done) return Promise.resolve({ kind: 'reading', folder, progress });
      const { reading: _reading, ...consolidation } = done.consolidated;
      return Promise.resolve({ kind: 'done', folder, units, choices: done.choices, consolidation });
    },
    endConsolidation: end,
    async decideConsolidation(choices) {
      const { own, consolidated } = finished();
      const again = await decided(consolidated.reading, own.start, choices);
      own.done = { consolidated: again, choices };
      const { reading: _reading, ...consolidation } = again;
      return consolidation;
    },
    consolidationShares: (cell) => cellShares(finished().consolidated, cell),
    consolidationDetail: async (file) => (await fileDetail(finished().consolidated, file)) ?? null,
    async write(folder, { notices, overwrite }) {
      const { consolidated } = finished();
      const name = texts.workbookTitle(consolidated.report.unit?.name?.trim() ?? '', consolidated.year);
      const outputs = {
        workbook: join(folder, `${name}.xlsx`),
        ...(notices ? { notices: join(folder, `${name}-${texts.notice.kind}`) } : {}),
        overwrite,
      };
      return { ...(await writeOutputs(consolidated, outputs, { date: isoDay(new Date()) })), folder };
    },
    report: () => finished().consolidated.report,
  };
}
