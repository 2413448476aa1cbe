/** The form of a backup file: what was put in comes out, and nothing else is ever taken for it. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, entriesIn, type BackedUpReport } from '../../../electron/library/backup-content';
import { newEncryption } from '../../../electron/library/backup-encryption';
import { packBackup, readHeader, unpackBackup, type BackupHeader } from '../../../electron/library/backup-file';
import { sealed } from '../../../electron/library/seal';
import { editionIdsUnderTest, consistentReport } from '../../support/generate';
import { codeOf, saying } from '../../support/backups';

const about = {
  createdAt: '2025-01-20T09:30:00.000Z',
  kind: 'manual',
  origin: '2f6d1d0e-6c0c-4a59-9d1a-6f0b1c8f3f10',
  reports: 1,
} as const;
const password = '青石街道2025';
const entry: BackedUpReport = {
  id: '9b2f7c9e-16de-4a2b-8f0a-0e4b7f6f1a11',
  shelf: 'reports',
  report: sealed(saying('一')),
  versions: [{ name: '20250119T080000000Z-work.json', text: sealed(saying('零')) }],
};
const content = contentOf([entry]);

const withDigest = (whole: Uint8Array): Buffer =>
  Buffer.concat([whole, createHash('sha256').update(whole).digest()]);

/** A file as somebody who knows the form could forge it. */
const forged = (header: Record<string, unknown>, body: Uint8Array): Buffer =>
  withDigest(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]));

const headerOf = (file: Uint8Array): BackupHeader => readHeader(file).header;
const lineLength = (file: Uint8Array): number => readHeader(file).bytes;

