/** A sheet of which only the values are read shows what it shows when all of it is read. */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../../electron/office/unreadable';
import { readWorkbook } from '../../../electron/office/workbook';
import { sheetXml, smallWorkbook } from '../../support/hostile';

/** Parts stored as they are come in pieces, and go the long way. */
function shown(bytes: Uint8Array, level: 0 | 6): unknown {
  try {
    return readWorkbook(zipSync(unzipSync(bytes), { level })).grids[0]?.cells;
  } catch (error) {
    if (error instanceof UnreadableFile) return 'refused';
    throw error;
  }
}

const strings = '<sst><si><t>甲</t></si><si><t xml:space="preserve"> _x0041_\n</t></si><si><t/></si><si><r><t>乙</t></r><r><rPr><strike/></rPr><t>3</t></r></si><si><t></t></si><si><t>a&amp;b&#13;</t></si></sst>';
const plainStrings = strings.replace('<si><t/></si><si><r><t>乙</t></r><r><rPr><strike/></rPr><t>3</t></r></si>', '<si><t>丙</t></si><si><t>丁</t></si>');
const styles = '<styleSheet><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>';

const address = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.integer({ min: 1, max: 5 })).map(([column, row]) => column + String(row));
const value = fc.constantFrom('0', '1', '2', '5', '7', '12.50', '45657', ' ', '', '12件', '-3', '1e999', '&lt;1', '&#49;', '&bad;', '甲');
/** How a value may stand in a cell; `@` is the value. */
const around = fc.constantFrom('<v>@</v>', '<v>@</v>', '<v>@</v>', '<f>SUM(A1:B1)</f><v>@</v>', '<f t="shared" si="0" ref="A1:D5">A1+1</f><v>@</v>', '<f t="shared" si="0"/><v>@</v>', '<f>A1</f>', '<f>A1</f><v></v>', '<f t="shared" si="0"/>', '', '<v/>', '<v />', '<v></v>', '<v a="1">@</v>', '<v>@</v><v>@</v>', '<is><t>@</t></is>', '<x:v>@</x:v>', '<v><t>@</t></v>');
const cell = fc
  .tuple(fc.option(address), fc.option(fc.constantFrom('s', 'n', 'str', 'b', 'd', 'e', 'inlineStr')), fc.option(fc.constantFrom('0', '1', '2')), around)
  .map(([at, type, style, holds]) => `<c${at === null ? '' : ` r="${at}"`}${style === null ? '' : ` s="${style}"`}${type === null ? '' : ` t="${type}"`}>${holds}</c>`);
const row = fc
  .tuple(fc.option(fc.integer({ min: 1, max: 5 })), fc.boolean(), fc.array(cell, { maxLength: 4 }))
  .map(([at, hidden, cells]) => `<row${at === null ? '' : ` r="${at}"`}${hidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`);
const rest = fc.array(fc.constantFrom('A1:B2', 'B2:C3', 'A4:D4', 'D5'), { maxLength: 3 }).map((areas) => `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`);
const stray = fc.constantFrom('', '', '', '<extLst><v>1</v></extLst>', '<v>3</v>', '<oddHeader>&amp;C</oddHeader>');
/** A form with places for values, and two fillings of it. */
const form = fc
  .tuple(fc.array(row, { maxLength: 4 }), rest, stray, stray)
  .map(([rows, merged, before, after]) => sheetXml(rows.join(''), merged + after).replace('<sheetData>', `${before}<sheetData>`));
const filled = (sheet: string, values: readonly string[]): string => {
  let at = 0;
  return sheet.replace(/@/gu, () => values[at++ % values.length] ?? '');
};
const values = fc.array(value, { minLength: 1, maxLength: 8 });

describe('a sheet read by its frame', () => {
  it('shows what it shows when all of it is read, the first time and with other values', () => {
    fc.assert(
      fc.property(form, values, values, fc.constantFrom(strings, plainStrings), (sheet, first, second, texts) => {
        for (const one of [first, second, first]) {
          const bytes = smallWorkbook(filled(sheet, one), { 'xl/sharedStrings.xml': texts, 'xl/styles.xml': styles });
          expect(shown(bytes, 6)).toEqual(shown(bytes, 0));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('is not taken for one in which another value is empty', () => {
    const sheet = (cells: string): Uint8Array => smallWorkbook(sheetXml(`<row>${cells}</row>`));
    for (const cells of ['<c><v>1</v></c><c><v>2</v></c>', '<c><v/></c><c><v>2</v></c>', '<c><v>1</v></c><c><v/></c>', '<c><v></v></c><c><v>2</v></c>']) {
      expect(shown(sheet(cells), 6)).toEqual(shown(sheet(cells), 0));
    }
  });

  it('counts its cells towards what a workbook may have', () => {
    const sheet = sheetXml(Array.from({ length: 7000 }, () => '<row><c><v>1</v></c></row>').join(''));
    const times = (count: number): unknown => {
      const entries = Array.from({ length: count }, (_, index) => `<sheet name="${index}" sheetId="${index + 1}" r:id="rId1"/>`).join('');
      const main = `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${entries}</sheets></workbook>`;
      return shown(smallWorkbook(sheet, { 'xl/workbook.xml': main }), 6);
    };
    expect(times(28)).toHaveLength(7000);
    expect(times(29)).toBe('refused');
  });
});
