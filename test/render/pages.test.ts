/** The page model against LibreOffice: the same pages, beginning with the same characters, and the PDF made of them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportPdf } from '../../electron/pdf';
import { printWithBrowser } from '../../electron/pdf/browser-printer';
import { exportWord } from '../../electron/word';
import { getEdition } from '../../shared/editions';
import { documentBlocks, documentIds } from '../../shared/pages/documents';
import { pagesOf, type Page as ModelPage } from '../../shared/pages/pages';
import type { MeasuredCell } from '../../shared/pages/measure';
import type { Line } from '../../shared/pages/lines';
import type { Report } from '../../shared/report/report';
import { sampleReport } from '../../shared/sample/street-2020';
import { editionIdsUnderTest } from '../support/generate';
import { convertAll, pdfPages } from '../support/office';
import { caseNames, casesArePresent, readCase, someReport } from '../support/reports';
import { wordOptions } from '../support/word-options';
import { pdfFonts, readInk, readPages, type Page } from '../support/word-pdf';
import * as reports from '../support/word-reports';

process.env['FONTCONFIG_FILE'] = new URL('../support/fonts.conf', import.meta.url).pathname;

const samples: Readonly<Record<string, Report>> = {
  sample: sampleReport,
  street: reports.streetReport,
  department: reports.departmentReport,
  long: reports.longReport,
  longName: reports.longNameReport,
  blank: reports.blankReport,
  tall: reports.tallTableReport,
  ...Object.fromEntries(editionIdsUnderTest.flatMap((edition) => [1, 2, 3].map((seed) => [`${edition} ${seed}`, someReport(edition, 100 + seed)]))),
  ...Object.fromEntries(reports.reportsOfLength([5, 7, 9, 11, 13]).map((report, index) => [`signed ${index}`, report])),
  ...Object.fromEntries(reports.nationalReportsOfLength([1, 4, 8, 12, 16, 19]).map((report, index) => [`tables ${index}`, report])),
  ...Object.fromEntries(casesArePresent ? caseNames.map((name) => [name, readCase(name)]) : []),
};

interface Compared {
  readonly name: string;
  readonly pdf: string;
  readonly office: readonly Page[];
  readonly model: readonly ModelPage[];
}

let directory = '';
const compared: Compared[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pages-test-'));
  const files: { name: string; path: string; model: ModelPage[] }[] = [];
  for (const [name, report] of Object.entries(samples)) {
    const exported = await exportWord(report, wordOptions(report));
    const edition = getEdition(report.edition);
    const documents = documentBlocks(edition, report, documentIds(edition, true), { headSignature: false });
    for (const [index, { bytes }] of exported.entries()) {
      const document = documents[index];
      if (!document) throw new Error(`${name} has no document ${index}`);
      const path = join(directory, `${files.length}.docx`);
      await writeFile(path, bytes);
      files.push({ name: `${name} ${index}`, path, model: pagesOf([document], false) });
    }
  }
  const pdfs = await convertAll(files.map(({ path }) => path), 'pdf', directory);
  for (const [index, { name, model }] of files.entries()) compared.push({ name, pdf: pdfs[index] ?? '', office: await readPages(pdfs[index] ?? ''), model });
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const plain = (text: string): string => text.replace(/\s/gu, '');
const lineText = ({ pieces }: Line): string => pieces.map(({ text }) => text).join('');
const cellText = ({ paragraphs }: MeasuredCell): string => paragraphs.flatMap(({ lines }) => lines.map(lineText)).join('');

/** Texts that may stand first on a page: its first line, or the cells of the row it begins with. */
function firstTexts({ content: [first] }: ModelPage): string[] {
  if (!first) return [''];
  if (first.kind === 'line') return [plain(lineText(first.line))];
  const row = first.rows[first.repeated > 0 ? 0 : first.from];
  return (row?.cells ?? []).map((cell) => plain(cellText(cell)));
}

const shown = 8;

