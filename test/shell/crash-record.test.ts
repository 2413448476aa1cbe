/** The record of crashes: readable, bounded, and without a word of what was typed. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionAt, crashPage } from '../../electron/crash/page';
import { crashRecord, keepRecord, recordFile } from '../../electron/crash/record';
import { withDirectory } from '../support/office';

const program = { version: '0.1.0', electron: '45.4.1', system: 'win32 10.0.19045 x64' };
const at = new Date('2024-12-17T01:30:00Z');

/** Words that stand in no frame, code or name of an error. */
const typed = fc.array(fc.constantFrom('张三', '甲街', '13800000000', '027-8000 0000', '机密', '王\n    at 李四 (138.js:1:1)', 'at 电话 (x:1:1)'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('、'));

describe('the record', () => {
  it('says when, what, where and in which program', () => {
    const error = new TypeError('x');
    error.stack = [
      'TypeError: x',
      '    at save (file:///C:/Users/%E5%BC%A0%E4%B8%89/AppData/Local/Programs/app/resources/app.asar/dist/main/main.js:120:7)',
      '    at async Object.run (C:\\Users\\张三\\app.asar\\dist\\main\\word-BwdhxXo7.js:4:11)',
      '    at node:internal/process/task_queues:95:5',
    ].join('\n');
    expect(crashRecord({ kind: 'uncaughtException', cause: error }, program, at)).toBe(
      '2024-12-17T01:30:00.000Z uncaughtException\n  0.1.0 · Electron 45.4.1 · win32 10.0.19045 x64\n  TypeError\n' +
        '  save main.js:120:7\n  async Object.run word-BwdhxXo7.js:4:11\n  task_queues:95:5\n',
    );
    const full = Object.assign(new Error('x', { cause: new RangeError('y') }), { code: 'ENOSPC', stack: '' });
    expect(crashRecord({ kind: 'unhandledRejection', cause: full }, program, at)).toContain('  Error ENOSPC\n  —\n  RangeError\n');
  });

  it('keeps nothing of a message, a value or a folder, whatever they hold', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom('message', 'value', 'name', 'code', 'path', 'cause', 'word'), (text, where) => {
        const error = new Error(where === 'message' ? text : 'x');
        if (where === 'name') error.name = text;
        if (where === 'code') Object.assign(error, { code: text });
        if (where === 'path') error.stack = `Error: x\n    at f (/home/${text.replaceAll('\n', '')}/main.js:1:2)`;
        if (where === 'cause') error.cause = new Error(text);
        const cause = where === 'value' ? { text } : where === 'word' ? text : error;
        const record = crashRecord({ kind: 'uncaughtException', cause }, program, at);
        expect(record).not.toMatch(/[\u4e00-\u9fff]|8000|138/u);
      }),
      { numRuns: 400 },
    );
  });

  it('is kept behind those before it, put aside once it is large, and given up where the disk refuses', () =>
    withDirectory(async (folder) => {
      const logs = join(folder, '日志');
      expect(keepRecord(logs, 'one\n')).toBe(true);
      expect(keepRecord(logs, 'two\n')).toBe(true);
      expect(await readFile(recordFile(logs), 'utf8')).toBe('one\n\ntwo\n\n');
      await writeFile(recordFile(logs), 'x'.repeat(300_000));
      keepRecord(logs, 'three\n');
      expect(await readFile(recordFile(logs), 'utf8')).toBe('three\n\n');
      expect((await readdir(logs)).sort()).toEqual(['crash.log', 'crash.old.log']);
      await mkdir(join(folder, 'b'));
      await writeFile(join(folder, 'b/file'), '');
      expect(keepRecord(join(folder, 'b/file'), 'x')).toBe(false);
    }));
});

describe('the page', () => {
  it('shows the record as text', () => {
    const page = crashPage('<script>alert(1)</script>&"');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;');
    expect(page).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]{44}'/u);
  });

  it('has links to its three actions and no other', () => {
    const addresses = [...crashPage('').matchAll(/href="([^"]+)"/gu)].map(([, address]) => address ?? '');
    expect(addresses.map(actionAt)).toEqual(['reopen', 'logs', 'quit']);
    for (const address of ['', 'annual-report://crash/', 'annual-report://crash/reopen/', 'annual-report://app/reopen', 'https://crash/reopen']) {
      expect(actionAt(address)).toBeUndefined();
    }
  });
});
