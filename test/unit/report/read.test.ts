/** Reading report files: what is accepted, what is refused and how it is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../shared/report/read';
import { consistentReport } from '../../support/generate';

const least = { format: 'disclosure-annual-report', version: 1, edition: '2021', year: 2024 };
const read = (document: unknown) => readReport(typeof document === 'string' ? document : JSON.stringify(document));
const refusal = (document: unknown) => {
  const result = read(document);
  if (result.ok) throw new Error('was read');
  return result.problem;
};

describe('readReport', () => {
  it('needs only format, version, edition and year', () => {
    expect(read(least)).toEqual({ ok: true, report: least });
    expect(read(`\uFEFF${JSON.stringify(least)}`).ok).toBe(true);
  });

  it('keeps text in cells and keys it does not know', () => {
    const document = {
      ...least,
      later: { kept: true },
      unit: { name: '甲', code: 7 },
      tables: { disclosure: { fees: { amount: '251000元' } }, requests: { '1': { total: null, naturalPerson: 0 } } },
      registration: { staff: [{ name: '乙', wechat: 'x' }] },
    };
    expect(read(document)).toEqual({ ok: true, report: document });
  });

  it('gives back every generated report unchanged', () => {
    fc.assert(
      fc.property(consistentReport('2021'), (report) => {
        expect(read(report)).toEqual({ ok: true, report });
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['', 'not-json', '空'],
    ['{"a": 1,\n"b" }', 'not-json', '第 2 行'],
    ['[]', 'not-a-report', 'disclosure-annual-report'],
    ['null', 'not-a-report', 'disclosure-annual-report'],
    [{ ...least, format: 'other' }, 'not-a-report', 'disclosure-annual-report'],
    [{ ...least, version: 2 }, 'newer-version', '新版程序'],
    [{ ...least, version: '1' }, 'invalid', '版本号'],
    [{ ...least, version: 0 }, 'invalid', '版本号'],
    [{ ...least, edition: '2030' }, 'unknown-edition', '2030'],
    [{ ...least, edition: undefined }, 'unknown-edition', '2021'],
    [{ ...least, year: '2024' }, 'invalid', '年度'],
    [{ ...least, year: 2024.5 }, 'invalid', '年度'],
    [{ ...least, tables: { requests: { '1': { total: true } } } }, 'invalid', 'tables.requests.1.total'],
    [{ ...least, tables: { requests: [] } }, 'invalid', 'tables.requests'],
    [{ ...least, sections: { overview: 3 } }, 'invalid', 'sections.overview'],
    [{ ...least, unit: { kind: 'village' } }, 'invalid', 'unit.kind'],
    [`{"format":"disclosure-annual-report","version":1,"edition":"2021","year":2024,"tables":{"requests":{"1":{"total":1e999}}}}`, 'invalid', 'tables.requests.1.total'],
  ])('refuses %j', (document, kind, words) => {
    const problem = refusal(document);
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(words);
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((value) => JSON.stringify({ ...least, tables: value })), fc.jsonValue().map((value) => JSON.stringify({ ...least, registration: value }))), (text) => {
        const result = readReport(text);
        if (!result.ok) expect(result.problem.message).toMatch(/[\u4e00-\u9fff]/u);
      }),
      { numRuns: 500 },
    );
  });
});
