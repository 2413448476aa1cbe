/** Word files and web pages from outside: what is read, and what is refused. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../../electron/import';
import { readDocument } from '../../../electron/office/document';
import { readHtml } from '../../../electron/office/html';
import type { Flow } from '../../../electron/office/office-file';
import { importTexts } from '../../../shared/messages/import';

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** @param body of the document, with the prefix w */
function docx(body: string, before = ''): Uint8Array {
  const xml = `<?xml version="1.0"?>${before}<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
  return zipSync({ '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(relations), 'word/document.xml': strToU8(xml) });
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const paragraphs = (flow: readonly Flow[]): string[] => flow.flatMap((item) => ('paragraph' in item ? [item.paragraph] : []));
const cellsIn = (flow: readonly Flow[]) =>
  flow.flatMap((item) => ('grid' in item ? [item.grid.cells.map(({ text, row: at, column, rowSpan, columnSpan }) => [text, at, column, rowSpan, columnSpan])] : []));

describe('Word files', () => {
  const read = (body: string): readonly Flow[] => readDocument(docx(body)).flow;

  test('text of runs, tabs, line breaks; page breaks are none', () => {
    expect(paragraphs(read(paragraph(`${run('一')}<w:r><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:br w:type="page"/></w:r>`)))).toEqual(['一\t二\n三']);
  });

  test('tracked changes: deleted text, rows and paragraph marks are gone, inserted text stays', () => {
    const changed = paragraph(`${run('共')}<w:del w:id="1"><w:r><w:delText>3</w:delText></w:r></w:del><w:ins w:id="2">${run('5')}</w:ins>${run('件')}<w:moveFrom w:id="3">${run('移走')}</w:moveFrom>`);
    expect(paragraphs(read(changed))).toEqual(['共5件']);
    const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('前')}</w:p>${paragraph(run('后'))}`;
    expect(paragraphs(read(joined))).toEqual(['前后']);
    const rows = table(row(cell('留')), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('删')}</w:tr>`, row(cell('也留')));
    expect(cellsIn(read(rows))).toEqual([[['留', 0, 0, 1, 1], ['也留', 1, 0, 1, 1]]]);
  });

  test('fields stand with their result; hidden text and phonetic guides are not read', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(paragraphs(read(paragraph(`${field}${run('件')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>`)))).toEqual(['12件']);
  });

  test('a drawing is read once, in its new reading', () => {
    const box = '<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r>';
    expect(paragraphs(read(paragraph(run('前') + box))).join('').match(/框/gu)).toHaveLength(1);
  });

  test('merged cells, columns left out before a row, rows hidden', () => {
    const merged = table(
      row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('乙', '<w:gridSpan w:val="2"/>')),
      row(cell('', '<w:vMerge/>'), cell('1'), cell('2')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('3')}${cell('4')}</w:tr>`,
    );
    expect(cellsIn(read(merged))).toEqual([
      [['甲', 0, 0, 2, 1], ['乙', 0, 1, 1, 2], ['1', 1, 1, 1, 1], ['2', 1, 2, 1, 1], ['3', 2, 1, 1, 1], ['4', 2, 2, 1, 1]],
    ]);
    const [hidden] = readDocument(docx(table(`<w:tr><w:trPr><w:hidden/></w:trPr>${cell('9')}</w:tr>`))).grids;
    expect(hidden?.cells[0]?.hidden).toBe(true);
  });

  test('a table in a table stands beside it', () => {
    const inner = table(row(cell('内')));
    const flow = read(table(row(`<w:tc>${paragraph(run('外'))}${inner}${paragraph('')}</w:tc>`)));
    expect(cellsIn(flow)).toEqual([[['内', 0, 0, 1, 1]], [['外', 0, 0, 1, 1]]]);
  });
});