describe('the page model', () => {
  test('has as many pages as LibreOffice makes of the Word file, each beginning with the same characters', () => {
    let pages = 0;
    const different: string[] = [];
    for (const { name, office, model } of compared) {
      for (let index = 0; index < Math.max(office.length, model.length); index += 1) {
        pages += 1;
        const there = plain(office[index]?.lines[0]?.text ?? '');
        const own = model[index];
        const here = own ? firstTexts(own) : [];
        // A row's cells stand on several lines; LibreOffice's first line is the beginning of one of them.
        const table = own?.content[0]?.kind === 'table';
        const same = table
          ? here.some((text) => text !== '' && there.includes(text.slice(0, 3)))
          : here[0]?.slice(0, shown) === there.slice(0, shown) && there !== '';
        if (!same) different.push(`${name}, page ${index + 1}: ${there.slice(0, 12)} | ${here.join(' ').slice(0, 12)}`);
      }
    }
    process.stdout.write(`pages that begin as LibreOffice's: ${pages - different.length} of ${pages} in ${compared.length} documents\n`);
    expect(different).toEqual([]);
  });

  test('breaks lines where LibreOffice does', () => {
    let [lines, same] = [0, 0];
    for (const { office, model } of compared) {
      const there = new Set(office.flatMap((page) => page.lines.map(({ text }) => plain(text))));
      for (const placed of model.flatMap(({ content }) => content)) {
        if (placed.kind !== 'line' || lineText(placed.line).trim() === '') continue;
        lines += 1;
        if (there.has(plain(lineText(placed.line)))) same += 1;
      }
    }
    process.stdout.write(`lines broken as LibreOffice's: ${same} of ${lines}\n`);
    expect(lines).toBeGreaterThan(900);
    expect(same / lines).toBeGreaterThan(0.99);
  });
});

const officePdf = (wanted: string): string => compared.find(({ name }) => name === wanted)?.pdf ?? '';

describe('the PDF', () => {
  const print = async (report: Report, oneFile: boolean): Promise<Map<string, string>> => {
    const files = await exportPdf(report, { ...wordOptions(report), oneFile }, printWithBrowser);
    const paths = new Map<string, string>();
    for (const { fileName, bytes } of files) {
      const path = join(directory, fileName);
      await writeFile(path, bytes);
      paths.set(fileName, path);
    }
    return paths;
  };

  test('has the pages of the Word file: size, text, numbers, fonts', async () => {
    const files = await print(reports.streetReport, false);
    expect([...files.keys()]).toEqual([
      '柳岸街道2020年政府信息公开工作年度报告.pdf',
      '柳岸街道2020年政府信息公开工作年度数据统计表.pdf',
      '柳岸街道2020年政府信息公开工作机构登记表.pdf',
    ]);
    for (const [index, path] of [...files.values()].entries()) {
      const office = compared.find(({ name }) => name === `street ${index}`)?.office ?? [];
      const pages = await readPages(path);
      expect(pages).toHaveLength(office.length);
      pages.forEach((page, number) => {
        expect(Math.abs(page.width - 210)).toBeLessThan(0.5);
        expect(Math.abs(page.height - 297)).toBeLessThan(0.5);
        expect(plain(page.pageNumber.text)).toBe(`—${number + 1}—`);
      });
      const [own, there] = [await readInk(path), await readInk(officePdf(`street ${index}`))];
      own.forEach((ink, number) => {
        for (const side of ['left', 'right', 'top', 'bottom'] as const) {
          expect(Math.abs(ink[side] - (there[number]?.[side] ?? 0)), `${path}, page ${number + 1}, ${side}`).toBeLessThan(0.8);
        }
      });
    }
    const fonts = await pdfFonts(files.get('柳岸街道2020年政府信息公开工作年度报告.pdf') ?? '');
    // Chromium draws OpenType outlines (Noto) without a name.
    for (const face of [/UKai/u, /UMing/u, /Liberation/u]) {
      expect(fonts.some((font) => face.test(font)), `${String(face)} in ${fonts.join()}`).toBe(true);
    }
  });

  test('of several documents in one never holds the registration form, which stays a file of its own', async () => {
    const files = await print(reports.streetReport, true);
    expect([...files.keys()]).toEqual([
      '柳岸街道2020年政府信息公开工作年度报告（全套）.pdf',
      '柳岸街道2020年政府信息公开工作机构登记表.pdf',
    ]);
    const [together = ''] = files.values();
    const text = (await pdfPages(together)).join('\n');
    expect(text).not.toContain('138 0000');
    const numbers = (await readPages(together)).map(({ pageNumber }) => plain(pageNumber.text));
    expect(numbers).toEqual(numbers.map((_, index) => `—${index + 1}—`));
    expect((await readFile(together)).subarray(0, 4).toString()).toBe('%PDF');
  });
});
