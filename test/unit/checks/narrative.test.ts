/** The narrative of published reports, and shapes of sentences one by one. */
import { describe, expect, it } from 'vitest';
import { checkNarrative, sectionFacts, compareFacts } from '../../../shared/checks/narrative';
import { checkFees } from '../../../shared/checks/narrative-fees';
import { getEdition } from '../../../shared/editions';
import type { Report } from '../../../shared/report/report';
import { casesArePresent, readCase, someReport } from '../../support/reports';
import { figuresOf } from '../../support/narrative';

const check = (report: Report, previous?: Report) => checkNarrative(getEdition(report.edition), report, previous);

describe.skipIf(!casesArePresent)('published reports', () => {
  it('finds the three faults of 2024 and no others', () => {
    const found = check(readCase('suqian-2024'), readCase('suqian-2023'));
    expect(found.map(({ rule, severity, left, right }) => [rule, severity, left, right])).toEqual([
      ['narrative.percentage', 'warning', 1.05, 1.08],
      ['narrative.disputes', 'warning', 134, 170],
      ['narrative.disputes', 'warning', 57, 77],
    ]);
    const { sections } = readCase('suqian-2024');
    const quoted = found.flatMap(({ at }) =>
      at.flatMap((place) => ('section' in place ? [sections?.[place.section]?.slice(place.start, place.end)] : [])),
    );
    expect(quoted).toEqual(['同比增长1.05%', '行政复议案件134件', '行政诉讼案件57件']);
    expect(found[1]!.message).toContain('备案');
    expect(found[0]!.at).toContainEqual({ table: 'requests', row: '1', column: 'total', report: 'previous' });
  });

  it('has nothing to say about the narrative of 2023', () => {
    expect(check(readCase('suqian-2023'))).toEqual([]);
  });
});

const report = someReport('2021');
const figures = figuresOf(report);
const about = (text: string, previous?: Report) => check({ ...report, sections: { overview: text } }, previous);
const value = (name: string): number => figures[name]!.value;

describe('none', () => {
  it.each([
    ['未收到政府信息公开申请。', ['1']],
    ['暂未收到居民申请公开政府信息的事项。', ['1']],
    ['没有发生因政府信息公开引起的行政复议。', ['review']],
    ['无因政府信息公开工作被申请行政复议、提起行政诉讼等情况。', ['review', 'directSuit,suitAfterReview']],
    ['政府信息公开行政诉讼件数为零。', ['directSuit,suitAfterReview']],
    ['行政复议零件。', ['review']],
  ])('%s', (text, rows) => {
    const found = about(text);
    expect(found.map(({ rule }) => rule)).toEqual(rows.map(() => 'narrative.none'));
    expect(found.map(({ at }) => at.flatMap((place) => ('row' in place ? [place.row] : [])).join())).toEqual(rows);
  });

  it.each([
    '无逾期答复的申请。',
    '未发生因信息公开引发的舆情。',
    '没有申请人对答复提出异议。',
    '无偿提供政府信息。',
    '未经复议直接起诉的案件依法应诉。',
  ])('says nothing about %s', (text) => {
    expect(about(text)).toEqual([]);
  });
});

describe('exactness', () => {
  const plain = { ...report, tables: { requests: { '1': { total: 134 }, '2': { total: 0 } } } };
  const finds = (figure: string): boolean =>
    check({ ...plain, sections: { overview: `新收政府信息公开申请${figure}。` } }).length > 0;

  it.each(['134件', '１３４件', '一百三十四件', '130余件', '100多件', '约130件', '近140件', '超过100件', '134件（次）'])('takes %s for 134', (figure) => {
    expect(finds(figure)).toBe(false);
  });

  it.each(['143件', '１４３件', '一百四十三件', '140余件', '200多件', '约300件', '近130件', '超过200件', '不足100件'])('does not take %s for 134', (figure) => {
    expect(finds(figure)).toBe(true);
  });
});

