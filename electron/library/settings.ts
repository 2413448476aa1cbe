/** The few settings there are, in one small file of the library folder. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { fileTexts } from '../../shared/messages/files';
import { diskErrorCode, diskReason } from '../disk-error';
import { makeFolder } from '../make-folder';
import { ProblemError } from '../problem-error';
import { writeDurably } from './durable-file';
import { disk } from './file-system';

const schema = z.looseObject({ exportFolder: z.string().min(1).optional() });

export interface Settings {
  exportFolder(): Promise<string>;
  setExportFolder(folder: string): Promise<void>;
}

/**
 * @param file where the settings are kept; made at the first change. Settings that cannot be read count as not set:
 * they hold nothing a clerk typed.
 */
export function openSettings(file: string, defaults: { readonly exportFolder: string }): Settings {
  const read = async (): Promise<z.infer<typeof schema>> => {
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      if (diskErrorCode(error) === undefined) throw error;
      return {};
    }
    try {
      return schema.parse(JSON.parse(text));
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError) return {};
      throw error;
    }
  };
  return {
    exportFolder: async () => (await read()).exportFolder ?? defaults.exportFolder,
    async setExportFolder(exportFolder) {
      const settings = { ...(await read()), exportFolder };
      try {
        await makeFolder(dirname(file), 0o700);
        await writeDurably(disk, file, `${JSON.stringify(settings, null, 2)}\n`);
      } catch (error) {
        throw new ProblemError('disk', fileTexts.cannotWrite(file, diskReason(error)), { cause: error });
      }
    },
  };
}
