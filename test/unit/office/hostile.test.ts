/** Files made to hurt: refused in a clear Chinese line or read safely, in bounded time and memory. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../../electron/import';
import { openZip } from '../../../electron/office/zip';
import { readWorkbook } from '../../../electron/office/workbook';
import { compoundFile, entryOf, macroType, rawZip, sheetXml, smallWorkbook, withParts, workbookParts } from '../../support/hostile';
import { exported } from '../../support/round-trip';
import { someReport } from '../../support/reports';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';
const mebibyte = 1024 * 1024;

/** The message with which a file is refused: one line of Chinese that says what to do or what it is. */
function refusal(bytes: Uint8Array, fileName = '文件.xlsx'): string {
  const result = importFile(bytes, fileName);
  if (result.ok) throw new Error('it was read');
  expect(result.message).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*$/u);
  expect(result.message).not.toMatch(/Error|undefined|NaN/u);
  return result.message;
}

const textsOf = (bytes: Uint8Array): string[] => readWorkbook(bytes).grids.flatMap(({ cells }) => cells.map(({ text }) => text));

let real: Uint8Array;
beforeAll(async () => {
  real = await exported(someReport('2021'));
});

describe('entities', () => {
  const secret = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const laughs = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from('bcdefghij', (name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>`;
  const cell = (text: string): string => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;

  it.each([
    ['an external one in a sheet', 'xl/worksheets/sheet1.xml', secret + sheetXml(cell('&e;'))],
    ['a billion laughs in a sheet', 'xl/worksheets/sheet1.xml', laughs + sheetXml(cell('&j;'))],
    ['a declared one that is not used', 'xl/worksheets/sheet1.xml', `<?xml version="1.0"?>\n<!-- -->${secret}${sheetXml(row)}`],
    ['one in the texts', 'xl/sharedStrings.xml', `${secret}<sst><si><t>&e;</t></si></sst>`],
    ['one in the list of sheets', 'xl/workbook.xml', `${secret}<workbook/>`],
    ['one in the relationships', '_rels/.rels', `${secret}<Relationships/>`],
    ['one in the content types', '[Content_Types].xml', `${secret}<Types/>`],
    ['one in UTF-16', 'xl/worksheets/sheet1.xml', Buffer.from(`\ufeff${secret}${sheetXml(cell('&e;'))}`, 'utf16le')],
  ])('%s is refused', (_name, part, content) => {
    const sheet = sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
    expect(refusal(smallWorkbook(sheet, { [part]: content }))).toContain('DOCTYPE');
  });

  it('an entity nobody declared is damage, not text', () => {
    expect(refusal(smallWorkbook(sheetXml(cell('&e;'))))).toContain('已损坏');
  });
});

describe('what a file is not', () => {
  it.each([
    ['an old workbook', compoundFile('Root Entry', 'Workbook'), '另存为 .xlsx'],
    ['an older workbook', compoundFile('Root Entry', 'Book'), '另存为 .xlsx'],
    ['an old Word file', compoundFile('Root Entry', 'WordDocument'), '另存为 .docx'],
    ['a workbook under a password', compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), '先去掉打开密码'],
    ['another compound file', compoundFile('Root Entry'), '另存为'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'PDF'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '图片'],
    ['nothing', new Uint8Array(), '空的'],
    ['text', strToU8('hello'), '不是 Excel、Word'],
    ['bytes', new Uint8Array([0, 1, 2, 3]), '不是 Excel、Word'],
    ['Excel 2003 XML', strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), '另存为'],
    ['a plain zip', rawZip([entryOf('报告.txt', strToU8('x'))]), '先解压'],
    ['a zip whose workbook is none', rawZip([entryOf('报告.xlsx', strToU8('x'))]), '不完整'],
    ['an OpenDocument file', rawZip([entryOf('mimetype', strToU8('x')), entryOf('content.xml', strToU8('<x/>'))]), '另存为'],
    ['a binary workbook', smallWorkbook(sheetXml(''), {}, 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'), '.xlsb'],
    ['a presentation', smallWorkbook(sheetXml(''), {}, 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'), '演示文稿'],
    ['a zip under a password', rawZip([{ ...entryOf('a.xml', strToU8('x')), flags: 1 }]), '密码'],
    ['a zip packed otherwise', rawZip([{ ...entryOf('a.xml', strToU8('x')), method: 14 }]), '压缩方式'],
    ['a JSON file of another kind', strToU8('{"a":1}'), '不是政府信息公开年报文件'],
  ])('%s says so', (_name, bytes, words) => {
    expect(refusal(bytes)).toContain(words);
  });
});

describe('what is read safely', () => {
  it('macros are not looked at', () => {
    expect(textsOf(smallWorkbook(sheetXml(row), { 'xl/vbaProject.bin': compoundFile('Root Entry', 'VBA') }, macroType))).toEqual(['甲']);
  });

  it('links to the outside are not followed, and their formulas are kept with what they showed', () => {
    const linked = '<row r="1"><c r="A1"><f>[1]外部!$A$1</f><v>7</v></c><c r="B1" t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>旧</v></c></row>';
    const { grids } = readWorkbook(
      smallWorkbook(sheetXml(linked), {
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/externalLinkPath" Target="http://127.0.0.1:9/" TargetMode="External"/></Relationships>',
      }),
    );
    expect(grids[0]?.cells.map(({ text, number, formula }) => ({ text, number, formula }))).toEqual([
      { text: '7', number: 7, formula: '[1]外部!$A$1' },
      { text: '旧', number: undefined, formula: 'WEBSERVICE("http://127.0.0.1:9/")' },
    ]);
  });

  it('names that lead out of the file lead nowhere', () => {
    const parts = workbookParts(sheetXml(row));
    const zip = openZip(rawZip([...Object.entries(parts), ['../../etc/passwd', strToU8('x')] as const, ['xl/../../y', strToU8('x')] as const].map(([name, bytes]) => entryOf(name, bytes))));
    expect(zip.names).toEqual(Object.keys(parts));
    expect(zip.has('etc/passwd') || zip.has('../../etc/passwd')).toBe(false);
    const outside = smallWorkbook(sheetXml(row), {
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="../../../../../../etc/passwd"/></Relationships>',
    });
    expect(refusal(outside)).toContain('缺少“etc/passwd”');
  });

  it('a part twice is damage: programs would read different ones', () => {
    expect(refusal(rawZip([entryOf('a.xml', strToU8('1')), entryOf('A.xml', strToU8('2'))]))).toContain('已损坏');
  });
});

describe('sizes that are not what is stated', () => {
  const many = new Uint8Array(8 * mebibyte).fill(0x20);
  const parts = (): Record<string, Uint8Array> => workbookParts(sheetXml(row));
  const zipWith = (entry: ReturnType<typeof entryOf>): Uint8Array =>
    rawZip([...Object.entries(parts()).filter(([name]) => name !== entry.name).map(([name, bytes]) => entryOf(name, bytes)), entry]);

  it.each([0, 1, 100, mebibyte, 0xffff_fff0])('%d bytes stated, eight megabytes there', (stated) => {
    expect(refusal(zipWith(entryOf('xl/worksheets/sheet1.xml', many, stated)))).toMatch(/已损坏|超过/u);
  });

  it('a wrong checksum is damage', () => {
    expect(refusal(zipWith({ ...entryOf('xl/worksheets/sheet1.xml', strToU8(sheetXml(row))), check: 1 }))).toContain('已损坏');
  });

  it('a whole zip cut anywhere is refused', () => {
    const lengths = Array.from({ length: 60 }, (_, index) => Math.floor((real.length * index) / 60));
    for (const length of [...lengths, real.length - 1, real.length - 21]) expect(refusal(real.slice(0, length))).toMatch(/不完整|空的|不是 Excel/u);
  });
});

describe('too much', () => {
  it.each([
    ['cells', sheetXml(Array.from({ length: 2100 }, (_, index) => `<row r="${index + 1}">${'<c><v>1</v></c>'.repeat(100)}</row>`).join('')), '格子超过'],
    ['levels', `<worksheet>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</worksheet>`, '层数'],
    ['areas over each other', sheetXml(Array.from({ length: 2000 }, (_, index) => `<row r="${index + 1}">${'<c><v>1</v></c>'.repeat(50)}</row>`).join(''), `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`), '已损坏'],
  ])('%s', (_name, sheet, words) => {
    expect(refusal(smallWorkbook(sheet))).toContain(words);
  });

  it('sheets', () => {
    const sheets = Array.from({ length: 600 }, (_, index) => `<sheet name="${index}" sheetId="${index + 1}" r:id="rId1"/>`).join('');
    const list = `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`;
    expect(refusal(smallWorkbook(sheetXml(row), { 'xl/workbook.xml': list }))).toContain('张');
  });
});

describe('bytes flipped at random', () => {
  it('never crash: the file is read, or refused in words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 }), (flips) => {
        const bytes = real.slice();
        for (const [place, mask] of flips) bytes[place % bytes.length] = (bytes[place % bytes.length] ?? 0) ^ mask;
        const result = importFile(bytes, '年报.xlsx');
        if (!result.ok) expect(result.message).toMatch(/[\u4e00-\u9fff]/u);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('never crash inside a sheet either, where no checksum stands before them', () => {
    const parts = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet4.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'];
    const texts = new Map(parts.map((name) => [name, partBytes(real, name)]));
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 127 })), { minLength: 1, maxLength: 5 }), (name, changes) => {
        const bytes = (texts.get(name) ?? new Uint8Array()).slice();
        for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
        const result = importFile(withParts(real, { [name]: bytes }), '年报.xlsx');
        if (!result.ok) expect(result.message).toMatch(/[\u4e00-\u9fff]/u);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});

function partBytes(bytes: Uint8Array, name: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  openZip(bytes).read(name, (piece) => pieces.push(piece.slice()));
  return Buffer.concat(pieces);
}

describe('memory and time', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Reads files in a process of its own, one after the other, and says what it took beyond reading a small one. */
  async function measured(files: Record<string, Uint8Array>): Promise<Record<string, { message: string; milliseconds: number; mebibytes: number }>> {
    const paths: string[] = [];
    for (const [name, bytes] of Object.entries(files)) {
      paths.push(join(folder, name));
      await writeFile(join(folder, name), bytes);
    }
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'test/support/measure-import.ts'), ...paths],
      { cwd: root, timeout: 120_000 },
    );
    return JSON.parse(stdout) as Record<string, { message: string; milliseconds: number; mebibytes: number }>;
  }

  it('two hundred megabytes in two hundred kilobytes, and a million rows, cost a few megabytes', async () => {
    const spaces = Buffer.alloc(200 * mebibyte, 0x20);
    const reader = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    const bomb = (content: Uint8Array, name = 'xl/worksheets/sheet1.xml'): Uint8Array =>
      rawZip([...Object.entries(workbookParts(sheetXml(reader))).filter(([part]) => part !== name).map(([part, bytes]) => entryOf(part, bytes)), entryOf(name, content)]);
    const start = strToU8('<worksheet><sheetData>');
    const text = strToU8('<worksheet><sheetData><row><c t="inlineStr"><is><t>');
    const rows = '<row><c><v>1</v></c></row>'.repeat(1_000_000);
    const emptyRows = '<row r="1"/>'.repeat(1_000_000);
    const found = await measured({
      'spaces.xlsx': bomb(Buffer.concat([start, spaces])),
      'one-text.xlsx': bomb(Buffer.concat([text, Buffer.alloc(200 * mebibyte, 0x41)])),
      'texts.xlsx': bomb(Buffer.concat([strToU8('<sst>'), Buffer.alloc(200 * mebibyte, '<si><t>甲</t></si>')]), 'xl/sharedStrings.xml'),
      'rows.xlsx': smallWorkbook(sheetXml(rows)),
      'empty-rows.xlsx': smallWorkbook(sheetXml(emptyRows)),
    });
    for (const [name, { message, milliseconds, mebibytes }] of Object.entries(found)) {
      expect({ name, message }).toEqual({ name, message: expect.stringMatching(/[\u4e00-\u9fff]/u) as string });
      expect({ name, milliseconds: milliseconds < 20_000, mebibytes: mebibytes < 100 }, `${name}: ${milliseconds} ms, ${mebibytes} MiB`).toEqual({ name, milliseconds: true, mebibytes: true });
    }
  }, 180_000);
});
