/** 报送: what is in the package, and that the district can read it as it is. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../electron/import';
import { makeSubmission, submittedDigest } from '../../electron/submission';
import { setCell } from '../../shared/report/cells';
import { getEdition } from '../../shared/editions';
import { sampleReport } from '../../shared/sample/street-2020';
import { validate, withDirectory } from '../support/office';
import { wordOptions } from '../support/word-options';

const now = new Date(2021, 0, 12, 9, 30);
const made = () => makeSubmission(sampleReport, undefined, wordOptions(sampleReport), now);

describe('a package for the district', () => {
  it('holds the official files and a list of them with their digests', () =>
    withDirectory(async (directory) => {
      const { fileName, bytes } = await made();
      expect(fileName).toBe('石洞街道2020年政府信息公开工作年度报告报送材料.zip');
      const files = unzipSync(bytes);
      const names = Object.keys(files);
      expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(4);
      expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
      const list = files['报送清单.docx'];
      if (!list) throw new Error('the package has no list');
      const text = new TextDecoder().decode(unzipSync(list)['word/document.xml']);
      for (const [name, content] of Object.entries(files)) {
        const file = join(directory, name);
        await writeFile(file, content);
        expect(await validate(file), name).toEqual([]);
        if (name === '报送清单.docx') continue;
        expect(text).toContain(name);
        expect(text.replace(/<[^>]*>/gu, '')).toContain(createHash('sha256').update(content).digest('hex'));
      }
    }));

  it('is read back as it is, and only where it is clear what to read', async () => {
    const { fileName, bytes } = await made();
    const result = importFile(bytes, fileName);
    expect(result.ok && result.imported).toMatchObject({ origin: 'workbook', report: sampleReport, changes: [] });
    const files = unzipSync(bytes);
    const [workbook] = Object.keys(files).filter((name) => name.endsWith('.xlsx'));
    const twice = zipSync({ ...files, '另一份.xlsx': files[workbook ?? ''] ?? new Uint8Array() });
    expect(importFile(twice, 'twice.zip')).toMatchObject({ ok: false, message: expect.stringContaining('不止一个') as string });
    const nested = zipSync({ '里面.xlsx': bytes });
    expect(importFile(nested, 'nested.zip').ok).toBe(false);
  });

  it('is known by its content, whatever was saved, locked or looked at since', () => {
    const digest = submittedDigest(sampleReport);
    expect(submittedDigest({ ...sampleReport, savedAt: '2021-01-13T00:00:00.000Z', acknowledgements: [] })).toBe(digest);
    const cell = { table: 'requests', row: '1', column: 'naturalPerson' };
    expect(submittedDigest(setCell(getEdition(sampleReport.edition), sampleReport, cell, 1))).not.toBe(digest);
  });
});
