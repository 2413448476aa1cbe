/** The api as both shells carry it: the methods themselves, and the validation in front of them. */
import type { z } from 'zod';
import { apiArguments, type About, type Answer, type Api, type ApiMethod } from '../shared/api';
import { fileTexts } from '../shared/messages/files';
import { carryOver } from '../shared/report/carry-over';
import { withoutLife } from '../shared/report/content';
import { sameUnit } from '../shared/report/names';
import { newReport } from '../shared/report/new-report';
import { sampleReport } from '../shared/sample/street-2020';
import { openDroppedFiles } from './dropped-files';
import { makeFiles, writeFiles } from './export-files';
import { droppedIn } from './folders';
import { speakTo } from './language';
import type { ConsolidationSession } from './consolidate/session';
import type { Backups } from './library/backups';
import type { Library } from './library/library';
import type { Settings } from './library/settings';
import type { PrintPdf } from './pdf';
import { printWithBrowser } from './pdf/browser-printer';
import { problemOf } from './problem-error';

export interface Desktop {
  readonly library: Library;
  readonly settings: Settings;
  readonly backups: Backups;
  readonly about: Omit<About, 'exportFolder' | 'printing'>;
  /** Shows the system's folder dialog; null where it was cancelled. */
  readonly chooseFolder: (current: string) => Promise<string | null>;
  /** Shows the system's dialog for a backup file; null where it was cancelled. */
  readonly chooseBackupFile: (folder: string) => Promise<string | null>;
  /** Called when another language was chosen and is spoken. */
  readonly onLanguage?: () => void;
  /** A browser of this machine where absent. */
  readonly printPdf?: PrintPdf;
}

