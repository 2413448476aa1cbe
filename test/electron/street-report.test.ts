/**
 * The packaged program, driven through Playwright's Electron support: the same street report as in the browser. Where there is no real
 * Electron it is skipped, and the summary says why.
 */
import { cp, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { _electron, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withDirectory } from '../support/office';
import { packedElectron } from '../support/packed-electron';
import { checkStreetFiles, exportStreetReport, fillStreetReport } from '../support/street-steps';

const found = packedElectron();
const title = 'reason' in found ? ` (skipped: ${found.reason})` : '';
if ('reason' in found) process.stderr.write(`test:electron skipped: ${found.reason}\n`);

/** Folders of a user of the test's own: none of the real one's is touched. */
async function environmentIn(home: string): Promise<Record<string, string>> {
  const folders = { APPDATA: join(home, 'AppData/Roaming'), LOCALAPPDATA: join(home, 'AppData/Local'), XDG_CONFIG_HOME: join(home, '.config') };
  for (const folder of [...Object.values(folders), join(home, 'Documents')]) await mkdir(folder, { recursive: true });
  const own = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { ...own, ...folders, HOME: home, USERPROFILE: home, XDG_DOCUMENTS_DIR: join(home, 'Documents') };
}

/**
 * A copy of the program that differs in one fuse: the packaged one refuses `--inspect`, by which Playwright reaches the main process.
 * @returns its executable
 */
async function reachableCopy(executable: string, folder: string): Promise<string> {
  await cp(dirname(executable), folder, { recursive: true, verbatimSymlinks: true });
  const copy = join(folder, basename(executable));
  await flipFuses(copy, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
  return copy;
}

async function withProgram(executable: string, home: string, use: (page: Page) => Promise<void>): Promise<string> {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  const program = await _electron.launch({ executablePath: executable, args: root ? ['--no-sandbox'] : [], env: await environmentIn(home) });
  try {
    const page = await program.firstWindow();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(?:annual-report:\/\/app\/|data:|blob:)/u.test(request.url())) complaints.push(`asked for ${request.url()}`);
    });
    await use(page);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => Object.keys(window).filter((name) => ['require', 'process', 'ipcRenderer', 'electron'].includes(name)))).toEqual([]);
    return await program.evaluate(({ app }) => app.getPath('documents'));
  } finally {
    await program.close();
  }
}

describe(`the packaged program${title}`, () => {
  it.skipIf('reason' in found)('types, closes, opens again and exports a street report, and the official files hold it', () =>
    withDirectory(async (directory) => {
      const home = join(directory, '张 三');
      await mkdir(home);
      if ('reason' in found) throw new Error(found.reason);
      const executable = await reachableCopy(found.executable, join(directory, 'program'));
      await withProgram(executable, home, fillStreetReport);
      const documents = await withProgram(executable, home, (page) => exportStreetReport(page));
      await checkStreetFiles(join(documents, '政府信息公开年报'));
    }), 300_000);
});
