/** What stands in the Word files, read from their XML: texts, tables cell by cell, styles, fonts, settings. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportWord } from '../../electron/word';
import { getEdition, layoutTable, type EditionId } from '../../shared/editions';
import { statedOrComputed } from '../../shared/report/cells';
import { printedValue } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { validate, withDirectory } from '../support/office';
import { caseNames, casesArePresent, readCase } from '../support/reports';
import { child, children, descendants, htmlGrid, readDocx, spanGrid, styleOf, textOf, value, type DocxParts, type Element } from '../support/word-docx';
import { wordOptions } from '../support/word-options';
import * as reports from '../support/word-reports';

const all = [reports.streetReport, reports.departmentReport, reports.longReport, reports.longNameReport, reports.blankReport, reports.unusualReport];

async function documentsOf(report: Report, registration = true): Promise<DocxParts[]> {
  return (await exportWord(report, wordOptions(report, registration))).map((file) => readDocx(file.bytes));
}

async function documentOf(report: Report, index = 0): Promise<DocxParts> {
  const found = (await documentsOf(report))[index];
  if (found === undefined) throw new Error(`there is no document ${index}`);
  return found;
}

const texts = ({ paragraphs }: DocxParts): string[] => paragraphs.map(textOf);
/** What XML 1.0 carries of a line of text. */
const carried = (line: string): string =>
  [...line].filter((one) => one === '\t' || !/[\p{Cc}\p{Cs}\uffff]/u.test(one)).join('');

const plain = (text: string): string => text.replaceAll('\n', '');

describe('files', () => {
  test('one for each document of the edition, named by unit, year and kind', async () => {
    const names = async (report: Report, registration: boolean) =>
      (await exportWord(report, wordOptions(report, registration))).map((file) => file.fileName);
    expect(await names(reports.streetReport, false)).toEqual([
      '柳岸街道2020年政府信息公开工作年度报告.docx',
      '柳岸街道2020年政府信息公开工作年度数据统计表.docx',
      '柳岸街道2020年政府信息公开工作机构登记表.docx',
    ]);
    expect(await names(reports.departmentReport, false)).toEqual(['江城市园林和林业局2019年政府信息公开工作年度报告.docx']);
    expect(await names(reports.departmentReport, true)).toHaveLength(2);
    expect(await names(reports.blankReport, false)).toEqual(['未填单位2024年政府信息公开工作年度报告.docx']);
  });

  test('two exports of one report have the same document', async () => {
    const [one, other] = await Promise.all([documentOf(reports.streetReport), documentOf(reports.streetReport)]);
    expect(one.body).toEqual(other.body);
  });
});

