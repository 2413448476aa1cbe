/** A library with backups in a folder of the test's own. */
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupFileSystem } from '../../electron/library/backup-disk';
import { openBackups, type Backups } from '../../electron/library/backups';
import { openLibrary, type Library } from '../../electron/library/library';
import { openSettings, type Settings } from '../../electron/library/settings';
import type { BackupPreview, RestoreAction, RestoreOutcome } from '../../shared/backup';
import { newReport } from '../../shared/report/new-report';
import type { Report } from '../../shared/report/report';

export const saying = (overview: string, year = 2024): Report => ({
  ...newReport({ edition: '2021', year, unit: { name: '南湖区青石街道办事处', shortName: '青石街道' } }),
  sections: { overview },
});

export interface Office {
  readonly library: Library;
  readonly libraryFolder: string;
  readonly settings: Settings;
  readonly backups: Backups;
  readonly backupFolder: string;
  /** What a backup holds beside this library. */
  preview(file: string, password?: string | null): Promise<BackupPreview>;
  restore(file: string, choices: Readonly<Record<string, RestoreAction>>): Promise<RestoreOutcome>;
}

export interface OfficeOptions {
  readonly files?: BackupFileSystem;
  readonly now?: () => Date;
  readonly typedFolders?: boolean;
}

/** One PC: its library and settings below `folder`; `stick` is where its backups go. */
export async function openOffice(folder: string, stick: string, options: OfficeOptions = {}): Promise<Office> {
  const libraryFolder = join(folder, 'library');
  await mkdir(stick, { recursive: true });
  const library = await openLibrary(libraryFolder, options.files);
  const settings = openSettings(join(folder, 'settings.json'), { exportFolder: join(folder, 'exports') });
  const backups = openBackups({
    library,
    libraryFolder,
    settings,
    defaultFolder: stick,
    typedFolders: options.typedFolders ?? true,
    ...(options.files ? { files: options.files } : {}),
    ...(options.now ? { now: options.now } : {}),
  });
  const tokenOf = async (file: string): Promise<string> => (await backups.pickFile(file)).token;
  const preview = async (file: string, password: string | null = null): Promise<BackupPreview> =>
    backups.previewBackup(await tokenOf(file), password);
  return {
    library,
    libraryFolder,
    settings,
    backups,
    backupFolder: stick,
    preview,
    async restore(file, choices) {
      const { revision } = await preview(file);
      return backups.restoreBackup({
        token: await tokenOf(file),
        password: null,
        revision,
        choices: Object.entries(choices).map(([id, action]) => ({ id, action })),
      });
    },
  };
}

/** Every file below a folder by its path from there; what opening and closing a library leaves is no content of it. */
export async function contentBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && entry.name !== 'open-by.json') files[path.slice(folder.length + 1)] = await readFile(path, 'utf8');
  }
  return files;
}

export const codeOf = (promise: Promise<unknown>): Promise<string | undefined> =>
  promise.then(
    () => 'none',
    (error: { code?: string; message: string }) => {
      if (!/[\u4e00-\u9fff]/u.test(error.message)) throw error;
      return error.code;
    },
  );
