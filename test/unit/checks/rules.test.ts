/** Rules about single cells, sections, dates and the registration form. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/checks/finding';
import { runChecks } from '../../../shared/checks/run';
import { newReport } from '../../../shared/report/new-report';
import { readReport } from '../../../shared/report/read';
import type { CellValue, Report } from '../../../shared/report/report';
import { sampleReport } from '../../../shared/sample/street-2020';
import { caseNames, casesArePresent, readCase, someReport } from '../../support/reports';

const withCells = (report: Report, table: string, row: string, cells: Record<string, CellValue>): Report => ({
  ...report,
  tables: {
    ...report.tables,
    [table]: { ...report.tables?.[table], [row]: { ...report.tables?.[table]?.[row], ...cells } },
  },
});

const brief = (findings: readonly Finding[]) => findings.map(({ rule, severity }) => `${rule} ${severity}`);

describe('disclosure.bounds', () => {
  it('2019: more newly disclosed than disclosed in all', () => {
    const report = withCells(someReport('2019'), 'disclosure', 'regulations', { newlyDisclosed: 5, totalDisclosed: 3 });
    const [finding, ...others] = runChecks(report);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'disclosure.bounds',
      severity: 'warning',
      left: 3,
      right: 5,
      at: [
        { table: 'disclosure', row: 'regulations', column: 'totalDisclosed' },
        { table: 'disclosure', row: 'regulations', column: 'newlyDisclosed' },
      ],
    });
    expect(finding?.message).toContain('3');
    expect(finding?.message).toContain('相差 2');
  });

  it.each(['licensing', 'otherServices', 'penalties', 'coercion', 'fees'])('2019: %s fall below none', (row) => {
    const report = withCells(someReport('2019-wuchang'), 'disclosure', row, { previousYearItems: 2, change: -3 });
    expect(brief(runChecks(report))).toEqual(['disclosure.bounds warning']);
    const exact = withCells(report, 'disclosure', row, { change: -2 });
    expect(runChecks(exact)).toEqual([]);
  });

  it('2021: fewer in force than issued this year', () => {
    const report = withCells(someReport('2021'), 'disclosure', 'normativeDocuments', { issued: 4, repealed: 0, inForce: 3 });
    expect(brief(runChecks(report))).toEqual(['disclosure.bounds info']);
  });
});

describe('disclosure.unit', () => {
  const bought = (items: CellValue, amount: CellValue) =>
    brief(runChecks(withCells(someReport('2019'), 'disclosure', 'procurement', { items, amount })));

  it('asks about amounts below 100 for each item', () => {
    expect(bought(11, 9.238)).toEqual(['disclosure.unit warning']);
    expect(bought(11, 1099)).toEqual(['disclosure.unit warning']);
    expect(bought(11, 1100)).toEqual([]);
    expect(bought(11, 92380)).toEqual([]);
    expect(bought(0, 0)).toEqual([]);
  });

  it('2021: asks about a figure a thousand times last year’s, or one such part of it', () => {
    const fees = (amount: number) => withCells(someReport('2021'), 'disclosure', 'fees', { amount });
    const against = (amount: number, previous: number) => {
      const report = fees(amount);
      const last = { ...fees(previous), year: report.year - 1 };
      return brief(runChecks(report, last)).filter((line) => line.startsWith('disclosure.unit'));
    };
    expect(against(12_000_000, 1200)).toEqual(['disclosure.unit warning']);
    expect(against(1.2, 12_000)).toEqual(['disclosure.unit warning']);
    expect(against(1200 * 999, 1200)).toEqual([]);
    expect(against(1200 * 100_001, 1200)).toEqual([]);
    expect(runChecks(fees(12_000_000))).toEqual([]);
  });
});

describe('period.signature-date', () => {
  const signed = (date: string) => brief(runChecks({ ...someReport('2021'), year: 2024, signature: { date } }));
  it('asks about a date before the last day of the period', () => {
    expect(signed('2024-12-30')).toEqual(['period.signature-date warning']);
    expect(signed('2024-12-31')).toEqual([]);
    expect(signed('2025-01-20')).toEqual([]);
    expect(signed('')).toEqual([]);
  });
});

describe('section.empty', () => {
  const text = (sections: Record<string, string>) => {
    const report = someReport('2021');
    return runChecks({ ...report, sections: { ...report.sections, ...sections } }).map(
      (finding) => `${finding.rule} ${JSON.stringify(finding.at)}`,
    );
  };
  it('is found where a section is blank, or problems say 无', () => {
    expect(text({ overview: ' \n ' })).toEqual(['section.empty [{"section":"overview","start":0,"end":3}]']);
    expect(text({ problems: '无。' })).toEqual(['section.empty [{"section":"problems","start":0,"end":2}]']);
    // That fees stand in the table is a question of its own.
    expect(text({ other: '无' }).map((finding) => finding.split(' ')[0])).toEqual(['section.fees']);
    expect(text({ preface: '' })).toEqual([]);
    expect(text({ problems: '无专职人员，培训不够。' })).toEqual([]);
  });
  it('is found where sections are absent', () => {
    const report = someReport('2021');
    delete report.sections;
    expect(brief(runChecks(report))).toEqual(Array.from({ length: 3 }, () => 'section.empty warning'));
  });
});

describe('registration', () => {
  const fields = (report: Report) =>
    runChecks(report)
      .filter((finding) => finding.rule.startsWith('registration.'))
      .map((finding) => `${finding.rule} ${finding.at.map((place) => ('field' in place ? place.field : '')).join()}`);
  const complete = someReport('2021').registration!;

  it('is not required in national editions while nothing is filled in', () => {
    expect(fields({ ...someReport('2021'), registration: {} })).toEqual([]);
    expect(fields({ ...someReport('2021'), registration: { leader: { name: ' ' }, staff: [{}] } })).toEqual([]);
  });

  it('is always required in 2019-wuchang', () => {
    const report = someReport('2019-wuchang');
    delete report.registration;
    expect(fields(report)).toEqual(
      [
        'leader.name',
        'leader.post',
        'leader.officePhone',
        'office.name',
        'office.head',
        'office.officePhone',
        'staff[0].name',
        'staff[0].post',
        'staff[0].officePhone',
        'address',
        'requestPhone',
      ].map((path) => `registration.incomplete registration.${path}`),
    );
  });

  it('wants one member of staff with a post, a telephone for each, no e-mail', () => {
    const report = { ...someReport('2021'), registration: { ...complete, staff: [{}, { name: '甲', post: '科员' }, { name: '乙', mobile: '138 0000 0000' }] } };
    expect(fields(report)).toEqual(['registration.incomplete registration.staff[1].officePhone']);
  });

  it('knows telephone numbers', () => {
    const phone = (requestPhone: string) => fields({ ...someReport('2021'), registration: { ...complete, requestPhone } });
    for (const good of ['80000001', '8000000', '027-80000004', '027-8000 0000', '138 0000 0000', '（027）80000000', '+86 13800000000', '027-80000000转8012', '027-80000000-8012', '80000001、80000002', '80000001 80000002', '０２７－８０００００００', '400-800-0000']) {
      expect(phone(good), good).toEqual([]);
    }
    for (const bad of ['800000', '1380000000', '138000000000', '12800000000', '见官网', '80000001 转']) {
      expect(phone(bad), bad).toEqual(['registration.phone registration.requestPhone']);
    }
  });
});

describe('what the edition has no place for', () => {
  it('is reported as table.unknown, with what stands there', () => {
    const report = someReport('2021');
    const findings = runChecks({
      ...report,
      sections: { ...report.sections, innovation: '本单位的做法。' },
      tables: {
        ...report.tables,
        extra: {},
        requests: { ...report.tables!['requests'], '3.6': { total: 2 }, '1': { ...report.tables!['requests']!['1'], foreign: 3 } },
      },
    });
    expect(findings.map(({ rule, at, left }) => ({ rule, at, left }))).toEqual([
      { rule: 'table.unknown', at: [{ table: 'requests', row: '1', column: 'foreign' }], left: 3 },
      { rule: 'table.unknown', at: [{ table: 'requests', row: '3.6' }], left: undefined },
      { rule: 'table.unknown', at: [{ table: 'extra' }], left: undefined },
      { rule: 'text.unplaced', at: [{ section: 'innovation', start: 0, end: 7 }], left: undefined },
    ]);
  });
  it('does not mistake names every object has for cells', () => {
    const report = someReport('2021');
    const findings = runChecks({ ...report, tables: { ...report.tables, constructor: { toString: { total: 1 } } } });
    expect(brief(findings)).toEqual(['table.unknown warning']);
  });
});

describe('the sample report', () => {
  it('shows a newcomer one finding, the early signature, and nothing else', () => {
    expect(brief(runChecks(sampleReport))).toEqual(['period.signature-date warning']);
  });
  it('reads back as it is', () => {
    expect(readReport(JSON.stringify(sampleReport))).toEqual({ ok: true, report: sampleReport });
  });
});

describe('a blank report', () => {
  it('has one finding for each blank cell and each section', () => {
    const blank = newReport({ edition: '2021', year: 2024, unit: { name: '甲' } });
    const findings = runChecks(blank);
    expect(brief(findings).filter((finding) => finding === 'value.blank warning')).toHaveLength(10 + 175 + 15);
    expect(brief(findings).filter((finding) => finding === 'section.empty warning')).toHaveLength(3);
    expect(findings).toHaveLength(203);
  });
});

describe.runIf(casesArePresent)('published reports', () => {
  it.each(caseNames)('%s', (name) => {
    const counts: Record<string, number> = {};
    for (const { rule } of runChecks(readCase(name)).filter(({ rule }) => /^(requests|disputes|value)\./u.test(rule))) {
      counts[rule] = (counts[rule] ?? 0) + 1;
    }
    expect(counts).toEqual(name === 'shanghai-office-2019' ? { 'value.blank': 135, 'value.not-a-number': 1 } : {});
  });
});
