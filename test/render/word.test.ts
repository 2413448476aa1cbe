/** Word files as offices get them: valid by the Open XML SDK, opened and paginated by LibreOffice, measured on the page. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportWord } from '../../electron/word';
import type { Report } from '../../shared/report/report';
import { convertAll, validate } from '../support/office';
import { pdfFonts, readPages, type Line, type Page } from '../support/word-pdf';
import { wordOptions } from '../support/word-options';
import * as reports from '../support/word-reports';

interface Printed {
  readonly docx: string;
  readonly pdf: string;
  readonly pages: readonly Page[];
}

const printed = new Map<string, Printed>();
let directory = '';

const samples: Readonly<Record<string, Report>> = {
  street: reports.streetReport,
  department: reports.departmentReport,
  long: reports.longReport,
  longName: reports.longNameReport,
  blank: reports.blankReport,
  tall: reports.tallTableReport,
  unusual: reports.unusualReport,
  ...Object.fromEntries(reports.reportsOfLength([5, 6, 7, 8, 9, 10, 11, 12, 13]).map((report, index) => [`signed${index}`, report])),
  ...Object.fromEntries(reports.nationalReportsOfLength([1, 4, 8, 12, 16, 19]).map((report, index) => [`tables${index}`, report])),
};

/** All samples are printed in one start of LibreOffice: `street 0` is the first document of `street`. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'word-test-'));
  const files: { key: string; docx: string }[] = [];
  for (const [name, report] of Object.entries(samples)) {
    const exported = await exportWord(report, wordOptions(report));
    // Of the series only the first document matters.
    for (const [index, file] of exported.slice(0, /\d$/u.test(name) ? 1 : exported.length).entries()) {
      const docx = join(directory, `${name}-${index}.docx`);
      await writeFile(docx, file.bytes);
      files.push({ key: `${name} ${index}`, docx });
    }
  }
  const pdfs = await convertAll(files.map(({ docx }) => docx), 'pdf', directory);
  for (const [index, { key, docx }] of files.entries()) {
    const pdf = pdfs[index] ?? '';
    printed.set(key, { docx, pdf, pages: await readPages(pdf) });
  }
});

afterAll(() => rm(directory, { recursive: true, force: true }));

function print(key: string): Printed {
  const found = printed.get(key);
  if (found === undefined) throw new Error(`nothing was printed as ${key}`);
  return found;
}

const pagesOf = (key: string): readonly Page[] => print(key).pages;
const firstPage = (key: string): Page => pagesOf(key)[0] ?? fail(`${key} has no page`);
const fail = (message: string): never => {
  throw new Error(message);
};
const allLines = (key: string): Line[] => pagesOf(key).flatMap((page) => page.lines);
const lineWith = (key: string, text: string): Line =>
  allLines(key).find((line) => line.text.includes(text)) ?? fail(`${key} has no line with ${text}`);

/** 版心 of GB/T 9704—2012 in millimetres. */
const area = { left: 28, top: 37, width: 156, height: 225 };
const right = area.left + area.width;
const bottom = area.top + area.height;
const pitch = area.height / 22;
const character = area.width / 28;

const near = (actual: number, expected: number, tolerance = 1): void => {
  expect(Math.abs(actual - expected), `${actual} is not ${expected} ± ${tolerance}`).toBeLessThanOrEqual(tolerance);
};

describe('validity', () => {
  test('every file opens in LibreOffice and is clean by the Open XML SDK', async () => {
    for (const [key, { pages }] of printed) expect(pages.length, key).toBeGreaterThan(0);
    const different = [...printed].filter(([key]) => !/^(?:signed|tables)|[a-z] 1$/u.test(key) || key === 'street 1');
    expect(different.length).toBeGreaterThan(7);
    const errors = await Promise.all(different.map(async ([key, { docx }]) => [key, await validate(docx)] as const));
    for (const [key, found] of errors) expect(found, key).toEqual([]);
  });

  test('a blank report prints its headings and empty forms', () => {
    const text = allLines('blank 0').map((line) => line.text).join('\n');
    expect(text).toContain('2024年政府信息公开工作年度报告');
    for (const heading of ['一、总体情况', '三、收到和处理政府信息公开申请情况', '六、其他需要报告的事项']) {
      expect(text).toContain(heading);
    }
    expect(pagesOf('blank 0')).toHaveLength(3);
    expect(pagesOf('blank 1')).toHaveLength(1);
  });
});