describe('web pages', () => {
  const read = (html: string): readonly Flow[] => readHtml(new TextEncoder().encode(html)).flow;

  test('paragraphs, blanks, line breaks; scripts and styles are not read', () => {
    const page = '<head><title>不读</title></head><h1>年度\n 报告</h1><script>var a=1</script><style>p{}</style><p>&emsp;一&nbsp;二<br>三</p>四<div>五</div>';
    expect(paragraphs(read(page))).toEqual(['年度 报告', '一 二\n三', '四', '五']);
  });

  test('spans, tags left open, cells that span to the end', () => {
    expect(cellsIn(read('<table><tr><td rowspan=2>甲<td colspan="2">乙<tr><td>1<td>2</table>'))).toEqual([
      [['甲', 0, 0, 2, 1], ['乙', 0, 1, 1, 2], ['1', 1, 1, 1, 1], ['2', 1, 2, 1, 1]],
    ]);
    expect(cellsIn(read('<table><tr><td rowspan="0">甲<td>1<tr><td>2<tr><td>3</table>'))[0]?.[0]).toEqual(['甲', 0, 0, 3, 1]);
  });

  test('hidden rows and cells are known as such', () => {
    const [grid] = readHtml(new TextEncoder().encode('<table><tr style="display: none"><td>1</td></tr><tr><td hidden>2</td><td>3</td></tr></table>')).grids;
    expect(grid?.cells.map(({ hidden }) => hidden === true)).toEqual([true, true, false]);
  });

  test('pages in GB2312, with and without saying so', () => {
    // 年报 in GB2312
    const bytes = [0xc4, 0xea, 0xb1, 0xa8];
    const head = new TextEncoder().encode('<meta charset="gb2312"><p>');
    expect(paragraphs(readHtml(new Uint8Array([...head, ...bytes])).flow)).toEqual(['年报']);
    expect(paragraphs(readHtml(new Uint8Array([...new TextEncoder().encode('<p>'), ...bytes])).flow)).toEqual(['年报']);
  });
});

describe('hostile and damaged files', () => {
  const message = (bytes: Uint8Array, name = '年报.docx'): string => {
    const result = importFile(bytes, name);
    if (result.ok) throw new Error('was read');
    expect(result.message).toMatch(/[\u4e00-\u9fff]/u);
    return result.message;
  };
  const many = 100_000;

  test('a DOCTYPE is refused', () => {
    expect(message(docx(paragraph('&e;'), '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'))).toBe(importTexts.doctype('word/document.xml'));
  });

  test('a hundred thousand tables or tags in each other', () => {
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(many);
    expect(message(docx(nested))).toBe(importTexts.tooDeep('word/document.xml'));
    const encoder = new TextEncoder();
    expect(message(encoder.encode(`<html>${'<table><tr><td>'.repeat(many)}`), '年报.html')).toContain('层数过多');
    expect(message(encoder.encode(`<html>${'<div>'.repeat(many)}`), '年报.html')).toContain('层数过多');
    expect(message(encoder.encode(`<html><p>没有表</p>${'</div>'.repeat(many)}`), '年报.html')).toContain('没有找到年报');
  });

  test('a zip bomb stops at what is really inflated', () => {
    const part = new Uint8Array(24 * 1024 * 1024).fill(0x20);
    part.set(strToU8('<w:document xmlns:w="w">'));
    const bomb = zipSync({ '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(relations), 'word/document.xml': [part, { level: 1 }] });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(message(bomb)).toContain('word/document.xml');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test('a file cut anywhere', () => {
    const whole = docx(table(row(cell('规章'), cell('1'))));
    for (const share of [0.2, 0.5, 0.9, 0.99]) expect(message(whole.slice(0, Math.floor(whole.length * share)))).not.toBe('');
  });

  test('spans and cells beyond any report', () => {
    const wide = `<html><table><tr>${'<td colspan="1000">1</td>'.repeat(9)}</tr></table>`;
    expect(message(new TextEncoder().encode(wide), '年报.html')).toContain('列');
    const cells = `<html><table>${`<tr>${'<td>1'.repeat(1_000)}`.repeat(201)}</table>`;
    expect(message(new TextEncoder().encode(cells), '年报.html')).toContain('不像是年报');
  });
});
