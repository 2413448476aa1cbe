/** Dates, periods and years in the text; the deadline. */
import { describe, expect, it } from 'vitest';
import { checkSectionPeriod, checkSignatureDate } from '../../../shared/checks/period';
import { checkDeadline, deadlineOf } from '../../../shared/checks/period-deadline';
import { runChecks } from '../../../shared/checks/run';
import { getEdition } from '../../../shared/editions';
import { newReport } from '../../../shared/report/new-report';
import type { Report } from '../../../shared/report/report';

const report: Report = newReport({ edition: '2021', year: 2024, unit: { name: '南湖区青石街道办事处', kind: 'street' } });

const edition = getEdition('2021');

describe('period.stale-year', () => {
  const stale = (text: string) => checkSectionPeriod(edition, 'overview', text, 2024).map(({ rule, at: [place] }) => {
    return place && 'section' in place ? `${rule} ${text.slice(place.start, place.end)}` : rule;
  });

  it.each([
    ['2023年我局共公开信息300条。', '2023年'],
    ['２０２３年，我街道更新了目录。', '２０２３年'],
    ['二〇二三年，我街道更新了目录。', '二〇二三年'],
    ['一是2023年度培训次数偏少。', '2023年'],
    ['现将2023年政府信息公开工作年度报告公布如下。', '2023年'],
    ['2023年存在的问题有三个，2024年将逐一整改。', '2023年'],
    ['2025年，我街道共收到申请5件。', '2025年'],
    ['统计期限为2023年1月1日至2023年12月31日。', '2023年'],
    ['截止2023年底，我街道共有有效文件7件。', '2023年'],
    ['截至2023年末，专栏累计发布信息90条。', '2023年'],
    ['本页数据截至2023年12月31日。', '2023年'],
  ])('%s', (text, words) => {
    expect(stale(text)).toEqual([`period.stale-year ${words}`]);
  });

  it.each([
    '2024年，我街道更新了目录。',
    '与2023年相比，申请量减少了。',
    '较2023年增长12%。',
    '收到申请5件，2023年同期为3件。',
    '2025年，我街道将继续做好目录更新。',
    '自2019年起，每季度举办一次开放日。',
    '2023年结转的2件已全部办结。',
    '依据2022年修订的目录编制指引办理。',
    '落实《政务公开标准目录（2023年版）》要求。',
    '按照国办发〔2023〕12号文件办理。',
    '2023年收到3件，2024年收到5件。',
    '主动公开2023年度部门决算。',
    '2022年至2024年连续三年开展测评。',
    '本报告于2025年1月20日公布。',
    '截至2023年底结转的2件已全部办结。',
    '截至2023年底尚未办结的申请有2件。',
    '截至2023年底共有7件，2024年新增2件。',
    '较截至2023年底增加2件。',
    '截至2023年底，旧栏目全部停用。',
    '截至2021年底，共建成服务点5个。',
  ])('spares: %s', (text) => {
    expect(stale(text)).toEqual([]);
  });
});

describe('period.text', () => {
  const rules = (text: string) => checkSectionPeriod(edition, 'preface', text, 2024).map(({ rule }) => rule);

  it.each([
    '统计期限为2024年1月1日至2024年12月30日。',
    '本报告所列数据的统计期限自1月1日起至11月30日止。',
    '数据统计期限：2024.1.1-2024.12.30。',
    '统计时间为20240101—20241230。',
    '统计期限为2023年1月1日至2024年12月31日。',
    '统计期限自2024年1月1日至20241230日止。',
    '20240101日起至20241230日止。',
    '20240101日起至2024年12月30日止。',
    '数据统计截至2024年11月30日。',
    '统计截止日期为20241130。',
    '自2024年1月1日至2024年11月30日，共收到申请6件。',
    '1月1日至11月30日，收到申请三件。',
    '自2024年1月1日起，至20241031日止，新收申请6件。',
  ])('%s', (text) => {
    expect(rules(text)).toEqual(['period.text']);
  });

  it.each([
    '统计期限为2024年1月1日至2024年12月31日。',
    '统计期限自2024年1月1日起至12月31日止。',
    '数据统计期限：2024.1.1-2024.12.31。',
    '8月1日至8月31日开展宣传活动。',
    '5月10日至12月20日开展自查。',
    '统计期限自2024年1月1日至20241231日止。',
    '20240101日起至20241231日止。',
    '数据统计截至2024年12月31日。',
    '截至2024年11月30日，整改任务全部完成。',
    '1月1日至6月30日开展宣传。',
    '2024年1月1日至3月31日开展信息公开培训3次。',
    '1月1日至6月30日收到申请3件；7月1日至12月31日收到4件。',
    '其中1月1日至6月30日收到申请3件。',
  ])('spares: %s', (text) => {
    expect(rules(text)).toEqual([]);
  });
});

