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
    `身份证${person.slice(0, 17)}${person.endsWith('0') ? '1' : '0'}`,
    `卡号${account.slice(0, -1)}${(Number(account.at(-1)) + 1) % 10}`,
    '420106199013450011',
  ])('no number of a person: %s', (text) => {
    expect(kinds(text)).toEqual([]);
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

  it('is not looked for in the registration form, which is not published', () => {
    expect(places({ ...report, sections: {}, registration: { leader: { mobile: '13800000000' } } })).toEqual([]);
  });
});
