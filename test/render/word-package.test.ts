/** The print package as Word files: which documents, in which order, one file or several, fonts, the head's line, unusual text. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportWord, type WordOptions } from '../../electron/word';
import { fontSets, wordTexts } from '../../shared/messages/word';
import type { Report } from '../../shared/report/report';
import { convertAll, validate } from '../support/office';
import { child, children, descendants, readDocx, textOf, value, type Element } from '../support/word-docx';
import { wordOptions } from '../support/word-options';
import { readPages, type Page } from '../support/word-pdf';
import * as reports from '../support/word-reports';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'word-package-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

let written = 0;
async function save(bytes: Uint8Array): Promise<string> {
  written += 1;
  const path = join(directory, `${written}.docx`);
  await writeFile(path, bytes);
  return path;
}

async function single(report: Report, options: Partial<WordOptions>): Promise<Uint8Array> {
  const files = await exportWord(report, { ...wordOptions(report), ...options });
  expect(files).toHaveLength(1);
  return files[0]?.bytes ?? new Uint8Array();
}

/** Pages of several files, printed in one start of LibreOffice. */
async function pagesOfAll(files: readonly Uint8Array[]): Promise<Page[][]> {
  const paths = await Promise.all(files.map(save));
  return Promise.all((await convertAll(paths, 'pdf', directory)).map(readPages));
}

describe('documents', () => {
  test('are written in the order they were chosen, each with its name', async () => {
    const names = async (documents: string[], oneFile: boolean): Promise<string[]> =>
      (await exportWord(reports.streetReport, { ...wordOptions(reports.streetReport), documents, oneFile })).map(({ fileName }) => fileName);
    expect(await names(['registration', 'report'], false)).toEqual([
      '柳岸街道2020年政府信息公开工作机构登记表.docx',
      '柳岸街道2020年政府信息公开工作年度报告.docx',
    ]);
    expect(await names(['report', 'statistics'], true)).toEqual(['柳岸街道2020年政府信息公开工作年度报告（全套）.docx']);
    expect(await names(['statistics'], true)).toEqual(['柳岸街道2020年政府信息公开工作年度数据统计表.docx']);
    expect(await names([], true)).toEqual([]);
  });

  test('in one file stand in sections, each on a new page, numbered through, page for page as in files of their own', async () => {
    const bytes = await single(reports.streetReport, { oneFile: true });
    const path = await save(bytes);
    expect(await validate(path)).toEqual([]);
    expect(descendants(readDocx(bytes).body, 'w:sectPr')).toHaveLength(3);
    const files = [bytes];
    for (const document of ['report', 'statistics', 'registration']) files.push(await single(reports.streetReport, { documents: [document] }));
    const [together = [], ...others] = await pagesOfAll(files);
    const alone = others.flat();
    expect(together.map(({ lines }) => lines.map(({ text }) => text))).toEqual(alone.map(({ lines }) => lines.map(({ text }) => text)));
    together.forEach(({ pageNumber, width }, index) => {
      expect(pageNumber.text).toBe(`—${index + 1}—`);
      // Outside: right on odd pages, left on even ones.
      expect(pageNumber.left > width / 2).toBe(index % 2 === 0);
    });
  });
});

