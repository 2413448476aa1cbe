/** Where the journal of a consolidation lies: the same for the same folder, so that a run that was interrupted goes on. */
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** @param folder of the units' files */
export const workFolderOf = (folder: string): string =>
  join(tmpdir(), `disclosure-annual-report-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`);
