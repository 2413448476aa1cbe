import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleLines } from '../../../shared/text/title-lines';
import { textWidth } from '../../../shared/text/width';

describe('lines of a title', () => {
  test('one line where it fits', () => {
    expect(titleLines('柳岸街道2020年政府信息公开工作年度报告', 19.5)).toHaveLength(1);
  });

  test.each([
    ['临湖区民政局2024年政府信息公开工作年度报告', ['临湖区民政局2024年', '政府信息公开工作年度报告']],
    ['江城市临湖区柳岸街道办事处2024年政府信息公开工作年度报告', ['江城市临湖区柳岸街道办事处', '2024年政府信息公开工作年度报告']],
    [
      '江城市东湖风景区管理委员会城市更新和建设管理办公室2024年政府信息公开工作年度报告',
      ['江城市东湖风景区管理委员会', '城市更新和建设管理办公室', '2024年政府信息公开工作年度报告'],
    ],
  ])('%s', (title, lines) => {
    expect(titleLines(title, 19.5)).toEqual(lines);
  });

  test('nothing is lost, nothing stands alone, no line is too long', () => {
    const title = fc.string({ unit: fc.constantFrom(...'市区街道办事处政府信息公开年度报告（）、'), minLength: 20, maxLength: 120 });
    fc.assert(
      fc.property(title, (text) => {
        const lines = titleLines(text, 20);
        expect(lines.join('')).toBe(text);
        if (lines.length === 1) return;
        for (const line of lines) {
          expect(textWidth(line)).toBeLessThanOrEqual(20);
          expect(line.length).toBeGreaterThan(2);
        }
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[）、]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/（$/u);
      }),
    );
  });

  test('a year is never parted from its 年 or broken', () => {
    for (let length = 1; length < 40; length += 1) {
      const lines = titleLines(`${'字'.repeat(length)}2024年政府信息公开工作年度报告`, 19.5);
      expect(lines.some((line) => line.includes('2024年'))).toBe(true);
    }
  });
});