describe('years', () => {
  it('leaves the figures of other years alone', () => {
    const other = value('new') + 17;
    expect(about(`${report.year - 1}年新收政府信息公开申请${other}件。`)).toEqual([]);
    expect(about(`上年新收政府信息公开申请${other}件。`)).toEqual([]);
    expect(about(`上半年新收政府信息公开申请${other}件。`)).toEqual([]);
    expect(about(`${report.year}年新收政府信息公开申请${other}件。`)).toHaveLength(1);
  });

  it('reads a change from the figures stated, else from last year’s report', () => {
    const text = '2023年新收政府信息公开申请40件，2024年新收政府信息公开申请50件，增长30%。';
    const year = { ...report, year: 2024, tables: { requests: { '1': { total: 50 }, '2': { total: 0 } } }, sections: { overview: text } };
    expect(check(year).map(({ rule, left, right }) => [rule, left, right])).toEqual([['narrative.percentage', 30, 25]]);
    const previous = { ...year, year: 2023, tables: { requests: { '1': { total: 40 }, '2': { total: 0 } } } };
    const short = { ...year, sections: { overview: '新收政府信息公开申请50件，同比增长30%。' } };
    expect(check(short, previous)).toHaveLength(1);
    expect(check(short)).toEqual([]);
    expect(check(short, { ...previous, year: 2022 })).toEqual([]);
    expect(check({ ...short, sections: { overview: '新收政府信息公开申请50件，同比增长25%。' } }, previous)).toEqual([]);
    expect(check({ ...short, sections: { overview: '新收政府信息公开申请50件，较上年增加10件。' } }, previous)).toEqual([]);
    expect(check({ ...short, sections: { overview: '新收政府信息公开申请50件，较上年增加12件。' } }, previous)).toHaveLength(1);
  });
});

describe('nothing to compare', () => {
  it('is silent without tables and over blank cells', () => {
    const text = '新收政府信息公开申请7件，予以公开3件；行政复议2件。';
    const { tables: _tables, ...bare } = report;
    expect(check({ ...bare, sections: { overview: text } })).toEqual([]);
    expect(check({ ...report, tables: { requests: { '1': { total: null } } }, sections: { overview: text } })).toEqual([]);
    expect(check({ ...report, tables: { requests: { '1': { total: '7件' } } }, sections: { overview: text } })).toEqual([]);
  });
});

describe('message', () => {
  it('quotes the words and says both figures and the difference', () => {
    const text = `政府信息公开行政复议${value('review') + 3}件。`;
    const [finding] = about(text);
    expect(finding?.message).toContain(`“政府信息公开行政复议${value('review') + 3}件”`);
    expect(finding?.message).toContain(String(value('review')));
    expect(finding?.message).toContain('相差 3');
  });
});

describe('charges', () => {
  const fees = (other: string, amount: number) =>
    checkFees(getEdition('2021'), {
      ...report,
      sections: { other },
      tables: { disclosure: { fees: { amount } } },
    });

  it('are asked about where the table has some and the section says nothing', () => {
    expect(fees('无', 12.5).map(({ rule, severity, right }) => [rule, severity, right])).toEqual([['section.fees', 'warning', 12.5]]);
    expect(fees('无。', 12.5)).toHaveLength(1);
    expect(fees('无', 0)).toEqual([]);
    expect(fees('本年没有收取信息处理费。', 12.5)).toEqual([]);
    expect(fees('', 12.5)).toEqual([]);
  });
});

describe('speed', () => {
  it('compares known facts in tens of microseconds', () => {
    const paragraph = `新收政府信息公开申请${value('new')}件，办结${value('handled')}件；行政复议${value('review')}件。\n`;
    const long = { ...report, sections: { overview: paragraph.repeat(20) } };
    const edition = getEdition('2021');
    const [facts] = sectionFacts(edition, long);
    const runs = Array.from({ length: 200 }, () => {
      const start = performance.now();
      compareFacts(facts!, edition, long);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(facts!.facts.length).toBeGreaterThanOrEqual(60);
    // 60 facts; a busy machine gets ten times what a quiet one needs.
    expect(runs[100]).toBeLessThan(1.5);
  });
});
