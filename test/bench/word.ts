/**
 * `npm run bench`, part "word": one report to .docx by this program, by docxtemplater filling an equal template, and by
 * a headless LibreOffice converting it, in one run. What they write is compared, text and tables, before any is timed.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { exportWord } from '../../electron/word';
import type { Report } from '../../shared/report/report';
import { readDocx, spanGrid, textOf, children, type SpannedCell } from '../support/word-docx';
import { wordOptions } from '../support/word-options';
import { someReport } from '../support/reports';
import { measure } from './measure';

const run = promisify(execFile);
const documentPart = 'word/document.xml';

async function ours(report: Report): Promise<Uint8Array> {
  const [file] = await exportWord(report, wordOptions(report, false));
  if (file === undefined) throw new Error('nothing was exported');
  return file.bytes;
}

interface Template {
  readonly bytes: Uint8Array;
  readonly data: Readonly<Record<string, string>>;
}

const decode = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/**
 * The file as a template: a tag where it says something another blank report does not. Labels stand in the template, as
 * anybody would make it.
 */
async function templateOf(report: Report, blank: Report): Promise<Template> {
  const texts = /(<w:t xml:space="preserve">)([^<]*)(<\/w:t>)/gu;
  const files = unzipSync(await ours(report));
  const labels = new Set([...strFromU8(unzipSync(await ours(blank))[documentPart] ?? new Uint8Array()).matchAll(texts)].map(([, , text]) => text));
  const data: Record<string, string> = {};
  const xml = strFromU8(files[documentPart] ?? new Uint8Array()).replace(texts, (whole: string, open: string, text: string, close: string) => {
    if (labels.has(text)) return whole;
    const tag = `t${Object.keys(data).length}`;
    data[tag] = decode(text);
    return `${open}{${tag}}${close}`;
  });
  return { bytes: zipSync({ ...files, [documentPart]: strToU8(xml) }), data };
}

const fill = ({ bytes, data }: Template): Uint8Array =>
  new Docxtemplater(new PizZip(bytes), { linebreaks: false }).render(data).getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });

/** What a reader sees: paragraphs, and tables cell by cell. Blanks at the ends of lines are not compared. */
function contentOf(bytes: Uint8Array): { readonly texts: string[]; readonly tables: SpannedCell[][] } {
  const { body, tables } = readDocx(bytes);
  const texts = children(body, 'w:p').map((paragraph) => textOf(paragraph).trim()).filter((text) => text !== '');
  return { texts, tables: tables.map(spanGrid) };
}

function assertEqual(name: string, one: Uint8Array, other: Uint8Array): void {
  const [left, right] = [contentOf(one), contentOf(other)].map((content) => JSON.stringify(content));
  if (left !== right) throw new Error(`${name} writes something else: a comparison of times would mean nothing`);
}

/** A report whose text is so many times as long. */
const longer = (report: Report, times: number): Report => ({
  ...report,
  sections: Object.fromEntries(
    Object.entries(report.sections ?? {}).map(([id, text]) => [id, Array.from({ length: times }, () => text).join('\n')]),
  ),
});

export async function benchWord(): Promise<void> {
  const report = someReport('2021');
  const blank: Report = { ...report, sections: {}, tables: {}, signature: {} };
  const folder = await mkdtemp(join(tmpdir(), 'bench-word-'));
  const convert = (file: string, target: string): Promise<unknown> =>
    run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', target, '--outdir', folder, join(folder, file)]);
  try {
    const own = await ours(report);
    const template = await templateOf(report, blank);
    assertEqual('docxtemplater', own, fill(template));
    await writeFile(join(folder, 'report.docx'), own);
    await convert('report.docx', 'odt');
    await convert('report.odt', 'docx:MS Word 2007 XML');
    assertEqual('LibreOffice', own, await readFile(join(folder, 'report.docx')));

    const results = [
      await measure('this program', 100, () => ours(report)),
      await measure(`docxtemplater, ${Object.keys(template.data).length} tags`, 50, () => fill(template)),
      await measure('LibreOffice, headless, from .odt', 5, () => convert('report.odt', 'docx:MS Word 2007 XML')),
    ];
    const [first] = results;
    console.log('\nword: one national report to .docx; text and tables of all three are equal');
    for (const { name, median, ninetyNinth } of results) {
      const ratio = median / (first?.median ?? median);
      console.log(`${median.toFixed(2).padStart(10)} ms ${ninetyNinth.toFixed(2).padStart(10)} ms (99 %) ${ratio.toFixed(1).padStart(7)} × ${name}`);
    }
    console.log('\nword: text of so many times the length');
    for (const times of [1, 10, 100, 400]) {
      const long = longer(report, times);
      const { median } = await measure('', 20, () => ours(long));
      const characters = Object.values(long.sections ?? {}).join('').length;
      console.log(`${median.toFixed(2).padStart(10)} ms ${String(times).padStart(5)} × ${String(characters).padStart(8)} characters`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
