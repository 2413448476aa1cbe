/** Year against year: consistent pairs are silent, one figure changed is found in exactly its cells; starting a year. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks/run';
import { getEdition, tableOf } from '../../../shared/editions';
import { getCell, setCell, withCell } from '../../../shared/report/cells';
import { carryOver, followingEdition } from '../../../shared/report/carry-over';
import type { CellValue, Report } from '../../../shared/report/report';
import { applicants, consistentReport, editionIdsUnderTest } from '../../support/generate';
import { casesArePresent, readCase, someReport } from '../../support/reports';

const yearFindings = (report: Report, previous: Report) =>
  runChecks(report, previous).filter(({ rule }) => rule.startsWith('years.') && rule !== 'years.jump');

const cell = (table: string, row: string, column: string) => ({ table, row, column });
const figure = (report: Report, table: string, row: string, column: string): number =>
  Number(getCell(report, cell(table, row, column)));
const put = (report: Report, table: string, row: string, column: string, value: CellValue): Report =>
  withCell(report, cell(table, row, column), value);

/** Last year and this year as they follow from each other, by hand from the contract and not by the code under test. */
const pair = (edition: Report['edition']): fc.Arbitrary<{ previous: Report; report: Report }> =>
  fc.tuple(consistentReport(edition), consistentReport(edition)).map(([last, next]) => {
    const previous: Report = { ...last, year: 2023 };
    let report: Report = { ...next, year: 2024, sections: { overview: '2024年，本街道把目录重新编了一遍。' } };
    for (const column of [...applicants(edition), 'total']) report = put(report, 'requests', '2', column, figure(previous, 'requests', '4', column));
    if (edition === '2021') {
      for (const row of ['regulations', 'normativeDocuments']) {
        const inForce = figure(previous, 'disclosure', row, 'inForce') + figure(report, 'disclosure', row, 'issued') - figure(report, 'disclosure', row, 'repealed');
        report = put(report, 'disclosure', row, 'inForce', inForce);
      }
    } else {
      for (const row of ['licensing', 'otherServices', 'penalties', 'coercion', 'fees']) {
        const items = figure(previous, 'disclosure', row, 'previousYearItems') + figure(previous, 'disclosure', row, 'change');
        report = put(report, 'disclosure', row, 'previousYearItems', items);
      }
    }
    return { previous, report };
  });

describe.each(editionIdsUnderTest)('%s', (edition) => {
  const runs = { numRuns: 60 };

  it('says nothing about years that follow from each other', () => {
    fc.assert(
      fc.property(pair(edition), ({ previous, report }) => {
        expect(yearFindings(report, previous)).toEqual([]);
      }),
      runs,
    );
  });

  it('finds one carried-over figure that is off, in its column', () => {
    fc.assert(
      fc.property(pair(edition), fc.constantFrom(...applicants(edition), 'total'), ({ previous, report }, column) => {
        const was = figure(report, 'requests', '2', column);
        expect(yearFindings(put(report, 'requests', '2', column, was + 1), previous)).toMatchObject([
          {
            rule: 'years.carry-over',
            severity: 'error',
            at: [cell('requests', '2', column), { ...cell('requests', '4', column), report: 'previous' }],
            left: was + 1,
            right: was,
          },
        ]);
      }),
      runs,
    );
  });

  it('skips text and reports no relation over a blank', () => {
    fc.assert(
      fc.property(pair(edition), fc.constantFrom<CellValue>('3件', null, '/'), fc.boolean(), ({ previous, report }, value, inPrevious) => {
        const [now, last] = inPrevious
          ? [report, put(previous, 'requests', '4', 'naturalPerson', value)]
          : [put(report, 'requests', '2', 'naturalPerson', value), previous];
        expect(yearFindings(now, last).filter(({ at }) => at.some((place) => 'column' in place && place.column === 'naturalPerson'))).toEqual([]);
      }),
      runs,
    );
  });

  it('a year started from last year follows from it, and holds no text', () => {
    fc.assert(
      fc.property(consistentReport(edition), (last) => {
        const id = followingEdition(last, last.year + 1);
        const started = carryOver(last, { edition: id, year: last.year + 1 });
        expect(yearFindings(started, last)).toEqual([]);
        expect(figure(started, 'requests', '2', 'total')).toBe(figure(last, 'requests', '4', 'total'));
        expect(started.sections).toEqual({});
        expect(started.registration).toEqual({ ...last.registration, filledOn: '' });
        expect(started.unit).toEqual(last.unit);
        expect(started.signature).toEqual({ name: last.signature?.name, date: '' });
        const blanks = Object.values(started.tables?.['requests'] ?? {}).length;
        expect(blanks).toBe(1);
      }),
      runs,
    );
  });
});