describe('page', () => {
  test('A4 with the text area of GB/T 9704—2012, 22 lines to the page, 28 characters to the line', () => {
    // LibreOffice sets the characters a little below the middle of an exact line.
    const lowered = 1.5;
    const full = pagesOf('long 0').slice(1, 8);
    for (const page of full) {
      near(page.width, 210, 0.1);
      near(page.height, 297, 0.1);
      expect(page.lines).toHaveLength(22);
      page.lines.forEach((line, index) => near(line.middle, area.top + pitch * (index + 0.5) + lowered, 0.3));
      expect(page.lines[0]?.top).toBeGreaterThan(area.top);
      expect(page.lines[21]?.bottom).toBeLessThan(bottom);
      for (const line of page.lines) {
        expect(line.left).toBeGreaterThan(area.left - 1);
        expect(line.right).toBeLessThan(right + 1);
      }
    }
    const plain = full.flatMap((page) => page.lines).filter((line) => /^[街道社区服务办事公开信息]+$/u.test(line.text));
    const indented = plain.filter((line) => line.left > area.left + character);
    const whole = plain.filter((line) => line.left < area.left + character);
    expect(whole.length).toBeGreaterThan(30);
    for (const line of whole) {
      expect(line.text).toHaveLength(28);
      near(line.left, area.left);
      near(line.right, right);
    }
    expect(indented.length).toBeGreaterThan(4);
    for (const line of indented) {
      expect(line.text).toHaveLength(26);
      near(line.left, area.left + 2 * character);
    }
  });

  test('no line begins with closing or ends with opening punctuation', () => {
    for (const key of printed.keys()) {
      for (const line of allLines(key)) {
        expect(line.text, key).not.toMatch(/^[、，。；：？！”’）》】〉」』%]/u);
        expect(line.text, key).not.toMatch(/[“‘（《【〈「『]$/u);
      }
    }
  });

  test('page numbers stand between dashes 7 mm below the text, outside, one character in', () => {
    pagesOf('long 0').forEach(({ pageNumber }, index) => {
      expect(pageNumber.text).toBe(`—${index + 1}—`);
      near(pageNumber.middle, bottom + 7);
      const oneCharacter = (14 / 72) * 25.4;
      if (index % 2 === 0) near(pageNumber.right, right - oneCharacter);
      else near(pageNumber.left, area.left + oneCharacter);
    });
  });
});

describe('title and attachment', () => {
  const middle = area.left + area.width / 2;

  test('a title that fits stands on one line, a longer one on lines of like length broken between words', () => {
    const [short] = firstPage('street 0').lines;
    expect(short?.text).toBe('柳岸街道2020年政府信息公开工作年度报告');
    const lines = firstPage('long 0').lines.slice(0, 2);
    expect(lines.map((line) => line.text)).toEqual(['江城市临湖区柳岸街道办事处', '2024年政府信息公开工作年度报告']);
    const longest = firstPage('longName 0').lines.slice(0, 3);
    expect(longest.map((line) => line.text)).toEqual(['柳江自治区白鹭洲苗族侗族自治州', '沿江县杨梅坡水族瑶族乡人民政府', '2024年政府信息公开工作年度报告']);
    for (const line of [short ?? fail('no title'), ...lines, ...longest]) near((line.left + line.right) / 2, middle);
    for (const [first, second] of [lines, longest]) {
      near((second?.middle ?? 0) - (first?.middle ?? 0), 12.7, 0.3);
    }
  });

  test('附件2 stands flush left on the first line, the title on the third, text one line below', () => {
    for (const [key, mark] of [['street 1', '附件2'], ['street 2', '附件3']] as const) {
      const [first, title, next] = firstPage(key).lines;
      expect(first?.text).toBe(mark);
      near(first?.left ?? 0, area.left);
      near(first?.middle ?? 0, area.top + pitch / 2, 2);
      near(title?.middle ?? 0, area.top + 2.5 * pitch, 3);
      expect((next?.top ?? 0) - (title?.bottom ?? 0)).toBeGreaterThan(pitch / 2);
    }
  });
});

