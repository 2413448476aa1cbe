/** Numbers of persons in what is published. Numbers are made up; their check digits are computed here. */
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks/run';
import { withCell } from '../../../shared/report/cells';
import type { Report } from '../../../shared/report/report';
import { findPersonalData } from '../../../shared/text/personal-data';
import { someReport } from '../../support/reports';

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);

const identity = (first17: string): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...first17].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  return first17 + ('10X98765432'[sum % 11] ?? '');
};

const card = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
};

describe('numbers of persons', () => {
  const person = identity('42010619900101001');
  const account = card('622202100000000000');

  it.each([
    ['13800000000', 'mobile'],
    ['138 0000 0000', 'mobile'],
    ['138-0000-0000', 'mobile'],
    ['+86 13800000000', 'mobile'],
    ['１３８００００００００', 'mobile'],
    ['0086-13800000000', 'mobile'],
    ['138—0000—0000', 'mobile'],
    ['138.0000.0000', 'mobile'],
    ['138\u20110000\u20110000', 'mobile'],
    ['13800000000@example.com', 'mobile'],
    [person, 'identity-card'],
    ['420106900101001', 'identity-card'],
    [account, 'bank-card'],
    [account.replace(/(\d{4})(?=\d)/gu, '$1 '), 'bank-card'],
    [card('411111111111111'), 'bank-card'],
  ])('%s: %s', (number, kind) => {
    expect(kinds(`请联系经办人，号码${number}。`)).toEqual([kind]);
  });

  it.each([
    '电话027-80000000。',
    '电话：027-8000 0000，邮编430000。',
    '80000000转8012',
    '4001000000',
    '共公开信息13800000000000条。',
    'https://www.example.gov.cn/a/20260114_13800000000.html',
    '统一社会信用代码11420106MB00000001',
    '索引号420106-2024-00018',
    '420106199013450011',
    '全年支出13800000000元。',
    '财政支出13800000000。',
    '点击量13800000000次。',
    '惠及13900000000人次。',
    '共13900000000 余条。',
    '根据〔2024〕13800000000号文件。',
    '见第13800000000号通知。',
    '编号13800000000。',
    '订单号：13800000000。',
    '流水号2024010112345670。',
    `编号${account}。`,
    `订单号为${account}。`,
    card('912345678901234'),
    `共${account}元。`,
    'example.gov.cn/a/13800000000/13900000000.html',
    '网页在columns/a1/13800000000.html。',
    '项目代码ABC-13800000000。',
  ])('no number of a person: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('words that say what a number is', () => {
  const person = identity('42010619900101001');
  const account = card('622202100000000000');
  const wrong = (number: string): string => number.slice(0, -1) + (number.endsWith('0') ? '1' : '0');

  it.each([
    [`身份证${wrong(person)}`, 'identity-card'],
    [`身份证号码：${wrong(person)}`, 'identity-card'],
    [`身份证号（张某）：${wrong(person)}`, 'identity-card'],
    ['身份证号42010619900101001×', 'identity-card'],
    ['身份证号42010619900101001x', 'identity-card'],
    ['身份证号42010619900101001Ｘ', 'identity-card'],
    [`卡号${wrong(account)}`, 'bank-card'],
    [`银行卡号：${wrong(account)}`, 'bank-card'],
    [`账号 ${wrong(card('912345678901234'))}`, 'bank-card'],
  ])('%s: %s, though its check digit be wrong', (text, kind) => {
    expect(kinds(`${text}。`)).toEqual([kind]);
  });

  it('a wrong check digit without them is none', () => {
    expect(kinds(`号码${wrong(person)}，${wrong(account)}。`)).toEqual([]);
  });

  it.each(['×', 'x', 'Ｘ'])('%s is the check character X', (sign) => {
    const first = [...Array(20).keys()].map((number) => `420106199001010${String(number).padStart(2, '0')}`).find((digits) => identity(digits).endsWith('X'));
    expect(kinds(`张某${first}${sign}。`)).toEqual(['identity-card']);
  });

  it.each(['联系人张三/13800000000/李四', '联系人——13800000000', '张某13800000000次日答复', '拨打13800000000，5元一次'])('a telephone: %s', (text) => {
    expect(kinds(text)).toEqual(['mobile']);
  });

  it('two telephones side by side are two', () => {
    for (const sign of ['/', '、', ' ', '—']) expect(kinds(`13800000000${sign}13900000000`)).toEqual(['mobile', 'mobile']);
  });
});

describe('privacy.personal-data', () => {
  const places = (report: Report) => runChecks(report).filter(({ rule }) => rule === 'privacy.personal-data').map(({ at: [place] }) => place);
  const report = { ...someReport('2021'), sections: { overview: '工作开展情况良好。', problems: '请拨13800000000。', other: '无' } };

  it('is found in sections, names and text of a table, with its place', () => {
    expect(places(report)).toEqual([{ section: 'problems', start: 2, end: 13 }]);
    expect(places({ ...report, sections: {}, signature: { name: '张三 13800000000' } })).toEqual([{ field: 'signature.name' }]);
    const cell = { table: 'requests', row: '1', column: 'total' };
    expect(places(withCell({ ...report, sections: {} }, cell, '13800000000'))).toEqual([cell]);
  });

  it('advises a telephone of the office for telephones only', () => {
    const advice = (text: string) => runChecks({ ...report, sections: { problems: text } }).find(({ rule }) => rule === 'privacy.personal-data')?.message;
    expect(advice('请拨13800000000。')).toMatch(/请删去，或改为办公电话。$/u);
    expect(advice(`身份证号${identity('42010619900101001')}。`)).toMatch(/公开，请删去。$/u);
    expect(advice(`卡号${card('622202100000000000')}。`)).toMatch(/公开，请删去。$/u);
  });

  it('is not looked for in the registration form, which is not published', () => {
    expect(places({ ...report, sections: {}, registration: { leader: { mobile: '13800000000' } } })).toEqual([]);
  });
});
