import { describe, expect, test } from 'vitest';
import { looksLikeUnit, matchUnit } from '../../../shared/text/unit-names';

const known = ['临湖区柳岸街道办事处', '临湖区石桥街道办事处', '江城市临湖区人民政府', '江城市园林和林业局', '临湖区白沙镇人民政府', '东山区柳河街道办事处'];

describe('matchUnit', () => {
  test.each([
    ['临湖区柳岸街道办事处', '临湖区柳岸街道办事处'],
    ['临湖区 柳岸街道办事处 ', '临湖区柳岸街道办事处'],
  ])('%s is exactly %s', (name, unit) => expect(matchUnit(name, known)).toMatchObject({ kind: 'exact', unit }));

  test.each([
    ['柳岸街道', '临湖区柳岸街道办事处'],
    ['柳岸街', '临湖区柳岸街道办事处'],
    ['柳岸街道办', '临湖区柳岸街道办事处'],
    ['柳岸街道办事处', '临湖区柳岸街道办事处'],
    ['江城市临湖区柳岸街道办事处', '临湖区柳岸街道办事处'],
    ['临湖区政府', '江城市临湖区人民政府'],
    ['白沙镇', '临湖区白沙镇人民政府'],
    ['园林和林业局', '江城市园林和林业局'],
  ])('%s is likely %s', (name, unit) => expect(matchUnit(name, known)).toMatchObject({ kind: 'likely', unit }));

  test.each(['柳安街道', '柳岸社区', '白沙街道', '东山区柳岸街道办事处', '园林局', ''])('%s is none of them', (name) => {
    expect(matchUnit(name, known).kind).toBe('none');
  });

  test('a name like another is suggested, not taken', () => {
    const { suggestions } = matchUnit('柳安街道办事处', known);
    expect(suggestions[0]?.unit).toBe('临湖区柳岸街道办事处');
    expect(suggestions[0]?.score).toBeLessThan(0.95);
  });

  test('a short form of two units is neither', () => {
    expect(matchUnit('石桥街道', [...known, '东山区石桥街道办事处'])).toMatchObject({ kind: 'none' });
    expect(matchUnit('东山区石桥街道', [...known, '东山区石桥街道办事处'])).toMatchObject({ kind: 'likely', unit: '东山区石桥街道办事处' });
  });
});

test.each([
  ['江城市园林和林业局', true],
  ['柳岸街道办事处', true],
  ['无', false],
  ['本单位无其他需要报告的事项。', false],
  ['一是加强学习；二是完善制度', false],
])('%s reads like a unit: %s', (line, is) => expect(looksLikeUnit(line)).toBe(is));
