/** What is read out of a workbook: cells as a person sees them, whatever program wrote it. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dateText, showsDate } from '../../../electron/office/number-format';
import { openWorkbook, readWorkbook } from '../../../electron/office/workbook';
import { sheetXml, smallWorkbook, workbookParts } from '../../support/hostile';

const cellsOf = (sheet: string, more: Record<string, string | Uint8Array> = {}) => readWorkbook(smallWorkbook(sheet, more)).grids[0]?.cells ?? [];
const row = (cells: string, attributes = ''): string => `<row ${attributes}>${cells}</row>`;
const inline = (text: string): string => `<c t="inlineStr"><is>${text}</is></c>`;

describe('what a cell shows', () => {
  const styles = (...formats: readonly (number | string)[]): string => {
    const own = formats.map((format, index) => (typeof format === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${format}"/>` : '')).join('');
    const uses = formats.map((format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`).join('');
    return `<styleSheet><numFmts>${own}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${uses}</cellXfs></styleSheet>`;
  };

  it.each([
    ['a number', '<c><v>12</v></c>', { text: '12', number: 12 }],
    ['all its digits, without an exponent', '<c><v>1.0E+20</v></c>', { text: '100000000000000000000', number: 1e20 }],
    ['the figure meant by a binary one', '<c><v>96171.600000000006</v></c>', { text: '96171.6', number: 96171.6 }],
    ['a computed one, with the digits programs count with', '<c><f>0.1+0.2</f><v>0.30000000000000004</v></c>', { text: '0.3', number: 0.3, formula: '0.1+0.2' }],
    ['one with a remainder in its last digits', '<c><v>83.250000000000014</v></c>', { text: '83.25', number: 83.25 }],
    ['a truth', '<c t="b"><v>1</v></c>', { text: 'TRUE' }],
    ['an error', '<c t="e"><f>A1/0</f><v>#REF!</v></c>', { text: '#REF!', formula: 'A1/0' }],
    ['a text of its own', inline('<t>甲</t>'), { text: '甲' }],
    ['a text in several styles, without its phonetic guide', inline('<r><t>甲</t></r><rPh sb="0" eb="1"><t>jia</t></rPh><r><rPr/><t xml:space="preserve"> 乙</t></r>'), { text: '甲 乙' }],
    ['a text with codes and line ends', inline('<t>_x005F_x0041_ a_x000D_\nb&#13;c</t>'), { text: '_x0041_ a\nb\nc' }],
    ['the text a formula gave', '<c t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', { text: 'ab', formula: '"a"&"b"' }],
    ['the number a formula gave, 0 too', '<c><f>SUM(B1:C1)</f><v>0</v></c>', { text: '0', number: 0, formula: 'SUM(B1:C1)' }],
    ['a date written as one', '<c t="d"><v>2024-12-31T00:00:00Z</v></c>', { text: '2024-12-31' }],
    ['a date by its format', '<c s="1"><v>45657</v></c>', { text: '2024-12-31' }],
    ['a date by a format of its own', '<c s="2"><v>45657.5</v></c>', { text: '2024-12-31 12:00:00' }],
    ['a number under a format with letters in quotes', '<c s="3"><v>5</v></c>', { text: '5', number: 5 }],
    ['nothing a number can be', '<c><v>12件</v></c>', { text: '12件' }],
    ['text between the tags of a section of its own', inline('<t><![CDATA[<甲>]]></t>'), { text: '<甲>' }],
  ])('%s', (_name, cell, shown) => {
    const [found] = cellsOf(sheetXml(row(cell)), { 'xl/styles.xml': styles(14, 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '0&quot;days&quot;') });
    expect(found).toEqual({ row: 0, column: 0, rowSpan: 1, columnSpan: 1, ...shown });
  });

  it('a formula shared by several cells stands in each', () => {
    const cells = cellsOf(sheetXml(row('<c r="A1"><f t="shared" ref="A1:B1" si="0">C1+1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c>')));
    expect(cells.map(({ formula, number }) => [formula, number])).toEqual([['C1+1', 1], ['C1+1', 2]]);
  });

  it.each([
    ['General', false], ['G/通用格式', false], ['0.00E+00', false], ['#,##0.00;[Red]-#,##0.00', false], ['@', false], ['0_ ', false],
    ['"年"0', false], ['0\\d', false], ['[$-804]yyyy"年"m"月"', true], ['h:mm', true], ['[h]:mm', true], ['yyyy/m/d;@', true], ['mm-dd', true],
  ])('%s shows a date: %s', (format, expected) => {
    expect(showsDate(format)).toBe(expected);
  });

  it.each([
    [1, false, '1900-01-01'], [59, false, '1900-02-28'], [61, false, '1900-03-01'], [45657, false, '2024-12-31'], [44195, true, '2024-12-31'],
    [0.5, false, '12:00:00'], [-1, false, undefined], [3_000_000, false, undefined],
  ])('day %d, from 1904: %s', (serial, from1904, text) => {
    expect(dateText(serial, from1904)).toBe(text);
  });
});

describe('places', () => {
  it('cells without an address follow each other; rows too', () => {
    const cells = cellsOf(sheetXml(row('<c><v>1</v></c><c><v>2</v></c>') + row('<c r="D5"><v>3</v></c><c><v>4</v></c>', 'r="5"') + row('<c><v>5</v></c>')));
    expect(cells.map(({ row: at, column }) => [at, column])).toEqual([[0, 0], [0, 1], [4, 3], [4, 4], [5, 0]]);
  });

  it('a merged area stands once, the empty one too, and what was below it is gone', () => {
    const cells = cellsOf(
      sheetXml(row('<c r="A1"><v>1</v></c><c r="B1"><v>9</v></c>') + row('<c r="A2"><v>9</v></c><c r="C2"><v>2</v></c>', 'r="2"'), '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A4:C4"/></mergeCells>'),
    );
    expect(cells.map(({ row: at, column, rowSpan, columnSpan, text }) => [at, column, rowSpan, columnSpan, text])).toEqual([
      [0, 0, 2, 2, '1'], [1, 2, 1, 1, '2'], [3, 0, 1, 3, ''],
    ]);
  });

  it('hidden rows and columns are said to be; a merged area is hidden only as a whole', () => {
    const sheet = `<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>${
      row('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>', 'r="1"') + row('<c r="A2"><v>3</v></c>', 'r="2" hidden="true"') + row('<c r="B3"><v>4</v></c>', 'r="3"')
    }</sheetData><mergeCells><mergeCell ref="B3:C3"/></mergeCells></worksheet>`;
    expect(cellsOf(sheet).map(({ text, hidden = false }) => [text, hidden])).toEqual([['1', false], ['2', true], ['3', true], ['4', false]]);
  });

  it('sheets come in the order of the tabs, hidden ones said to be, charts left out; only what is asked for is read', () => {
    const list =
      '<workbook xmlns:rel="r"><sheets><sheet name="乙" sheetId="2" rel:id="b"/><sheet name="甲" sheetId="1" state="veryHidden" rel:id="a"/><sheet name="图" sheetId="3" rel:id="c"/></sheets>' +
      '<definedNames><definedName name="x">乙!$A$1</definedName><definedName name="y" localSheetId="0">乙!$A$2</definedName></definedNames></workbook>';
    const links =
      '<Relationships><Relationship Id="a" Type="t/worksheet" Target="/xl/a.xml"/><Relationship Id="b" Type="t/worksheet" Target="./s/../b.xml"/><Relationship Id="c" Type="t/chartsheet" Target="c.xml"/></Relationships>';
    const bytes = smallWorkbook('', { 'xl/workbook.xml': list, 'xl/_rels/workbook.xml.rels': links, 'xl/b.xml': sheetXml(row('<c><v>1</v></c>')), 'xl/a.xml': 'no XML at all' });
    const workbook = openWorkbook(bytes);
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['乙', false], ['甲', true]]);
    expect([...workbook.names]).toEqual([['x', '乙!$A$1']]);
    expect(workbook.sheets[0]?.read().cells).toHaveLength(1);
    expect(() => workbook.sheets[1]?.read()).toThrow('已损坏');
  });
});

describe('how programs write', () => {
  const plain = sheetXml(row(inline('<t>甲</t>')));
  const prefixed = '<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
  const utf16 = (text: string, bigEndian = false): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };

  it.each([
    ['with a prefix', strToU8(prefixed)],
    ['with a byte order mark', strToU8(`\ufeff<?xml version="1.0"?>${plain}`)],
    ['in UTF-16', utf16(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${plain}`)],
    ['in UTF-16 the other way round', utf16(`\ufeff${plain}`, true)],
    ['in UTF-16 without a mark', utf16(`<?xml version="1.0" encoding="UTF-16"?>${plain}`)],
    ['in GB18030', Buffer.concat([strToU8('<?xml version="1.0" encoding="GB18030"?><worksheet><sheetData><row><c t="inlineStr"><is><t>'), new Uint8Array([0xbc, 0xd7]), strToU8('</t></is></c></row></sheetData></worksheet>')])],
    ['with comments and instructions', strToU8(`<?xml version="1.0"?><?x y?><!-- z -->${plain}<!-- z -->`)],
    ['with half a megabyte on one line and more than can be inflated at once', strToU8(sheetXml(row(inline('<t>甲</t>')) + row(`<c><v></v></c>`).repeat(60_000)))],
  ])('%s', (_name, sheet) => {
    expect(cellsOf('', { 'xl/worksheets/sheet1.xml': sheet }).map(({ text }) => text)).toEqual(['甲']);
  });

  it('an encoding nobody knows is named', () => {
    expect(() => cellsOf(`<?xml version="1.0" encoding="utf-7"?>${plain}`)).toThrow('utf-7');
  });

  it('parts stored as they are, names in another case and with backslashes, something before the zip', () => {
    const parts = Object.fromEntries(Object.entries(workbookParts(plain)).map(([name, part]) => [name.replace('xl/worksheets/sheet1.xml', 'XL\\Worksheets\\Sheet1.xml'), part]));
    const bytes = zipSync(parts, { level: 0 });
    expect(readWorkbook(Buffer.concat([strToU8('something before it'), bytes])).grids[0]?.cells.map(({ text }) => text)).toEqual(['甲']);
  });
});