describe('what is said of a period or a year', () => {
  const overview = '2023年我街道公开信息300条。\n三季度以来，街道把公开专栏重新编排了一遍，并按目录逐项核对了内容，2023年共更新信息41条，撤下过期信息9条。';
  const sections = { overview, problems: '统计期限为2024年1月1日至11月30日。' };
  const messages = runChecks({ ...report, sections })
    .filter(({ rule }) => /^period\.(?:text|stale-year)$/u.test(rule))
    .map(({ message }) => message);

  it('names the section and quotes the sentence, so that two findings are told apart', () => {
    expect(messages).toHaveLength(3);
    expect(new Set(messages).size).toBe(3);
    expect(messages[0]).toContain('总体情况”里“2023年我街道公开信息300条。”');
    expect(messages[1]).toMatch(/总体情况”里“……[^”]*2023年共更新信息41条[^”]*……”/u);
    expect(messages[2]).toMatch(/存在的主要问题[^”]*”里“统计期限为2024年1月1日至11月30日。”/u);
  });

  it('quotes no more than about thirty characters', () => {
    for (const message of messages) expect(/里“(?<quoted>[^”]*)”/u.exec(message)?.groups?.['quoted']?.length).toBeLessThanOrEqual(30 + 2 * '……'.length);
  });
});

describe('period.signature-date', () => {
  const dated = (date: string) => checkSignatureDate({ ...report, signature: { date } }).map(({ rule, severity, left }) => ({ rule, severity, left }));

  it.each(['2024-13-45', '2025-02-30', '明年一月'])('%s is no date', (date) => {
    expect(dated(date)).toEqual([{ rule: 'period.signature-date', severity: 'warning', left: date }]);
  });

  it('is not before the last day of the period', () => {
    expect(dated('2024-12-30')).toHaveLength(1);
    expect(dated('2024年12月30日')).toHaveLength(1);
    for (const date of ['2024-12-31', '2025-01-20', '2025年1月20日', '']) expect(dated(date)).toEqual([]);
  });
});

describe('period.deadline', () => {
  const told = (today: string, more: Partial<Report> = {}, local?: string) => checkDeadline({ ...report, ...more }, today, local);

  it('is told from two weeks before to the end of its year', () => {
    expect(told('2025-01-16')).toEqual([]);
    expect(told('2025-01-17')[0]).toMatchObject({ rule: 'period.deadline', severity: 'info' });
    expect(told('2025-01-17')[0]?.message).toContain('2025年1月31日，还有 14 天');
    expect(told('2025-01-31')[0]?.message).toContain('就在今天');
    expect(told('2025-02-02')[0]?.message).toContain('已过 2 天');
    expect(told('2026-01-01')).toEqual([]);
    expect(told('2025-02-02', { final: { at: '', digest: '' } })).toEqual([]);
  });

  it('is later for a government, earlier where the district says so', () => {
    expect(deadlineOf({ ...report, unit: { kind: 'government' } })).toEqual({ date: '2025-03-31', isLocal: false });
    expect(deadlineOf(report, '01-21')).toEqual({ date: '2025-01-21', isLocal: true });
    expect(deadlineOf(report, '02-10').isLocal).toBe(false);
    expect(deadlineOf(report, '13-45').isLocal).toBe(false);
    expect(told('2025-01-20', {}, '01-21')[0]?.message).toContain('上级要求的报送日期是 2025年1月21日，还有 1 天');
  });
});
