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
    await rm(directory, { recursive: true, force: true });
  }
}

/** LibreOffice recalculates every formula on loading only when its profile says so. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Opens a file in headless LibreOffice and saves it in another format.
 * @param target LibreOffice's --convert-to argument (pdf, xlsx, docx, html …)
 * @returns path of the new file inside `directory`
 */
export async function convert(file: string, target: string, directory: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'libreoffice-profile-'));
  try {
    await run('mkdir', ['-p', join(profile, 'user')]);
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), recalculate);
    await run(
      'soffice',
      [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', target, '--outdir', directory, file],
      { env: { ...process.env, FONTCONFIG_FILE: fontConfiguration }, timeout: 120_000 },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  const extension = target.split(':')[0] ?? target;
  return join(directory, basename(file).replace(/\.[^.]+$/u, `.${extension}`));
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

/** Errors Microsoft's Open XML SDK finds in a .docx or .xlsx; empty for a clean file. */
export async function validate(file: string): Promise<unknown[]> {
  const binary = new URL('../../node_modules/.bin/ooxml-validator', import.meta.url).pathname;
  const { stdout } = await run(binary, [file], { maxBuffer: 64 * 1024 * 1024 }).catch(
    (error: { stdout?: string; message: string }) => {
      if (error.stdout) return { stdout: error.stdout };
      throw new Error(error.message);
    },
  );
  const result = JSON.parse(stdout) as { errors?: unknown[] } | unknown[];
  return Array.isArray(result) ? result : (result.errors ?? []);
}

export const readBytes = (file: string): Promise<Buffer> => readFile(file);
