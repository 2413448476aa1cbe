/** PDF by a browser of this machine without a window: for the command line and the browser shell. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileTexts } from '../../shared/messages/files';
import { pdfTexts } from '../../shared/messages/preview';
import { diskErrorCode, diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';
import { installedBrowser, sandboxArguments } from './installed-browser';

/** Milliseconds a browser has for one file; a slow PC needs some seconds to start it. */
const patience = 60_000;

function runBrowser(browser: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(browser, words, { stdio: 'ignore', timeout: patience });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new ProblemError('no-pdf', pdfTexts.browserFailed(browser)));
    });
  });
}

/**
 * @param html a whole document that fetches nothing
 * @throws ProblemError no-pdf where there is no browser or it fails; disk
 */
export async function printWithBrowser(html: string): Promise<Uint8Array> {
  const browser = installedBrowser();
  if (browser === undefined) throw new ProblemError('no-pdf', pdfTexts.noBrowser);
  try {
    const folder = await mkdtemp(join(tmpdir(), 'annual-report-pdf-'));
    try {
      const [source, target] = [join(folder, 'pages.html'), join(folder, 'pages.pdf')];
      await writeFile(source, html);
      await runBrowser(browser, [
        '--headless=new',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--no-pdf-header-footer',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${target}`,
        ...sandboxArguments(),
        pathToFileURL(source).href,
      ]);
      return new Uint8Array(await readFile(target));
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (diskErrorCode(error) === undefined) throw error;
    throw new ProblemError('disk', fileTexts.cannotWrite(tmpdir(), diskReason(error)), { cause: error });
  }
}
