/** Text that a person does not read as part of a figure: struck out, hidden, raised. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../electron/office/document';
import { readPage } from '../../../electron/office/html';
import type { OfficeFile } from '../../../electron/office/office-file';
import { readWorkbook } from '../../../electron/office/workbook';
import { sheetXml, smallWorkbook } from '../../support/hostile';

const firstCell = ({ grids }: OfficeFile) => {
  const { text, number, leftOut } = grids[0]?.cells[0] ?? {};
  return { text, ...(number === undefined ? {} : { number }), ...(leftOut === undefined ? {} : { leftOut }) };
};

describe('workbooks', () => {
  const run = (properties: string, text: string): string => `<r><rPr>${properties}</rPr><t>${text}</t></r>`;
  const rich: [string, string, unknown][] = [
    ['struck out', run('<strike/>', '3430') + run('', '3440'), { text: '3440', leftOut: { struck: '3430' } }],
    ['not struck out, as it says', run('<strike val="0"/>', '34') + run('<strike val="false"/>', '40'), { text: '3440' }],
    ['a run without properties behind one that is struck out', `${run('<strike val="1"/>', '1')}<r><t>2</t></r>`, { text: '2', leftOut: { struck: '1' } }],
    ['all of it struck out', run('<strike/>', '99'), { text: '', leftOut: { struck: '99' } }],
    ['raised behind a figure', run('', '859') + run('<vertAlign val="superscript"/>', '1'), { text: '859', leftOut: { note: '1' } }],
    ['raised in words', run('', 'm') + run('<vertAlign val="superscript"/>', '2'), { text: 'm2' }],
    ['on the line', run('', '85') + run('<vertAlign val="baseline"/>', '9'), { text: '859' }],
  ];
  test.each(rich)('%s', (_name, runs, shown) => {
    const shared = smallWorkbook(sheetXml('<row><c t="s"><v>1</v></c></row>'), { 'xl/sharedStrings.xml': `<sst><si><t>甲</t></si><si>${runs}</si><si><t>乙</t></si></sst>` });
    expect(firstCell(readWorkbook(shared))).toEqual(shown);
    expect(firstCell(readWorkbook(smallWorkbook(sheetXml(`<row><c t="inlineStr"><is>${runs}</is></c></row>`))))).toEqual(shown);
  });

  test('a whole cell struck out by its style is read, and says so', () => {
    const styles = '<styleSheet><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>';
    const cells = [0, 1, 2].map((style) => `<c s="${style}"><v>5</v></c>`).join('');
    const [grid] = readWorkbook(smallWorkbook(sheetXml(`<row>${cells}</row>`), { 'xl/styles.xml': styles })).grids;
    expect(grid?.cells.map(({ text, leftOut }) => [text, leftOut])).toEqual([['5', undefined], ['5', { whole: true }], ['5', undefined]]);
  });

  test('a formula whose result is not stored is there, without a text', () => {
    const [grid] = readWorkbook(smallWorkbook(sheetXml('<row><c r="A1"><f>1+1</f></c><c r="B1"/><c r="C1"><f>2+1</f><v></v></c></row>'))).grids;
    expect(grid?.cells.map(({ column, text, number, formula }) => ({ column, text, number, formula }))).toEqual([
      { column: 0, text: '', number: undefined, formula: '1+1' },
      { column: 2, text: '', number: undefined, formula: '2+1' },
    ]);
  });
});

describe('Word files', () => {
  const types = '<Types xmlns="t"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations = '<Relationships xmlns="r"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const toStyles = '<Relationships xmlns="r"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
  const read = (body: string, styles?: string): OfficeFile =>
    readDocument(zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
      ...(styles === undefined ? {} : { 'word/_rels/document.xml.rels': strToU8(toStyles), 'word/styles.xml': strToU8(`<w:styles xmlns:w="w">${styles}</w:styles>`) }),
    }));
  const run = (properties: string, text: string): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const inCell = (content: string): string => `<w:tbl><w:tr><w:tc><w:p>${content}</w:p></w:tc></w:tr></w:tbl>`;

  test.each([
    ['struck out', run('<w:strike/>', '99') + run('', '462'), { text: '462', leftOut: { struck: '99' } }],
    ['struck out twice', run('<w:dstrike/>', '99') + run('', '462'), { text: '462', leftOut: { struck: '99' } }],
    ['not struck out, as it says', run('<w:strike w:val="0"/>', '99') + run('', '462'), { text: '99462' }],
    ['raised behind a figure', run('', '859') + run('<w:vertAlign w:val="superscript"/>', '1'), { text: '859', leftOut: { note: '1' } }],
    ['hidden', run('<w:vanish/>', '7') + run('', '86'), { text: '86', leftOut: { hidden: '7' } }],
  ])('%s', (_name, content, shown) => {
    expect(firstCell(read(inCell(content)))).toEqual(shown);
  });

  const styles = [
    '<w:style w:type="character" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Older"><w:basedOn w:val="Old"/></w:style>',
    '<w:style w:type="character" w:styleId="Kept"><w:basedOn w:val="Old"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Circle"><w:basedOn w:val="Circle"/><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>',
    '<w:style w:type="table" w:styleId="Grid"><w:tblStylePr w:type="firstRow"><w:rPr><w:strike/></w:rPr></w:tblStylePr></w:style>',
  ].join('');
  const styled = (style: string, text: string, own = ''): string => run(`<w:rStyle w:val="${style}"/>${own}`, text);

  test.each([
    ['struck out', styled('Old', '99') + run('', '462'), { text: '462', leftOut: { struck: '99' } }],
    ['based on one that is struck out', styled('Older', '99') + run('', '462'), { text: '462', leftOut: { struck: '99' } }],
    ['not struck out, as it says', styled('Kept', '99') + run('', '462'), { text: '99462' }],
    ['struck out, but not this run', styled('Old', '99', '<w:strike w:val="0"/>') + run('', '462'), { text: '99462' }],
    ['raised behind a figure', run('', '859') + styled('Note', '1'), { text: '859', leftOut: { note: '1' } }],
    ['hidden, and based on itself', styled('Circle', '7') + run('', '86'), { text: '86', leftOut: { hidden: '7' } }],
    ['nobody knows', styled('Unknown', '7') + run('', '86'), { text: '786' }],
    ['of a table, for its first row', styled('Grid', '7') + run('', '86'), { text: '786' }],
    ['of the paragraph', `<w:pPr><w:pStyle w:val="Gone"/></w:pPr>${run('', '86')}`, { text: '', leftOut: { struck: '86' } }],
    ['of paragraph and run, which undo each other', `<w:pPr><w:pStyle w:val="Gone"/></w:pPr>${styled('Old', '86')}`, { text: '86' }],
  ])('a style %s', (_name, content, shown) => {
    expect(firstCell(read(inCell(content), styles))).toEqual(shown);
  });

  test('in running text struck-out words are left out, and kept for a note', () => {
    const file = read(`<w:p>${run('', '收到')}${run('<w:strike/>', '十二')}${run('', '十三件。')}</w:p>`);
    expect(file).toMatchObject({ flow: [{ paragraph: '收到十三件。' }], struck: ['十二'] });
  });

  test('merged downwards, what is left out goes along', () => {
    const cell = (merge: string, content: string): string => `<w:tr><w:tc><w:tcPr><w:vMerge${merge}/></w:tcPr><w:p>${content}</w:p></w:tc></w:tr>`;
    expect(firstCell(read(`<w:tbl>${cell(' w:val="restart"', run('', '5'))}${cell('', run('<w:strike/>', '4'))}</w:tbl>`))).toEqual({ text: '5', leftOut: { struck: '4' } });
  });
});

describe('web pages', () => {
  const inCell = (content: string): OfficeFile => readPage(`<table><tr><td>${content}</td></tr></table>`);

  test.each([
    ['<s>99</s>1408', { text: '1408', leftOut: { struck: '99' } }],
    ['<strike>99</strike>1408', { text: '1408', leftOut: { struck: '99' } }],
    ['<del>9<b>9</b></del><ins>1408</ins>', { text: '1408', leftOut: { struck: '99' } }],
    ['<span style="color:red; text-decoration: underline line-through">99</span>1408', { text: '1408', leftOut: { struck: '99' } }],
    ['462<sup>1</sup>', { text: '462', leftOut: { note: '1' } }],
    ['<p>462<span style="vertical-align: super">[1]</span></p>', { text: '462', leftOut: { note: '[1]' } }],
    ['CO<sub>2</sub>', { text: 'CO2' }],
    ['<span style="display:none">5</span>859', { text: '859', leftOut: { hidden: '5' } }],
    ['<div style="visibility: hidden">5</div><p>859</p>', { text: '859', leftOut: { hidden: '5' } }],
    ['<i hidden>5<s>4</s></i>859', { text: '859', leftOut: { hidden: '54' } }],
    ['<s>1</s><sup>2</sup>', { text: '2', leftOut: { struck: '1' } }],
  ])('%s', (content, shown) => {
    expect(firstCell(inCell(content))).toEqual(shown);
  });

  const sheet = '<head><style><!-- .xl65, td.xl66 {color:red;\n text-decoration:line-through;} /* .b{display:none} */ .font5 {vertical-align:super} .b {color:red} @media print { .c {display:none} } .d:hover {display:none} .E {display:none}--></style></head>';
  test.each([
    ['<font class="xl65">99</font>1408', { text: '1408', leftOut: { struck: '99' } }],
    ['<font class="XL65 other">99</font>1408', { text: '1408', leftOut: { struck: '99' } }],
    ['<font class="xl66">99</font>1408', { text: '991408' }],
    ['462<font class="font5">1</font>', { text: '462', leftOut: { note: '1' } }],
    ['<span class="e">5</span>859', { text: '859', leftOut: { hidden: '5' } }],
    ['<i class="b">1</i><i class="c">2</i><i class="d">3</i>', { text: '123' }],
  ])('a style sheet says so: %s', (content, shown) => {
    expect(firstCell(readPage(`<html>${sheet}<table><tr><td>${content}</td></tr></table></html>`))).toEqual(shown);
  });

  test('a style sheet hides a row', () => {
    const file = readPage('<style>tr.gone {display: none}</style><table><tr class="gone"><td>1</td></tr><tr><td>2</td></tr></table>');
    expect(file.grids[0]?.cells.map(({ text, hidden }) => [text, hidden])).toEqual([['1', true], ['2', undefined]]);
  });

  test('blocks of a page that wait to be unfolded, and tables in them, are read', () => {
    const file = readPage('<div style="display:none"><p>第一页</p><table><tr><td>7</td></tr></table></div>');
    expect(file.flow).toMatchObject([{ paragraph: '第一页' }, { grid: { cells: [{ text: '7' }] } }]);
  });

  test('a page laid out in tables: struck-out words between them are kept for a note', () => {
    const file = readPage('<table><tr><td><p>收到<s>十二</s>十三件。</p><table><tr><td>7</td></tr></table></td></tr></table>');
    expect(file.struck).toEqual(['十二']);
  });

  test('a mark ends with its element, also where its tag was left open', () => {
    const file = readPage('<table><tr><td><s>1</td><td>2</td></tr></table>');
    expect(file.grids[0]?.cells.map(({ text }) => text)).toEqual(['', '2']);
  });
});
