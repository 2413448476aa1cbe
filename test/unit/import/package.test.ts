/** Packages (.zip): which file in them is read, and what their covering list says of it. */
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportExcel } from '../../../electron/excel';
import { importFile } from '../../../electron/import';
import { makeSubmission } from '../../../electron/submission';
import type { Report } from '../../../shared/report/report';
import { someReport } from '../../support/reports';
import { wordOptions } from '../../support/word-options';

type Files = Record<string, Uint8Array>;

const listName = '报送清单.docx';
const report: Report = { ...someReport('2021'), unit: { name: '南湖区白沙街道办事处', shortName: '白沙街道' }, year: 2024 };

let files: Files;
let workbookName: string;
let wordName: string;
/** The same report with another figure. */
let exchanged: Uint8Array;

beforeAll(async () => {
  const { bytes } = await makeSubmission(report, undefined, wordOptions(report), new Date(2025, 0, 12));
  files = unzipSync(bytes);
  const nameLike = (part: string): string => Object.keys(files).find((name) => name.includes(part)) ?? '';
  workbookName = nameLike('.xlsx');
  wordName = nameLike('年度报告.docx');
  exchanged = (await exportExcel({ ...report, tables: { ...report.tables, disclosure: { ...report.tables?.['disclosure'], licensing: { decisions: 31 } } } })).bytes;
});

const without = (...names: string[]): Files => Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));

function doubts(zip: Uint8Array): string[] {
  const result = importFile(zip, '白沙.zip');
  if (!result.ok) throw new Error(result.message);
  return result.imported.notes.filter(({ kind }) => kind === 'doubtful').map(({ message }) => message);
}

const packed = (content: Files): string[] => doubts(zipSync(content));

describe('the covering list', () => {
  it('says nothing of a package as it was made, in a folder or with files renamed', () => {
    expect(packed(files)).toEqual([]);
    expect(packed(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`白沙/${name}`, bytes])))).toEqual([]);
    expect(packed({ ...without(workbookName), '统计表.xlsx': files[workbookName]! })).toEqual([]);
  });

  it('tells a workbook that was exchanged or put in', () => {
    expect(packed({ ...files, [workbookName]: exchanged })).toEqual([expect.stringMatching(new RegExp(`“${workbookName}”与报送清单上的校验值不一致`, 'u'))]);
    expect(packed({ ...without(workbookName), '统计表.xlsx': exchanged })).toEqual([
      expect.stringContaining(`报送清单上的“${workbookName}”不在压缩包里`),
      expect.stringContaining('“统计表.xlsx”，它不在报送清单上'),
    ]);
  });

  it('tells another file that was exchanged, deleted or damaged, and the workbook is still read', () => {
    expect(packed({ ...files, [wordName]: files[listName]! })).toEqual([expect.stringContaining(`“${wordName}”与报送清单上的校验值不一致`)]);
    expect(packed(without(wordName))).toEqual([expect.stringContaining(`报送清单上的“${wordName}”不在压缩包里`)]);
    const zip = zipSync(files, { level: 0 });
    const at = Buffer.from(zip).indexOf(Buffer.from(files[wordName]!));
    zip[at + 100] = (zip[at + 100] ?? 0) ^ 0xff;
    expect(doubts(zip)).toEqual([expect.stringContaining(`“${wordName}”与报送清单上的校验值不一致`)]);
  });

  it('is held to also where names were packed in GBK', () => {
    const plain = zipSync({ 'NAMENAME.docx': files[listName]!, 'BOOK.xlsx': exchanged }, { level: 0 });
    let text = Buffer.from(plain).toString('latin1');
    for (const [name, inGbk] of [['NAMENAME.docx', '\xb1\xa8\xcb\xcd\xc7\xe5\xb5\xa5.docx'], ['BOOK.xlsx', '\xcd\xb3\xbc\xc6.xlsx']] as const) text = text.replaceAll(name, inGbk);
    expect(doubts(Buffer.from(text, 'latin1'))).toEqual(expect.arrayContaining([expect.stringContaining(workbookName), expect.stringContaining('“统计.xlsx”')]));
  });

  it('is not asked for where there is none, and said where it cannot be read', () => {
    expect(packed({ [workbookName]: exchanged })).toEqual([]);
    expect(packed({ [workbookName]: exchanged, [wordName]: files[wordName]! })).toEqual([]);
    // A list of somebody else's without digests.
    expect(packed({ [workbookName]: exchanged, [listName]: files[wordName]! })).toEqual([]);
    expect(packed({ ...files, [listName]: files[listName]!.subarray(0, 2000) })).toEqual([expect.stringContaining(`“${listName}”读不出来`)]);
  });
});

describe('a package of which it is not clear what to read', () => {
  const refusal = (content: Files): string => {
    const result = importFile(zipSync(content), '白沙.zip');
    return result.ok ? '' : result.message;
  };

  it('is read as macOS packs it, with a companion beside every file', () => {
    const companions = Object.fromEntries(Object.keys(files).map((name) => [`__MACOSX/._${name}`, new Uint8Array([0, 5, 22, 7])]));
    expect(importFile(zipSync({ ...files, ...companions }), '白沙.zip').ok).toBe(true);
  });

  it('is refused with the true reason', () => {
    const none = refusal(without(workbookName));
    expect(none).toContain('没有 Excel 文件');
    expect(none).not.toContain('不止一个');
    const several = refusal({ ...files, '另一份.xlsx': exchanged });
    expect(several).toContain('不止一个（有 2 个）');
    expect(several).not.toContain('没有 Excel 文件');
    expect(refusal({ '里面.xlsx': zipSync(files) })).toContain('没有读得出来的 Excel 文件');
  });
});
