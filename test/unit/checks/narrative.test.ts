/** The narrative of published reports, and shapes of sentences one by one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNarrative, sectionFacts, compareFacts } from '../../../shared/checks/narrative';
import { checkFees } from '../../../shared/checks/narrative-fees';
import { getEdition } from '../../../shared/editions';
import type { Report } from '../../../shared/report/report';
import { casesArePresent, casesFolder, readCase, someReport } from '../../support/reports';
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

/** A street that had no requests, in the ways such reports speak. */
const quietStreet: Report = {
  format: 'disclosure-annual-report',
  version: 1,
  edition: '2019-wuchang',
  year: 2020,
  tables: {
    requests: { '1': { total: 0 }, '2': { total: 0 }, '3.7': { total: 0 }, '4': { total: 0 } },
    disputes: { review: { total: 0 }, directSuit: { total: 0 }, suitAfterReview: { total: 0 } },
  },
};

describe('a street without requests', () => {
  it.each([
    '无因政府信息公开工作被申请行政复议、提起诉讼的情形，各项工作平稳。',
    '3. 我街不办理备案、许可和处罚等事项。',
    '4. 领取办事清单305项并全部公布；综合窗口办件8021件，公开工作动态41条。',
    '7.对2件网络舆情作了及时答复和处理。',
    '截至年底，我街尚未收到申请公开政府信息的事项。',
    '1.政府信息公开行政复议件数为零。\n2.政府信息公开行政诉讼件数为零。',
  ])('%s', (text) => {
    expect(check({ ...quietStreet, sections: { overview: text } })).toEqual([]);
  });

  it.skipIf(!casesArePresent)('is a published one', () => {
    const text = readFileSync(new URL('../street-2020-report.txt', `file://${casesFolder}`), 'utf8');
    expect(check({ ...quietStreet, sections: { overview: text.slice(0, text.indexOf('附件2')) } })).toEqual([]);
  });
});

/** 187 new, 9 carried over, 184 handled, 12 carried forward; 9 reviews, 6 suits. */
const office: Report = {
  format: 'disclosure-annual-report',
  version: 1,
  edition: '2021',
  year: 2024,
  tables: {
    requests: {
      '1': { total: 187 }, '2': { total: 9 }, '3.7': { total: 184 }, '4': { total: 12 }, '3.4.1': { total: 38 }, '3.4.2': { total: 6 }, '3.4.3': { total: 2 },
    },
    disputes: {
      review: { upheld: 5, corrected: 1, otherOutcome: 2, pending: 1, total: 9 },
      directSuit: { upheld: 2, corrected: 0, otherOutcome: 1, pending: 1, total: 4 },
      suitAfterReview: { upheld: 1, corrected: 0, otherOutcome: 0, pending: 1, total: 2 },
    },
  },
};

describe('turns of speech', () => {
  it.each([
    '需办理申请196件，其中新收187件、2023年转入9件，办结184件，其余12件延至2025年办理。',
    '申请量由上年的152件增至187件，增加35件，增长23.0%。',
    '收到来信1126件、来电500件，答复1600件，答复率98.4%。',
    '新收申请187件，上年结转9件，办结184件，结转12件，办结率100%。',
    '区教育局收到申请12件，区住建局收到申请30件，全区合计收到申请187件。',
    '审理行政复议案件214件（其中涉及政府信息公开9件）。',
    '38件因不掌握相关信息无法提供，12件因需补正转入下年度办理。',
    '收到申请187件，其中网络申请120件、信函申请50件，答复申请184件，办理人大建议31件。',
    '其余单位均为零申请；确保零复议、零诉讼。',
    '网络申请120件，占64.2%；信函申请50件，占26.7%。',
    '有1件行政复议案件被纠正。',
    '新收申请187件（上年192件）。',
    '把依申请公开、行政复议一起研究，和区司法局一起，办好行政诉讼。',
    '不予公开和行政复议放在一起，由分管领导审核把关。',
  ])('agrees: %s', (text) => {
    expect(check({ ...office, sections: { overview: text } })).toEqual([]);
  });

  it.each([
    ['需办理申请169件。', 169, 196],
    ['新收申请187件（去年152件），增加26%。', 26, 23],
    ['征集群众建议120条，采纳30条，采纳率35%。', 35, 25],
    ['结果为：无法提供（64件）。', 64, 46],
    ['21件因需补正转入下年度办理。', 21, 12],
    ['行政复议零发生。', undefined, 9],
    ['实现零诉讼。', undefined, 6],
    ['有3件行政复议案件被纠正。', 3, 1],
  ])('differs: %s', (text, left, right) => {
    expect(check({ ...office, sections: { overview: text } }).map((finding) => [finding.left, finding.right])).toEqual([[left, right]]);
  });

  it('leaves the figures of another body to it', () => {
    const text = '区教育局收到政府信息公开申请12件。';
    const named = (name: string): Report => ({ ...office, unit: { name }, sections: { overview: text } });
    expect(check(named('某某区水务局'))).toEqual([]);
    expect(check(named('某某区教育局'))).toHaveLength(1);
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
