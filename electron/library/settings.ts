/** The few settings there are, in one small file of the library folder. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { defaultPrinting, printingSchema, type Printing } from '../../shared/api';
import { defaultDailyBackups, fewestDailyBackups, mostDailyBackups } from '../../shared/backup';
import { deskSchema, defaultDesk, type DeskChange, type DeskSettings } from '../../shared/desk';
import { fileTexts } from '../../shared/messages/files';
import { diskErrorCode, diskReason } from '../disk-error';
import { makeFolder } from '../make-folder';
import { ProblemError } from '../problem-error';
import { writeDurably } from './durable-file';
import { disk } from './file-system';

const madeSchema = z.object({
  /** ISO time. */
  at: z.iso.datetime(),
  file: z.string(),
  /** What the library was then. */
  fingerprint: z.string(),
});

const backupSchema = z.object({
  /** Where daily backups go; null for none. */
  folder: z.string().min(1).nullable(),
  keep: z.int().min(fewestDailyBackups).max(mostDailyBackups),
  /** Names this program in the backups it makes. */
  origin: z.uuid(),
  /** The newest backup of either kind, and the newest daily one. */
  last: madeSchema.optional(),
  lastDaily: madeSchema.optional(),
  /** Why daily backups fail at present. */
  problem: z.object({ message: z.string(), since: z.iso.datetime() }).optional(),
});
export type BackupState = z.infer<typeof backupSchema>;

const schema = z.looseObject({
  exportFolder: z.string().min(1).optional().catch(undefined),
  printing: printingSchema.optional().catch(undefined),
  backup: backupSchema.optional().catch(undefined),
  desk: deskSchema.optional().catch(undefined),
});
type Stored = z.infer<typeof schema>;

export interface Settings {
  exportFolder(): Promise<string>;
  setExportFolder(folder: string): Promise<void>;
  printing(): Promise<Printing>;
  setPrinting(printing: Printing): Promise<void>;
  desk(): Promise<DeskSettings>;
  changeDesk(change: DeskChange): Promise<DeskSettings>;
  backup(): Promise<BackupState>;
  changeBackup(change: Partial<BackupState>): Promise<void>;
}

/**
 * @param file where the settings are kept; made at the first change. Settings that cannot be read count as not set:
 * they hold nothing a clerk typed.
 */
export function openSettings(file: string, defaults: { readonly exportFolder: string }): Settings {
  const newBackup: BackupState = { folder: null, keep: defaultDailyBackups, origin: randomUUID() };
  let turn: Promise<unknown> = Promise.resolve();

  /** Throws the system's error; a file that is not there or damaged holds no settings. */
  const readStrictly = async (): Promise<Stored> => {
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      if (diskErrorCode(error) === 'ENOENT') return {};
      throw error;
    }
    try {
      return schema.parse(JSON.parse(text));
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError) return {};
      throw error;
    }
  };

  const read = (): Promise<Stored> =>
    readStrictly().catch((error: unknown) => {
      if (diskErrorCode(error) === undefined) throw error;
      return {};
    });

  /** One change after the other, so that none is lost between the reading and the writing of another. */
  const change = (by: (settings: Stored) => Stored): Promise<void> => {
    const run = async (): Promise<void> => {
      try {
        // Settings that only cannot be read at this moment must not be replaced by none.
        const settings = by(await readStrictly());
        await makeFolder(dirname(file), 0o700);
        await writeDurably(disk, file, `${JSON.stringify(settings, null, 2)}\n`);
      } catch (error) {
        throw new ProblemError('disk', fileTexts.cannotWrite(file, diskReason(error)), { cause: error });
      }
    };
    const mine = turn.then(run, run);
    turn = mine;
    return mine;
  };

  return {
    exportFolder: async () => (await read()).exportFolder ?? defaults.exportFolder,
    setExportFolder: (exportFolder) => change((settings) => ({ ...settings, exportFolder })),
    printing: async () => (await read()).printing ?? defaultPrinting,
    setPrinting: (printing) => change((settings) => ({ ...settings, printing })),
    desk: async () => (await read()).desk ?? defaultDesk,
    async changeDesk(part) {
      const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
      let changed = defaultDesk;
      await change((settings) => {
        changed = { ...(settings.desk ?? defaultDesk), ...given };
        return { ...settings, desk: changed };
      });
      return changed;
    },
    backup: async () => (await read()).backup ?? newBackup,
    changeBackup: (part) => change((settings) => ({ ...settings, backup: { ...(settings.backup ?? newBackup), ...part } })),
  };
}
