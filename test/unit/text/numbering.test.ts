import { describe, expect, test } from 'vitest';
import { readNumbering } from '../../../shared/text/numbering';

/** The heading at the head of a paragraph, with its level; undefined for a paragraph without numbering. */
const heading = (text: string): [number, string] | undefined => {
  const numbering = readNumbering(text);
  return numbering && [numbering.level, text.slice(0, numbering.headingLength)];
};

describe('numbering typed at the head of a paragraph', () => {
  test.each([
    ['一、总体情况', [1, '一、总体情况']],
    ['十二、其他', [1, '十二、其他']],
    ['（一）主动公开情况', [2, '（一）主动公开情况']],
    ['(二)依申请公开', [2, '(二)依申请公开']],
    ['（ 三 ）平台建设', [2, '（ 三 ）平台建设']],
    ['㈣监督保障', [2, '㈣监督保障']],
    ['1.加强领导', [3, '1.加强领导']],
    ['2．健全制度', [3, '2．健全制度']],
    ['３、宣传引导', [3, '３、宣传引导']],
    ['⒋检查督促', [3, '⒋检查督促']],
    ['（1）社区宣传', [4, '（1）社区宣传']],
    ['(２)网格走访', [4, '(２)网格走访']],
    ['⑶窗口服务', [4, '⑶窗口服务']],
  ])('%s', (text, expected) => {
    expect(heading(text)).toEqual(expected);
  });

  test.each(['2020年，街道开展工作。', '1.5万件办结。', '12.31前完成。', '一是加强领导。', '第一，加强领导。', '一、二季度共收到3件。', '（附件）', ''])(
    '%s has none',
    (text) => {
      expect(readNumbering(text)).toBeUndefined();
    },
  );

  test('a heading run in before its text ends with its 。 where its face differs from the text’s', () => {
    expect(heading('（一）主动公开情况。全年公开18条。')).toEqual([2, '（一）主动公开情况。']);
    expect(heading('一、总体情况。工作有序。')).toEqual([1, '一、总体情况。']);
    expect(heading('1.落实工作要点。一是加强领导。')).toEqual([3, '']);
    expect(heading('（1）张贴公告。')).toEqual([4, '']);
  });

  test('a long paragraph without a 。 has no heading but what stands before its colon', () => {
    const long = '在社区公告栏公布办事条件和办理流程，'.repeat(4);
    expect(heading(`（一）${long}`)).toEqual([2, '']);
    expect(heading(`（一）主动公开：${long}`)).toEqual([2, '（一）主动公开：']);
  });

  test('blanks before the number are passed over and counted', () => {
    expect(heading('　　（一）主动公开情况。全年公开18条。')).toEqual([2, '　　（一）主动公开情况。']);
  });
});
