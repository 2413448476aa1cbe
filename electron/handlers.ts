/** The api as both shells carry it: the methods themselves, and the validation in front of them. */
import type { z } from 'zod';
import { apiArguments, type About, type Answer, type Api, type ApiMethod } from '../shared/api';
import { fileTexts } from '../shared/messages/files';
import { newReport } from '../shared/report/new-report';
import { sampleReport } from '../shared/sample/street-2020';
import { diskErrorCode, diskReason } from './disk-error';
import { makeFiles, writeFiles } from './export-files';
import type { Library } from './library/library';
import type { Settings } from './library/settings';
import { ProblemError } from './problem-error';

export interface Desktop {
  readonly library: Library;
  readonly settings: Settings;
  readonly about: Omit<About, 'exportFolder'>;
  /** Shows the system's folder dialog; null where it was cancelled. */
  readonly chooseFolder: (current: string) => Promise<string | null>;
}

export function createApi({ library, settings, about, chooseFolder }: Desktop): Api {
  return {
    about: async () => ({ ...about, exportFolder: await settings.exportFolder() }),
    listReports: () => library.list(),
    createReport: (input) => library.create(newReport(input)),
    createSample: () => library.create(sampleReport),
    openReport: (id) => library.open(id),
    saveReport: (id, report, revision, overwrite) => library.save(id, report, revision, overwrite),
    duplicateReport: (id) => library.duplicate(id),
    binReport: (id) => library.bin(id),
    restoreReport: (id) => library.restore(id),
    eraseReport: (id) => library.erase(id),
    recoverReport: (id) => library.recover(id),
    takeOverLibrary: () => library.takeOver(),
    listVersions: (id) => library.versions(id),
    readVersion: (id, name) => library.readVersion(id, name),
    restoreVersion: (id, name, revision) => library.restoreVersion(id, name, revision),
    finalizeReport: (id, revision) => library.finalize(id, revision),
    reopenReport: (id, revision) => library.reopen(id, revision),
    async chooseExportFolder() {
      const chosen = await chooseFolder(await settings.exportFolder());
      if (chosen !== null) await settings.setExportFolder(chosen);
      return chosen;
    },
    async exportReport({ id, overwrite, ...choice }) {
      const { report } = await library.open(id);
      const folder = await settings.exportFolder();
      const result = await writeFiles(folder, await makeFiles(report, choice), overwrite);
      if (result.status === 'written') await library.keepVersion(id, 'export');
      return { ...result, folder };
    },
  };
}

const isMethod = (name: string): name is ApiMethod => Object.hasOwn(apiArguments, name);

const refuse = (error: unknown): Answer<never> => {
  if (error instanceof ProblemError) return { ok: false, problem: error.problem };
  const message =
    diskErrorCode(error) === undefined
      ? fileTexts.unexpected(error instanceof Error ? error.message : String(error))
      : diskReason(error);
  return { ok: false, problem: { code: 'unexpected', message } };
};

/**
 * Answers a call that came from a window. Never throws: what goes wrong is part of the answer.
 * @param parameters as received, not yet validated
 */
export async function answerCall(api: Api, method: string, parameters: unknown): Promise<Answer<unknown>> {
  if (!isMethod(method)) return { ok: false, problem: { code: 'bad-call', message: fileTexts.badCall } };
  const parsed = (apiArguments[method] as z.ZodType<unknown[]>).safeParse(parameters);
  if (!parsed.success) return { ok: false, problem: { code: 'bad-call', message: fileTexts.badCall } };
  try {
    const run = api[method] as (...values: readonly unknown[]) => Promise<unknown>;
    return { ok: true, value: (await run(...parsed.data)) ?? null };
  } catch (error) {
    return refuse(error);
  }
}