describe('fonts', () => {
  test.each(fontSets)('of the set %s stand on every run and style, and in the font table with what replaces them', async (fonts) => {
    const document = readDocx(await single(reports.departmentReport, { fonts, documents: ['report'] }));
    const names = Object.values(wordTexts.fontSets[fonts]).map(({ name }) => name);
    const used = [document.body, document.part('word/styles.xml'), document.part('word/footer1.xml')].flatMap((part) =>
      descendants(part, 'w:rFonts').map((font) => value(font, 'w:eastAsia')),
    );
    for (const name of used) expect(names).toContain(name);
    for (const name of names) expect(used).toContain(name);
    const table = children(document.part('word/fontTable.xml'), 'w:font').map((font) => value(font, 'w:name'));
    expect(new Set(table).size).toBe(table.length);
    for (const name of names) expect(table).toContain(name);
    expect(await validate(await save(await single(reports.departmentReport, { fonts, documents: ['report'] })))).toEqual([]);
  });

  test('punctuation behind a digit stays Chinese in every program', async () => {
    const report = { ...reports.blankReport, sections: { other: '拨打“12345”热线“民声”…' } };
    const document = readDocx(await single(report, { documents: ['report'] }));
    const runs = children(document.paragraphs.at(-1), 'w:r').map((run): [string, string | undefined] => [
      textOf(run),
      value(child(child(run, 'w:rPr'), 'w:rFonts'), 'w:ascii'),
    ]);
    expect(runs).toEqual([['拨打“12345', 'Times New Roman'], ['”', '仿宋_GB2312'], ['热线“民声”…', 'Times New Roman']]);
  });
});

describe('the line for the head of the unit', () => {
  test('stands between text and signature, on the page of both, only where it is asked for', async () => {
    const line = '单位负责人签字：';
    const texts = async (headSignature: boolean): Promise<string[]> =>
      readDocx(await single(reports.streetReport, { headSignature, documents: ['report'] })).paragraphs.map(textOf);
    expect(await texts(false)).not.toContain(line);
    expect((await texts(true)).slice(-4)).toEqual(['无', line, '江城市临湖区柳岸街道办事处', '2021年1月8日']);
    const files: Uint8Array[] = [];
    for (const report of reports.reportsOfLength([5, 8, 11])) files.push(await single(report, { headSignature: true, documents: ['report'] }));
    for (const pages of await pagesOfAll(files)) {
      const last = pages.at(-1);
      expect(last?.lines.slice(-3).map(({ text }) => text)).toEqual([line, '江城市临湖区柳岸街道办事处', '2021年1月8日']);
      expect(last?.lines.length).toBeGreaterThan(4);
    }
  });
});

describe('unusual text', () => {
  const long = '街道办事处公开信息'.repeat(1112).slice(0, 10_000);
  const lines = [
    '𠀀𠮷𡋾四字节，表情😀👨‍👩‍👧🇨🇳',
    '\u200f从右到左\u200e标记\u202b嵌入\u202c\u2067隔离\u2069',
    '零宽\u200b空格\ufeff与\u00a0不换行空格',
    '<b>&amp;&lt;"\'</b>]]><!-- -->',
    '一\t二\t三',
  ];
  const report: Report = {
    ...reports.blankReport,
    unit: { name: '柳岸<😀>&街道' },
    sections: { overview: [...lines, long].join('\n'), problems: '段内\u2028换行\u000b再换\f又换', other: 'a\u0001b\ud800c\uffffd' },
    tables: { requests: { '1': { naturalPerson: '一\n二\r\n三\t四' } } },
  };

  test('survives in the file, which stays valid and opens', async () => {
    const bytes = await single(report, { documents: ['report'] });
    const { paragraphs, tables, part } = readDocx(bytes);
    const texts = paragraphs.map(textOf);
    for (const line of [...lines, long, '段内', '换行', '再换', '又换', 'abcd']) expect(texts).toContain(line);
    expect(texts[0]?.replaceAll('\n', '')).toBe('柳岸<😀>&街道2024年政府信息公开工作年度报告');
    expect(tables.flatMap((table) => descendants(table, 'w:tc')).map(textOf)).toContain('一\n二\n三\t四');
    const title = (child(part('docProps/core.xml'), 'dc:title') as Element).children[0];
    expect(title).toBe('柳岸<😀>&街道2024年政府信息公开工作年度报告');
    expect(await validate(await save(bytes))).toEqual([]);
    const [pages = []] = await pagesOfAll([bytes]);
    const characters = pages.flatMap(({ lines: set }) => set.map(({ text }) => text)).join('');
    expect(characters.match(/街道办事处公开信息/gu)?.length ?? 0).toBeGreaterThan(900);
  });
});