describe('a backup file', () => {
  it('gives back what was put in, with and without a password, and no salt and no nonce comes twice', async () => {
    const random: (string | undefined)[] = [];
    for (const word of [null, password, password]) {
      const file = await packBackup(content, about, word);
      const { header, content: unpacked } = await unpackBackup(file, word);
      expect(header).toMatchObject(about);
      expect(header.encryption === null).toBe(word === null);
      expect(entriesIn(unpacked)).toEqual([entry]);
      expect(file.includes(Buffer.from('南湖区'))).toBe(false);
      random.push(header.encryption?.nonce, header.encryption?.key.salt);
    }
    expect(new Set(random).size).toBe(5);
  });

  it('holds generated libraries of any size unchanged', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.uuid(), { maxLength: 4 }),
        fc.constantFrom(...editionIdsUnderTest).chain((edition) => fc.array(consistentReport(edition), { minLength: 1, maxLength: 4 })),
        fc.boolean(),
        async (ids, reports, inBin) => {
          const texts = reports.map((report) => sealed(report));
          const entries: BackedUpReport[] = ids.map((id, index) => ({
            id,
            shelf: inBin ? 'bin' : 'reports',
            ...(inBin ? { binnedAt: '2025-01-20T09:30:00.000Z' } : {}),
            report: texts[index % texts.length] ?? '',
            versions: texts.map((text, number) => ({ name: `2025011${number}T080000000Z-work.json`, text })),
          }));
          const file = await packBackup(contentOf(entries), { ...about, reports: entries.length }, null);
          expect(entriesIn((await unpackBackup(file, null)).content)).toEqual(entries);
        },
      ),
      { numRuns: 25 },
    ));

  it.each([
    ['open', null],
    ['with a password', password],
  ])('%s: every byte that flips and every byte that is missing is noticed', async (_name, word) => {
    const file = await packBackup(content, about, word);
    for (let index = 0; index < file.length; index += 1) {
      const flipped = Buffer.from(file);
      flipped[index] = (flipped[index] ?? 0) ^ (1 << index % 8);
      expect(await codeOf(unpackBackup(flipped, word)), `byte ${index}`).toMatch(/^(?:unreadable|not-a-backup|newer-version)$/u);
      expect(await codeOf(unpackBackup(file.subarray(0, index), word)), `length ${index}`).toMatch(/^(?:unreadable|not-a-backup)$/u);
    }
    expect(await codeOf(unpackBackup(Buffer.concat([file, Buffer.from([0])]), word))).toBe('unreadable');
  });

  it('tells a wrong password from a missing one and from a damaged file', async () => {
    const file = await packBackup(content, about, password);
    const messages = new Set<string>();
    for (const word of [null, '', '青石街道2024']) {
      const error = await unpackBackup(file, word).catch((problem: Error & { code?: string }) => problem);
      expect(error).toMatchObject({ code: 'wrong-password' });
      if (error instanceof Error) messages.add(error.message);
    }
    expect(messages.size).toBe(2);
    // Full-width digits of an input method are the same password.
    expect((await unpackBackup(file, '青石街道２０２５')).content.equals(content)).toBe(true);
  });

  it('is authenticated by the password, header included, also where the digest was put right', async () => {
    const file = await packBackup(content, about, password);
    const start = lineLength(file);
    const body = file.subarray(start, -32);
    const header = headerOf(file);
    for (const changed of [
      { ...header, createdAt: '2026-01-20T09:30:00.000Z' },
      { ...header, encryption: { ...header.encryption, nonce: newEncryption().nonce } },
    ]) {
      expect(await codeOf(unpackBackup(forged(changed, body), password))).toBe('wrong-password');
    }
    for (const index of [body.length >> 1, body.length - 1]) {
      const changed = Buffer.from(file.subarray(0, -32));
      changed[start + index] = (changed[start + index] ?? 0) ^ 1;
      expect(await codeOf(unpackBackup(withDigest(changed), password))).toBe('wrong-password');
    }
  });

  it('of a newer program, of another program, or with parameters no PC should follow is refused', async () => {
    const file = await packBackup(content, about, null);
    const header = headerOf(file);
    const body = file.subarray(lineLength(file), -32);
    expect(await codeOf(unpackBackup(forged({ ...header }, body), null))).toBe('none');
    expect(await codeOf(unpackBackup(forged({ ...header, version: 2, compression: 'other' }, body), null))).toBe('newer-version');
    for (const other of ['', '{}', 'PK\u0003\u0004', '{"format":"disclosure-annual-report","version":1}\n', JSON.stringify(saying('一'))]) {
      expect(await codeOf(unpackBackup(Buffer.from(other), null))).toBe('not-a-backup');
    }
    const encryption = newEncryption();
    for (const key of [{ cost: 2 ** 30 }, { cost: 3 }, { blockSize: 1024 }, { parallelization: 1000 }, { salt: '' }]) {
      const asked = { ...header, encryption: { ...encryption, key: { ...encryption.key, ...key } } };
      expect(await codeOf(unpackBackup(forged(asked, body), password))).toBe('unreadable');
    }
  });

  it('never unpacks more than it says it holds, and never says more than a PC can hold', async () => {
    const header = headerOf(await packBackup(content, about, null));
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const before = process.memoryUsage().rss;
    expect(await codeOf(unpackBackup(forged({ ...header, contentBytes: 1000 }, bomb), null))).toBe('unreadable');
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
    expect(await codeOf(unpackBackup(forged({ ...header, contentBytes: 2 ** 31 }, bomb), null))).toBe('unreadable');
    // Less than it says, or nothing that could be unpacked.
    expect(await codeOf(unpackBackup(forged({ ...header, contentBytes: content.length + 1 }, gzipSync(content)), null))).toBe('unreadable');
    expect(await codeOf(unpackBackup(forged(header, content), null))).toBe('unreadable');
  });

  it('leads to no path outside the library and to no report that was not written so', () => {
    const bad: [string, unknown][] = [
      ['unreadable', { ...entry, id: '../../secret' }],
      ['unreadable', { ...entry, shelf: '..' }],
      ['unreadable', { ...entry, versions: [{ name: '../report.json', text: entry.report }] }],
      ['unreadable', { ...entry, report: '{}' }],
      ['unreadable', { ...entry, report: entry.report.replace('一', '二') }],
      ['unreadable', { ...entry, versions: [{ name: '20250119T080000000Z-work.json', text: '' }] }],
      ['newer-version', { ...entry, report: JSON.stringify({ ...saying('一'), version: 2 }) }],
      ['newer-version', { ...entry, report: JSON.stringify({ ...saying('一'), edition: '2031' }) }],
    ];
    const codes = bad.map(([, line]) => {
      try {
        entriesIn(Buffer.from(`${JSON.stringify(line)}\n`));
        return 'none';
      } catch (error) {
        return (error as { code?: string }).code;
      }
    });
    expect(codes).toEqual(bad.map(([code]) => code));
    expect(() => entriesIn(Buffer.concat([content, content]))).toThrow();
    expect(() => entriesIn(content.subarray(0, -1))).toThrow();
  });
});