describe('signature', () => {
  test('the date stands four characters from the right edge, the name centred above it, two lines clear of the text', () => {
    for (const key of ['street 0', 'department 0', 'long 0']) {
      const lines = pagesOf(key).at(-1)?.lines ?? [];
      const [text, name, date] = lines.slice(-3);
      if (!text || !name || !date) throw new Error(`${key} has no signature`);
      expect(date.text).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/u);
      near(date.right, right - 4 * character);
      near((name.left + name.right) / 2, (date.left + date.right) / 2);
      near(name.middle - text.middle, 3 * pitch, 0.5);
      near(date.middle - name.middle, pitch, 0.5);
    }
  });

  test('a long name stays in the text area and over the date', () => {
    const lines = pagesOf('longName 0').at(-1)?.lines ?? [];
    const [first, second, date] = lines.slice(-3);
    expect([first?.text, second?.text, date?.text]).toEqual(['柳江自治区白鹭洲苗族侗族自治州', '沿江县杨梅坡水族瑶族乡人民政府', '2025年1月3日']);
    for (const line of [first, second]) {
      expect(line?.right ?? Infinity).toBeLessThan(right + 1);
      near(((line?.left ?? 0) + (line?.right ?? 0)) / 2, ((date?.left ?? 0) + (date?.right ?? 0)) / 2, 1.5);
    }
  });

  test('name and date are never parted, and never alone on their page', () => {
    const texts = new Set<string>();
    for (const key of [...printed.keys()].filter((name) => /^signed\d+ 0$/u.test(name))) {
      const page = pagesOf(key).at(-1) ?? fail(key);
      const lines = page.lines.map((line) => line.text);
      expect(lines.at(-2), key).toBe('江城市临湖区柳岸街道办事处');
      expect(lines.at(-1), key).toBe('2021年1月8日');
      expect(lines.length, key).toBeGreaterThanOrEqual(4);
      texts.add(`${pagesOf(key).length} ${lines.length}`);
    }
    // The lengths cover a page's end: the block moves over it, with lines of text before it.
    expect(new Set([...texts].map((text) => text.split(' ')[0])).size).toBe(2);
  });
});

describe('tables on the page', () => {
  const headerWords = ['申请人情况', '法人或其他组织', '自然人', '总计'];

  test('a table that fits a page is not torn, and no block is parted from its header', () => {
    for (const key of [...printed.keys()].filter((name) => /^tables\d+ 0$/u.test(name))) {
      for (const page of pagesOf(key)) {
        const text = page.lines.map((line) => line.text).join('\n');
        expect(text.includes('申请人情况'), key).toBe(text.includes('四、结转下年度继续办理'));
        expect(text.includes('第二十条第（一）项'), key).toBe(text.includes('行政规范性文件'));
        expect(text.includes('第二十条第（八）项'), key).toBe(text.includes('行政事业性收费'));
        expect(text.includes('未经复议直接起诉'), key).toBe(/结果[^]*尚未/u.test(text) && text.includes('复议后起诉'));
        const last = page.lines.at(-1)?.text ?? '';
        expect(last, key).not.toMatch(/^[一二三四五六]、[^\d]*$|第二十条|信息内容|申请人情况/u);
      }
    }
  });

  test('a table longer than a page repeats its header and splits no row', () => {
    const pages = pagesOf('tall 0').filter((page) => page.lines.some((line) => /首字/u.test(line.text)));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const text = page.lines.map((line) => line.text).join('\n');
      for (const word of headerWords) expect(text).toContain(word);
      const count = (part: string): number => text.split(part).length - 1;
      expect(count('首')).toBe(count('尾'));
      expect(count('首')).toBeGreaterThan(0);
    }
  });

  test('long figures stand on one line inside their cells', () => {
    const words = allLines('department 0').flatMap((line) => line.words);
    for (const figure of ['2822652', '96171.6', '12345', '1234567']) {
      const found = words.filter((word) => word.text.includes(figure));
      expect(found.length, figure).toBeGreaterThan(0);
    }
    const row = lineWith('department 0', '1234567');
    const cells = ['2822652', '96171.6', '12345', '1234567'].map((figure) => row.words.find((word) => word.text === figure) ?? fail(figure));
    cells.slice(1).forEach((cell, index) => expect(cell.left - (cells[index]?.right ?? 0)).toBeGreaterThan(0.5));
  });

  test('the registration form prints a row for each member of staff on one page', () => {
    expect(pagesOf('street 2')).toHaveLength(1);
    const text = allLines('street 2').map((line) => line.text).join('\n');
    for (const number of [1, 2, 3, 4, 5]) expect(text).toContain(`clerk${number}@example.cn`);
    const head = lineWith('street 2', '单位（盖章）');
    expect(head.text).toBe('单位（盖章）：江城市临湖区柳岸街道办事处填表时间：2020.12.7');
    near(head.left, area.left);
    near(head.right, right);
  });
});

describe('fonts', () => {
  test('each level has its face', async () => {
    const fonts = await pdfFonts(print('street 0').pdf);
    // Stand-ins of test/support/fonts.conf for 小标宋, 黑体, 楷体, 仿宋.
    for (const face of [/NotoSerifCJK/u, /NotoSansCJK/u, /UKaiCN/u, /UMingCN/u]) {
      expect(fonts.some((font) => face.test(font)), String(face)).toBe(true);
    }
  });
});