describe('现行有效', () => {
  it.each(['regulations', 'normativeDocuments'])('%s: last year + issued - repealed', (row) => {
    fc.assert(
      fc.property(pair('2021'), ({ previous, report }) => {
        const right = figure(report, 'disclosure', row, 'inForce');
        expect(yearFindings(put(report, 'disclosure', row, 'inForce', right - 1), previous)).toMatchObject([
          {
            rule: 'years.in-force',
            severity: 'warning',
            left: right - 1,
            right,
            at: [
              cell('disclosure', row, 'inForce'),
              { ...cell('disclosure', row, 'inForce'), report: 'previous' },
              cell('disclosure', row, 'issued'),
              cell('disclosure', row, 'repealed'),
            ],
          },
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('is what a new year starts with', () => {
    const last = someReport('2021');
    const started = carryOver(last, { edition: '2021', year: last.year + 1 });
    expect(started.tables?.['disclosure']).toEqual({
      regulations: { inForce: figure(last, 'disclosure', 'regulations', 'inForce') },
      normativeDocuments: { inForce: figure(last, 'disclosure', 'normativeDocuments', 'inForce') },
    });
  });
});

describe('上一年项目数量', () => {
  it.each(['licensing', 'otherServices', 'penalties', 'coercion', 'fees'])('%s: last year’s with its change', (row) => {
    fc.assert(
      fc.property(pair('2019'), ({ previous, report }) => {
        const right = figure(report, 'disclosure', row, 'previousYearItems');
        expect(yearFindings(put(report, 'disclosure', row, 'previousYearItems', right + 3), previous)).toMatchObject([
          { rule: 'years.items', severity: 'warning', left: right + 3, right },
        ]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('across the border of two editions', () => {
  it('compares what is carried over, and nothing the other form does not have', () => {
    fc.assert(
      fc.property(consistentReport('2019-wuchang'), (last) => {
        const previous: Report = { ...last, year: 2020 };
        expect(followingEdition(previous, 2021)).toBe('2021');
        const started = carryOver(previous, { edition: '2021', year: 2021 });
        expect(Object.keys(started.tables ?? {})).toEqual(['requests']);
        expect(getCell(started, cell('requests', '2', 'otherOrganization'))).toBeNull();
        expect(yearFindings(started, previous)).toEqual([]);
        const off = put(started, 'requests', '2', 'total', figure(started, 'requests', '2', 'total') + 1);
        expect(yearFindings(off, previous)).toMatchObject([{ rule: 'years.carry-over' }]);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a district’s own edition while it covers the year', () => {
    const previous = { ...someReport('2019-wuchang'), year: 2019 };
    expect(followingEdition(previous, 2020)).toBe('2019-wuchang');
  });
});

describe('last year’s report', () => {
  const report = { ...someReport('2021'), year: 2024 };

  it('of another year is not compared and said to be', () => {
    const other = { ...someReport('2021', 9), year: 2022 };
    expect(runChecks(report, other)).toMatchObject([{ rule: 'previous.other-year', severity: 'warning', left: 2024, right: 2022 }]);
    expect(carryOver(other, { edition: '2021', year: 2024 }).tables).toEqual({});
  });

  it('of a unit of another name is compared and asked about', () => {
    const other = { ...someReport('2021', 9), year: 2023, unit: { name: '北湖区柳树街道办事处' } };
    const rules = runChecks(report, other).map(({ rule }) => rule);
    expect(rules[0]).toBe('previous.other-unit');
    expect(rules).toContain('years.carry-over');
    expect(runChecks(report, { ...other, unit: {} }).map(({ rule }) => rule)).not.toContain('previous.other-unit');
  });
});

describe('years.jump', () => {
  const jumps = (now: CellValue, before: CellValue, settings?: Parameters<typeof runChecks>[2]) => {
    const base = someReport('2021');
    const of = (value: CellValue, year: number) => ({ ...put(base, 'disclosure', 'licensing', 'decisions', value), year });
    return runChecks(of(now, 2024), of(before, 2023), settings).filter(({ rule, at }) => rule === 'years.jump' && at.some((place) => 'row' in place && place.row === 'licensing'));
  };

  it.each<[CellValue, CellValue, boolean]>([
    [151, 100, true],
    [150, 100, false],
    [49, 100, true],
    [50, 100, false],
    [12, 3, false],
    [13, 3, true],
    [10, 0, true],
    [9, 0, false],
    [null, 100, false],
    [500, null, false],
    ['500件', 100, false],
  ])('%s after %s: %s', (now, before, isJump) => {
    expect(jumps(now, before)).toHaveLength(isJump ? 1 : 0);
  });

  it('says both figures and the share, as information only; the threshold can be set', () => {
    expect(jumps(200, 100)).toMatchObject([{ severity: 'info', left: 200, right: 100 }]);
    expect(jumps(200, 100)[0]?.message).toMatch(/本年 200，上年 100，增加 100%，变化超过 50%/u);
    expect(jumps(200, 100, { jumpPercent: 100, jumpLeast: 10 })).toEqual([]);
  });

  it.each([
    [110, 10, '增加 1000%'],
    [111, 10, '是上年的 11.1 倍'],
    [5000, 10, '是上年的 500 倍'],
    [0, 5000, '减少 100%'],
    [50, 0, '增加'],
  ])('%s after %s: %s', (now, before, words) => {
    expect(jumps(now, before)[0]?.message).toContain(`上年 ${before}，${words}，变化超过`);
  });

  it('watches cells that every edition has', () => {
    for (const id of editionIdsUnderTest) {
      for (const table of getEdition(id).tables) expect(table.jumps.length).toBeGreaterThan(0);
    }
    expect(tableOf(getEdition('2021'), 'requests')?.jumps[0]?.columns).toEqual(['total']);
  });
});

describe('years.repeated-text', () => {
  const sentence = '我街道每月对公开栏目巡查一次，把发现的错误当场改正。';
  const compare = (now: string, before: string) =>
    runChecks(
      { ...someReport('2021'), year: 2024, sections: { overview: now } },
      { ...someReport('2021'), year: 2023, sections: { problems: before } },
    ).filter(({ rule }) => rule === 'years.repeated-text');

  it('finds a sentence wherever it stood, with its place and rate', () => {
    expect(compare(`一是${sentence}`, `（一）${sentence}`)).toHaveLength(1);
    expect(compare(`一是${sentence}`, '')).toEqual([]);
    const [found] = compare(`2024年开展了两次专题培训。\n（一）${sentence}`, `1.${sentence}`);
    expect(found).toMatchObject({ severity: 'info', at: [{ section: 'overview', start: 16, end: 16 + 3 + sentence.length }] });
    expect(found?.message).toMatch(/1 句.*占这一部分文字的 6\d%/u);
  });

  it.each([
    ['2024年，街道每月对公开栏目巡查一次，当场改正。', '2023年，街道每月对公开栏目巡查一次，当场改正。'],
    ['一是2024年共办理申请12件，上年度为9件，均按时答复。', '（二）2023年共办理申请12件，上年度为9件，均按时答复。'],
    ['2024年1月至12月，按2019年修订的条例办理申请12件。', '2023年1月至12月，按2019年修订的条例办理申请12件。'],
    ['二〇二四年，街道每月对公开栏目巡查一次，当场改正。', '2023年，街道每月对公开栏目巡查一次，当场改正。'],
    ['2022—2024年，街道每月对公开栏目巡查一次。', '2021-2023年，街道每月对公开栏目巡查一次。'],
  ])('finds a sentence with only the years moved on: %s', (now, before) => {
    const [found] = compare(now, before);
    expect(found).toMatchObject({ severity: 'info', at: [{ section: 'overview', start: 0, end: now.length }] });
    expect(found?.message).toContain('有 1 句与上年报告相比只改了年份，占这一部分文字的 100%');
  });

  it('tells the two kinds apart where a section has both', () => {
    const words = '2024年，街道每月对公开栏目巡查一次，当场改正。';
    const [found] = compare(sentence + words, sentence + words.replace('2024', '2023'));
    expect(found?.message).toContain('有 2 句与上年报告雷同（1 句一字不差，1 句只改了年份）');
  });

  it.each([
    ['2024年共办理申请13件，上年度为9件，均按时答复。', '2023年共办理申请12件，上年度为9件，均按时答复。'],
    ['2024年共办理申请2024件，均按时作出答复并归档。', '2023年共办理申请2023件，均按时作出答复并归档。'],
    ['2024年，街道每季度对公开栏目巡查一次，当场改正。', '2023年，街道每月对公开栏目巡查一次，当场改正。'],
    ['统计期限为2024年1月1日至2024年12月31日。', '统计期限为2023年1月1日至2023年12月31日。'],
    ['现将南湖区青石街道2024年政府信息公开工作年度报告公布如下。', '现将南湖区青石街道2023年政府信息公开工作年度报告公布如下。'],
    ['南湖区青石街道2024年政府信息公开工作年度报告', '南湖区青石街道2023年政府信息公开工作年度报告'],
    ['2024年，街道未收到要求公开信息的申请，也未产生费用。', '2023年，街道未收到要求公开信息的申请，也未产生费用。'],
  ])('spares where more than years differs, or has to be said alike: %s', (now, before) => {
    expect(compare(now, before)).toEqual([]);
  });

  it.each([
    '根据《中华人民共和国政府信息公开条例》和上级要求，现公布本街道年度报告。',
    '本年度未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
    '（一）关于政府信息公开平台建设以及监督保障方面的情况',
    '扎实推进各项工作。',
    '联系地址：南湖区青石路1号，联系电话：027-8000 0000。',
  ])('spares what has to be said alike: %s', (words) => {
    expect(compare(words, words)).toEqual([]);
  });
});

describe.runIf(casesArePresent)('published reports', () => {
  it('宿迁 2024 beside 2023: nothing to correct, no figure carried over wrongly', () => {
    const findings = runChecks(readCase('suqian-2024'), readCase('suqian-2023')).filter(({ rule }) => !rule.startsWith('narrative.'));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['years.jump', 'years.jump', 'years.jump', 'years.repeated-text']);
  });

  it('a year started from 宿迁 2024 follows from it', () => {
    const last = readCase('suqian-2024');
    const started = carryOver(last, { edition: '2021', year: 2025 });
    expect(yearFindings(setCell(getEdition('2021'), started, cell('requests', '1', 'naturalPerson'), 5), last)).toEqual([]);
    expect(started.tables?.['requests']?.['2']?.['total']).toBe(125);
    expect(started.tables?.['disclosure']?.['normativeDocuments']?.['inForce']).toBe(420);
  });
});
