/** Data on the stick: a portable program that keeps its data beside itself when it was asked to. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderNames } from '../../shared/messages/folders';

/**
 * File in `resources` that the portable folder has and an installed program has not: an update or an uninstaller empties
 * the folder of an installed program, so that data never lies there.
 */
export const portableMarker = 'portable';

/**
 * The folder 数据 beside a portable program, where somebody made one. To be set as `userData` before anything else, the
 * lock on a single instance included.
 * @param executable the running program (`app.getPath('exe')`)
 * @param environment names the file of an AppImage, which runs from a read-only mount
 * @returns undefined where data lies in the user's profile as usual
 */
export function dataBesideProgram(
  executable: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const image = environment['APPIMAGE'];
  if (image === undefined && !existsSync(join(dirname(executable), 'resources', portableMarker))) return undefined;
  const folder = join(dirname(image ?? executable), folderNames.besideProgram);
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? folder : undefined;
}