describe('text', () => {
  test('the street edition prints seven sections signed, and the statistics with the repeated ones unsigned', async () => {
    const [report, statistics] = await documentsOf(reports.streetReport);
    if (!report || !statistics) throw new Error('documents are missing');
    const { overview = '', problems = '' } = reports.streetReport.sections ?? {};
    const printed = texts(report);
    expect(printed[0]).toBe('柳岸街道2020年政府信息公开工作年度报告');
    const expected = ['一、总体情况', ...overview.split('\n'), '二、行政机关主动公开政府信息情况'];
    expect(printed.slice(1, 1 + expected.length)).toEqual(expected);
    expect(printed.slice(-6)).toEqual([
      ...problems.split('\n').filter((line) => line !== ''),
      '七、其他需要报告的事项',
      '无',
      '江城市临湖区柳岸街道办事处',
      '2021年1月8日',
    ]);
    expect(report.tables).toHaveLength(0);
    const second = texts(statistics);
    expect(second.slice(0, 3)).toEqual(['附件2', '政府信息公开工作年度数据统计表', '一、总体情况']);
    expect(second.filter((text) => /^[一二三四五六七]、/u.test(text))).toHaveLength(6);
    expect(second.at(-1)).toBe('无');
    expect(statistics.tables).toHaveLength(3);
  });

  test('the preface stands without a heading, and only where there is one', async () => {
    const { preface = '' } = reports.departmentReport.sections ?? {};
    expect(texts(await documentOf(reports.departmentReport)).slice(1, 3)).toEqual([preface, '一、总体情况']);
    expect(texts(await documentOf(reports.blankReport))).toEqual([
      '2024年政府信息公开工作年度报告',
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  test('a title is broken for the eye only', async () => {
    const document = await documentOf(reports.longNameReport);
    expect(plain(texts(document)[0] ?? '')).toBe(`${reports.longNameReport.unit?.name}2024年政府信息公开工作年度报告`);
    expect(texts(document)[0]?.split('\n').every((line) => line.length > 2)).toBe(true);
  });

  test('levels are told by the numbering typed', async () => {
    const { paragraphs } = await documentOf(reports.streetReport);
    const shown = paragraphs.slice(1, 14).map((paragraph) => ({
      style: styleOf(paragraph),
      runs: children(paragraph, 'w:r').map((run) => [
        textOf(run).slice(0, 8),
        value(child(child(run, 'w:rPr'), 'w:rFonts'), 'w:eastAsia'),
      ]),
    }));
    expect(shown).toEqual([
      { style: 'Heading1', runs: [['一、总体情况', '黑体']] },
      { style: 'BodyText', runs: [['本年度按照条例要', '仿宋_GB2312']] },
      { style: 'BodyText', runs: [['（一）主动公开情', '楷体_GB2312'], ['各社区把办事条件', '仿宋_GB2312']] },
      { style: 'BodyText', runs: [['(二)依申请公开', '楷体_GB2312'], ['各社区把办事条件', '仿宋_GB2312']] },
      { style: 'Heading2', runs: [['（三）平台建设情', '楷体_GB2312']] },
      { style: 'BodyText', runs: [['各社区把办事条件', '仿宋_GB2312']] },
      { style: 'BodyText', runs: [['1.完善网站栏目', '仿宋_GB2312']] },
      { style: 'BodyText', runs: [['2．更新办事指南', '仿宋_GB2312']] },
      { style: 'Heading3', runs: [['3、宣传引导', '仿宋_GB2312']] },
      { style: 'BodyText', runs: [['（1）各社区把办', '仿宋_GB2312']] },
      { style: 'Heading4', runs: [['(2)社区宣传', '仿宋_GB2312']] },
      { style: 'BodyText', runs: [['各社区把办事条件', '仿宋_GB2312']] },
      { style: 'BodyText', runs: [['2020年办件1', '仿宋_GB2312']] },
    ]);
  });

  test('unusual text is printed as it stands, without what XML cannot carry', async () => {
    const document = await documentOf(reports.unusualReport);
    const printed = texts(document);
    const expected = reports.unusualText
      .split('\n')
      .map(carried);
    expect(printed.slice(2, 2 + expected.length)).toEqual(expected);
    expect(printed).toContain(reports.unusualReport.sections?.problems);
    expect(printed.slice(-4)).toEqual(['无', '完', '柳岸<𠮷>&"街道"办事处', '二〇二五年一月']);
    expect(plain(printed[0] ?? '')).toBe('柳岸<𠮷>&"街道"办事处2024年政府信息公开工作年度报告');
  });

  test('any text comes through, paragraph for paragraph', async () => {
    const line = fc.string({ unit: fc.constantFrom(...'字符（一）1.。；：𠮷😀 \t　aZ09<&>"\'\u0000\u0008\uffff\ud800') });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const document = await documentOf({ ...reports.blankReport, sections: { other: lines.join('\n') } });
        const expected = lines
          .map(carried)
          .filter((one) => one.trim() !== '');
        expect(texts(document).slice(7)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  test('typed blanks at the head of a paragraph take the place of its indent', async () => {
    const { paragraphs } = await documentOf(reports.unusualReport);
    const indents = paragraphs.slice(7, 9).map((paragraph) => child(child(paragraph, 'w:pPr'), 'w:ind')?.attributes);
    for (const indent of indents) {
      expect(indent?.['w:firstLine']).toBe('0');
      expect(indent?.['w:firstLineChars']).toBe('0');
    }
  });
});

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/official/${name}.html`, import.meta.url), 'utf8');

/** Table number in the file with the official form it must look like. */
const official: Readonly<Record<EditionId, readonly string[]>> = {
  '2019': ['2019-disclosure', '2019-requests', 'disputes'],
  '2019-wuchang': ['2019-wuchang-disclosure', '2019-wuchang-requests', 'disputes'],
  '2021': ['2021-disclosure', '2021-requests', 'disputes'],
};

const blankOf = (edition: EditionId): Report => ({ ...reports.blankReport, edition, year: 2020 });

/** Figures of a report by the cell's place, from the form's own layout. */
function expectTables(report: Report, document: DocxParts): void {
  const edition = getEdition(report.edition);
  expect(document.tables).toHaveLength(edition.tables.length);
  document.tables.forEach((table, index) => {
    const form = edition.tables[index];
    if (form === undefined) throw new Error('a table too many');
    const expected = layoutTable(form).rows.flatMap((row, rowIndex) =>
      row.cells.map((cell) => ({
        row: rowIndex,
        column: cell.column,
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
        text: cell.figure ? printedValue(statedOrComputed(report, form, cell.figure.cell)) : cell.text,
      })),
    );
    expect(spanGrid(table)).toEqual(expected);
  });
}

describe('tables', () => {
  test.each(Object.entries(official))('%s: every label and span as on the official form', async (edition, forms) => {
    const report = blankOf(edition as EditionId);
    const document = await documentOf(report, edition === '2019-wuchang' ? 1 : 0);
    document.tables.forEach((table, index) => {
      expect(spanGrid(table)).toEqual(htmlGrid(fixture(forms[index] ?? '')));
    });
    expect(document.tables).toHaveLength(3);
  });

  test('every figure in its own cell, in one run', async () => {
    for (const [report, index] of [[reports.streetReport, 1], [reports.departmentReport, 0], [reports.longReport, 0]] as const) {
      const document = await documentOf(report, index);
      expectTables(report, document);
      for (const cell of document.tables.flatMap((table) => descendants(table, 'w:tc'))) {
        expect(descendants(cell, 'w:r').length).toBeLessThan(2);
        expect(children(cell, 'w:p')).toHaveLength(1);
      }
    }
  });

  test('0 is printed, blanks stay blank, text stands as it was typed, a stated total is kept and a blank one computed', async () => {
    const [disclosure, requests, disputes] = (await documentOf(reports.departmentReport)).tables.map(spanGrid);
    const at = (table: typeof requests, row: number, column: number) =>
      table?.find((cell) => cell.row === row && cell.column === column)?.text;
    expect([1, 2, 3].map((column) => at(disclosure, 2, column))).toEqual(['0', '0', '3']);
    expect([1, 2, 3].map((column) => at(disclosure, 6, column))).toEqual(['21', '-2', '2822652']);
    expect([1, 2].map((column) => at(disclosure, 17, column))).toEqual(['6', '251000元']);
    expect([3, 4, 5, 6, 7, 8, 9].map((column) => at(requests, 3, column))).toEqual(['2822652', '96171.6', '12345', '1234567', '22件', '0', '9']);
    expect([3, 4, 5, 6, 7, 8, 9].map((column) => at(requests, 4, column))).toEqual(['3', '0', '', '/', '0', '0', '3']);
    expect([0, 1, 2, 3, 4].map((column) => at(disputes, 3, column))).toEqual(['2822652', '96171.6', '0', '0', '2918823.6']);
  });

  test('columns are fixed, as wide as the text, in the form’s proportions; rows do not split; the header repeats', async () => {
    for (const report of [reports.departmentReport, reports.longReport, reports.streetReport]) {
      const edition = getEdition(report.edition);
      for (const document of await documentsOf(report)) {
        document.tables.forEach((table, index) => {
          const properties = child(table, 'w:tblPr');
          expect(value(child(properties, 'w:tblLayout'), 'w:type')).toBe('fixed');
          expect(child(properties, 'w:tblW')?.attributes).toEqual({ 'w:type': 'dxa', 'w:w': '8844' });
          const widths = children(child(table, 'w:tblGrid'), 'w:gridCol').map((column) => Number(value(column, 'w:w')));
          expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
          const form = document.tables.length === 1 ? undefined : edition.tables[index];
          const relative = form?.widths ?? edition.registration.widths;
          const whole = relative.reduce((sum, width) => sum + width, 0);
          relative.forEach((width, column) => expect(Math.abs((widths[column] ?? 0) - (width / whole) * 8844)).toBeLessThan(1));
          const rows = children(table, 'w:tr');
          rows.forEach((row, rowIndex) => {
            expect(child(child(row, 'w:trPr'), 'w:cantSplit')).toBeDefined();
            const header = child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined;
            expect(header).toBe(form !== undefined && rowIndex < layoutTable(form).headerRows);
            let column = 0;
            for (const cell of children(row, 'w:tc')) {
              const span = Number(value(child(child(cell, 'w:tcPr'), 'w:gridSpan')) ?? 1);
              const expected = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
              expect(child(child(cell, 'w:tcPr'), 'w:tcW')?.attributes).toEqual({ 'w:type': 'dxa', 'w:w': String(expected) });
              column += span;
            }
            expect(column).toBe(widths.length);
          });
        });
      }
    }
  });
});

describe('registration form', () => {
  const rowsOf = (document: DocxParts): string[][] =>
    children(document.tables[0], 'w:tr').map((row) =>
      children(row, 'w:tc').map((cell) => children(cell, 'w:p').map(textOf).join('|')),
    );

  test('five members of staff print five rows under one label, fields below each other', async () => {
    const document = await documentOf(reports.streetReport, 2);
    expect(texts(document).slice(0, 3)).toEqual([
      '附件3',
      '政府信息公开工作机构登记表',
      '单位（盖章）：江城市临湖区柳岸街道办事处\t填表时间：2020.12.7',
    ]);
    const rows = rowsOf(document);
    expect(rows).toHaveLength(9);
    expect(rows[0]).toEqual(['分管领导', '赵小一', '职务', '办事处副主任', '联系方式', '办公：027-8000 0000|手机：138 0000 0000']);
    expect(rows[1]).toEqual(['责任科室', '党政综合办公室', '负责人', '钱方', '联系方式', '办公：027-8000 0008|手机：138 0000 0008']);
    rows.slice(2, 7).forEach((row, index) => {
      expect(row[0]).toBe(index === 0 ? '政府信息公开专（兼）职工作人员' : '');
      expect(row[1]).toBe(`赵小${'二三四五六'[index]}`);
      expect(row[5]).toBe(`办公：027-8000 000${index + 1}|手机：138 0000 000${index + 1}|邮箱：clerk${index + 1}@example.cn`);
    });
    expect(rows.slice(7)).toEqual([['办公地址', '江城市临湖区柳岸路8号'], ['信息公开申请联系电话', '027-8000 0009']]);
    expect(spanGrid(document.tables[0] ?? document.body).find((cell) => cell.rowSpan > 1)?.rowSpan).toBe(5);
  });

  test('no staff prints one empty row, and a stated unit goes before the unit’s name', async () => {
    const rows = rowsOf(await documentOf(reports.departmentReport, 1));
    expect(rows).toHaveLength(5);
    expect(rows[2]).toEqual(['政府信息公开专（兼）职工作人员', '', '职务', '', '联系方式', '办公：|手机：|邮箱：']);
    const stated = await documentOf({ ...reports.departmentReport, registration: { unit: '局办公室' } }, 1);
    expect(texts(stated)[1]).toBe('单位（盖章）：局办公室\t填表时间：');
  });
});

describe('form of the file', () => {
  test('page, margins and grid to the twip', async () => {
    const section = child((await documentOf(reports.longReport)).body, 'w:sectPr');
    const millimetres = (element: Element | undefined, name: string): number => (Number(value(element, name)) / 1440) * 25.4;
    const size = child(section, 'w:pgSz');
    const margins = child(section, 'w:pgMar');
    for (const [actual, expected] of [
      [millimetres(size, 'w:w'), 210],
      [millimetres(size, 'w:h'), 297],
      [millimetres(margins, 'w:top'), 37],
      [millimetres(margins, 'w:left'), 28],
      [millimetres(margins, 'w:right'), 26],
      [millimetres(margins, 'w:bottom'), 35],
    ] as const) {
      expect(Math.abs(actual - expected)).toBeLessThan(0.05);
    }
    // 22 lines; Word's page set-up reads 28 characters from 16 pt and the character space in 1/4096 pt.
    const grid = child(section, 'w:docGrid')?.attributes;
    expect(grid).toEqual({ 'w:type': 'linesAndChars', 'w:linePitch': '579', 'w:charSpace': '-849' });
    expect(Math.floor(442.2 / (16 - 849 / 4096))).toBe(28);
  });

  test('every style, run and the defaults name an East Asian face, Western text is Times New Roman', async () => {
    for (const report of all) {
      for (const document of await documentsOf(report)) {
        const styles = document.part('word/styles.xml');
        const faces = [...descendants(document.body, 'w:rFonts'), ...descendants(styles, 'w:rFonts')];
        for (const face of faces) {
          expect(['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '宋体']).toContain(value(face, 'w:eastAsia'));
          expect(['Times New Roman', '宋体']).toContain(value(face, 'w:ascii'));
          expect(value(face, 'w:hAnsi')).toBe(value(face, 'w:ascii'));
        }
        for (const run of descendants(document.body, 'w:r')) expect(child(child(run, 'w:rPr'), 'w:rFonts')).toBeDefined();
        for (const style of children(styles, 'w:style').filter((one) => value(one, 'w:type') === 'paragraph')) {
          expect(child(child(style, 'w:rPr'), 'w:rFonts'), value(style, 'w:styleId')).toBeDefined();
        }
        const defaults = child(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
        expect(child(defaults, 'w:rFonts')).toBeDefined();
        expect(value(child(defaults, 'w:lang'), 'w:eastAsia')).toBe('zh-CN');
      }
    }
  });

  test('headings are Word’s own, with outline levels, so that the navigation pane shows them', async () => {
    const styles = children((await documentOf(reports.blankReport)).part('word/styles.xml'), 'w:style');
    const style = (id: string): Element | undefined => styles.find((one) => value(one, 'w:styleId') === id);
    for (const [level, face] of [[1, '黑体'], [2, '楷体_GB2312'], [3, '仿宋_GB2312'], [4, '仿宋_GB2312']] as const) {
      const heading = style(`Heading${level}`);
      expect(value(child(heading, 'w:name'))).toBe(`heading ${level}`);
      expect(value(child(child(heading, 'w:pPr'), 'w:outlineLvl'))).toBe(String(level - 1));
      expect(value(child(child(heading, 'w:pPr'), 'w:ind'), 'w:firstLineChars')).toBe('200');
      expect(child(child(heading, 'w:pPr'), 'w:keepNext')).toBeDefined();
      expect(value(child(child(heading, 'w:rPr'), 'w:rFonts'), 'w:eastAsia')).toBe(face);
    }
    expect(value(child(child(style('Title'), 'w:rPr'), 'w:sz'))).toBe('44');
    expect(value(child(child(style('Normal'), 'w:rPr'), 'w:sz'))).toBe('32');
    expect(value(child(child(style('Normal'), 'w:pPr'), 'w:widowControl'))).toBe('0');
    expect(new Set(styles.map((one) => value(one, 'w:styleId'))).size).toBe(styles.length);
    for (const report of all) {
      for (const document of await documentsOf(report)) {
        const known = new Set(styles.map((one) => value(one, 'w:styleId')));
        for (const used of descendants(document.body, 'w:pStyle')) expect(known).toContain(value(used));
        for (const paragraph of descendants(document.body, 'w:p')) expect(styleOf(paragraph)).toBeDefined();
      }
    }
  });

  test('a PC without the fonts finds others in the font table', async () => {
    const table = (await documentOf(reports.blankReport)).part('word/fontTable.xml');
    const instead = new Map(
      children(table, 'w:font').map((font) => [value(font, 'w:name'), value(child(font, 'w:altName'))]),
    );
    expect(Object.fromEntries(instead)).toMatchObject({ 方正小标宋简体: '宋体', 楷体_GB2312: '楷体', 仿宋_GB2312: '仿宋', 黑体: 'SimHei', 宋体: 'SimSun' });
  });

  test('no compatibility mode, no hyphenation, footers for odd and even pages, properties with unit and year', async () => {
    const document = await documentOf(reports.longReport);
    const settings = document.part('word/settings.xml');
    const mode = descendants(settings, 'w:compatSetting').find((one) => value(one, 'w:name') === 'compatibilityMode');
    expect(value(mode)).toBe('15');
    expect(value(child(settings, 'w:autoHyphenation'))).toBe('0');
    expect(child(settings, 'w:evenAndOddHeaders')).toBeDefined();
    const core = document.part('docProps/core.xml');
    const property = (name: string): string => (child(core, name)?.children ?? []).map((one) => (typeof one === 'string' ? one : '')).join('');
    expect(property('dc:title')).toBe('江城市临湖区柳岸街道办事处2024年政府信息公开工作年度报告');
    expect(property('dc:creator')).toBe('江城市临湖区柳岸街道办事处');
    expect(property('dc:subject')).toContain('2024年');
    expect(property('cp:keywords')).toContain('2024年');
  });

  test('Word wants a paragraph behind the last table', async () => {
    for (const report of all) {
      for (const { body } of await documentsOf(report)) {
        const names = body.children.filter((one): one is Element => typeof one !== 'string').map((one) => one.name);
        expect(names.at(-1)).toBe('w:sectPr');
        expect(names.at(-2)).toBe('w:p');
      }
    }
  });
});

describe.runIf(casesArePresent)('published reports', () => {
  test.each(caseNames)('%s is printed whole and valid', async (name) => {
    const report = readCase(name);
    const [file] = await exportWord(report, wordOptions(report));
    if (file === undefined) throw new Error('nothing was exported');
    const document = readDocx(file.bytes);
    expectTables(report, document);
    const printed = texts(document);
    for (const section of Object.values(report.sections ?? {})) {
      for (const line of section.split('\n').filter((one) => one.trim() !== '')) expect(printed).toContain(line);
    }
    await withDirectory(async (directory) => {
      const path = join(directory, 'report.docx');
      await writeFile(path, file.bytes);
      expect(await validate(path)).toEqual([]);
    });
  });
});
