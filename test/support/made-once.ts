/** What several test files need and takes seconds to make is made by the first of them, and goes when all are done. */
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

/** Inside the project, so that what is made there finds its packages. */
const projectOut = fileURLToPath(new URL('../../out/', import.meta.url));
const variable = 'MADE_ONCE_FOLDER';

/** A folder for all processes of one run; gives what removes it. */
export async function shareFolder(): Promise<() => Promise<void>> {
  await mkdir(projectOut, { recursive: true });
  const folder = await mkdtemp(join(projectOut, 'tests-'));
  process.env[variable] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * @param name what is made, as the name of a folder
 * @param make puts it into an empty folder
 * @returns the folder; whoever asks while it is being made waits for it
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const shared = process.env[variable];
  if (shared === undefined) throw new Error(`${variable} is set by test/support/global-setup.ts`);
  const folder = join(shared, name);
  const making = `${folder}.making`;
  while (!(await isThere(folder))) {
    try {
      await mkdir(making);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      await wait(100);
      continue;
    }
    try {
      // Made by another process since it was looked for.
      if (await isThere(folder)) break;
      await make(making);
      await rename(making, folder);
    } finally {
      await rm(making, { recursive: true, force: true });
    }
  }
  return folder;
}