export function createApi(desktop: Desktop): Api {
  const { library, settings, backups, about, chooseFolder, chooseBackupFile, printPdf = printWithBrowser } = desktop;
  const findReport: Api['findReport'] = async (unit, year) => {
    const { reports } = await library.list();
    const [found] = reports
      .filter((report) => report.year === year && sameUnit(report.unit, unit))
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    return found === undefined ? null : library.open(found.id);
  };
  const dropped = openDroppedFiles(droppedIn(about.libraryFolder));
  let consolidations: Promise<ConsolidationSession> | undefined;
  /** Its code is loaded at the first use: most PCs never consolidate. */
  const consolidation = (): Promise<ConsolidationSession> =>
    (consolidations ??= import('./consolidate/session').then(({ openConsolidations }) =>
      openConsolidations({
        program: about.version,
        // The browser shell has no dialog to pick a folder in.
        typedFolders: about.shell === 'browser',
        reportOf: async (unit, year) => (await findReport(unit, year))?.report,
      }),
    ));
  return {
    about: async () => ({ ...about, exportFolder: await settings.exportFolder(), printing: await settings.printing() }),
    listReports: () => library.list(),
    createReport: (input) => library.create(newReport(input)),
    createFromPrevious: async (id, { unit, ...start }) => library.create({ ...carryOver((await library.open(id)).report, start), unit }),
    createSample: () => library.create(sampleReport),
    async readImport(fileName, content) {
      const { importFile } = await import('./import');
      return importFile(Buffer.from(content, 'base64'), fileName);
    },
    createImported: (report) => library.create(withoutLife(report)),
    replaceByImport: (id, report, revision) => library.replace(id, withoutLife(report), revision),
    openReport: (id) => library.open(id),
    findReport,
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
    setPrinting: (printing) => settings.setPrinting(printing),
    desk: () => settings.desk(),
    async changeDesk(change) {
      const desk = await settings.changeDesk(change);
      if (change.language !== undefined) {
        await speakTo(desk.language);
        desktop.onLanguage?.();
      }
      return desk;
    },
    startConsolidation: async (start) => (await consolidation()).startConsolidation(start),
    // Nobody has begun one before its code was ever loaded.
    consolidationState: async () => (consolidations ? (await consolidation()).consolidationState() : { kind: 'none' }),
    async beginDrop() {
      await dropped.begin();
      (await consolidation()).pickFolder(dropped.folder);
      return dropped.folder;
    },
    putDropped: (path, content) => dropped.put(path, Buffer.from(content, 'base64')),
    async endConsolidation() {
      await (await consolidations)?.endConsolidation();
      await dropped.clear();
    },
    decideConsolidation: async (choices) => (await consolidation()).decideConsolidation(choices),
    consolidationShares: async (cell) => (await consolidation()).consolidationShares(cell),
    consolidationDetail: async (file) => (await consolidation()).consolidationDetail(file),
    async chooseConsolidationFolder() {
      const chosen = await chooseFolder(await settings.exportFolder());
      if (chosen !== null) (await consolidation()).pickFolder(chosen);
      return chosen;
    },
    writeConsolidation: async (files) => (await consolidation()).write(await settings.exportFolder(), files),
    takeConsolidatedReport: async () => library.create((await consolidation()).report()),
    backupStatus: () => backups.backupStatus(),
    setDailyBackup: (daily) => backups.setDailyBackup(daily),
    async chooseBackupFolder() {
      const chosen = await chooseFolder((await backups.backupStatus()).folder);
      if (chosen !== null) backups.pickFolder(chosen);
      return chosen;
    },
    backUpNow: (request) => backups.backUpNow(request),
    listBackups: (folder) => backups.listBackups(folder),
    async chooseBackupFile() {
      const chosen = await chooseBackupFile((await backups.backupStatus()).folder);
      return chosen === null ? null : backups.pickFile(chosen);
    },
    previewBackup: (token, password) => backups.previewBackup(token, password),
    restoreBackup: (request) => backups.restoreBackup(request),
    async exportReport({ id, overwrite, reviewNote, ...choice }) {
      const { report } = await library.open(id);
      const folder = await settings.exportFolder();
      const previous = reviewNote ? await findReport(report.unit ?? {}, report.year - 1) : null;
      const compared = reviewNote ? { reviewNote: { previous: previous?.report } } : {};
      const files = await makeFiles(report, { ...choice, ...compared }, printPdf);
      const result = await writeFiles(folder, files, overwrite);
      if (result.status === 'written') await library.keepVersion(id, 'export', report);
      return { ...result, folder };
    },
    async submitReport({ id, overwrite, ...options }) {
      const { makeSubmission, submittedDigest } = await import('./submission');
      const { report } = await library.open(id);
      const folder = await settings.exportFolder();
      const now = new Date();
      const previous = await findReport(report.unit ?? {}, report.year - 1);
      const result = await writeFiles(folder, [await makeSubmission(report, previous?.report, options, now)], overwrite);
      if (result.status === 'exists') return { ...result, folder, opened: null };
      await library.keepVersion(id, 'submitted', report);
      const opened = await library.markSubmitted(id, { at: now.toISOString(), digest: submittedDigest(report) });
      return { ...result, folder, opened };
    },
  };
}

/** Bytes of a call's arguments: a report of 5 MB fits, nothing a clerk types comes near it. */
export const largestCall = 16 * 1024 * 1024;

const isMethod = (name: string): name is ApiMethod => Object.hasOwn(apiArguments, name);

/**
 * Answers a call that came from a window. Never throws: what goes wrong is part of the answer.
 * @param parameters as received, not yet validated
 */
export async function answerCall(api: Api, method: string, parameters: unknown): Promise<Answer<unknown>> {
  if (!isMethod(method)) return { ok: false, problem: { code: 'bad-call', message: fileTexts.badCall } };
  try {
    const parsed = (apiArguments[method] as z.ZodType<unknown[]>).safeParse(parameters);
    if (!parsed.success) return { ok: false, problem: { code: 'bad-call', message: fileTexts.badCall } };
    const run = api[method] as (...values: readonly unknown[]) => Promise<unknown>;
    return { ok: true, value: (await run(...parsed.data)) ?? null };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
