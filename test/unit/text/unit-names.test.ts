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

const one = (name: string, other: string): string => {
  const there = matchUnit(name, [other]).kind;
  expect(matchUnit(other, [name]).kind).toBe(there);
  return there;
};

describe('one unit under two names', () => {
  test.each([
    ['江州区红旗街道办事处', '江州区人民政府红旗街道办事处'],
    ['江州区红旗街道办事处', '江州市江州区人民政府红旗街道办'],
    ['江州区红旗街道办事处', '红旗街道党工委、办事处'],
    ['江州区红旗街道办事处', '江州区红旗街道党工委、街道办事处'],
    ['江州区红旗街道办事处', '中共江州区红旗街道工作委员会、江州区人民政府红旗街道办事处'],
    ['江州区红旗街道办事处', '中共江州区委红旗街道工作委员会 红旗街道办事处'],
    ['江州区红旗街道办事处', '江州區紅旗街道'],
    ['白沙镇人民政府', '白沙镇党委、政府'],
  ['江州市场口镇人民政府', '场口镇'],
    ['江州区住房和城乡建设局', '江州区住建局'],
    ['江州区住房和城乡建设局', '区住建局'],
    ['江州区住房和城乡建设局', '住建局'],
    ['江州区住房和城乡建设局', '江州區住房城鄉建設局'],
    ['江州区人力资源和社会保障局', '江州区人社局'],
    ['江州区发展和改革局', '江州区发改局'],
    ['江州区发展和改革局', '江州区发改委'],
    ['江州区发展和改革局', '江州区发展和改革委员会'],
    ['江州市市场监督管理局', '市市监局'],
    ['江州区市场监督管理局', '区市场监管局'],
    ['江州区卫生健康局', '江州区卫健委'],
    ['江州区自然资源和规划局', '江州区自规局'],
    ['江州区城市管理和综合执法局', '江州区城管局'],
    ['江州区城市管理和综合执法局', '区城管执法局'],
    ['江州区文化和旅游局', '江州区文旅局'],
    ['江州区退役军人事务局', '江州区退役军人局'],
    ['江州区应急管理局', '江州区应急局'],
    ['江州区政务服务和大数据管理局', '江州区政数局'],
    ['江州区人民政府办公室', '区政府办'],
    ['江州区教育局', '区教育局'],
  ['江州区信访局', '江州区人民政府信访局'],
  ['江州区国有资产监督管理委员会', '区国资委'],
  ['江州市江州区教育局', '区教育局'],
  ['江州市江州区教育局', '江州区教育局'],
  ])('%s and %s', (name, other) => expect(one(name, other)).toBe('likely'));

  test('traditional characters make no other name', () => {
    expect(one('江州區紅旗街道辦事處（蓋章）', '江州区红旗街道办事处')).toBe('exact');
    expect(one('後湖街道', '后湖街道')).toBe('exact');
    expect(one('乾县', '干县')).toBe('none');
  });
});

test.each([
  ['红旗街道', '红旗镇'],
  ['江州区人民政府红旗街道办事处', '江州区人民政府红星街道办事处'],
  ['江州区红旗街道', '江州县红旗街道'],
  ['江州区', '江州县'],
  ['江州区住建局', '江州县住建局'],
  ['区住建局', '县住建局'],
  ['江州县住建局', '区住建局'],
  ['江州区住建局', '江州区住房保障中心'],
  ['江州区住房和城市建设局', '江州区建设局'],
  ['市场监管局', '场监管局'],
  ['江州区政府采购局', '江州区采购局'],
  ['江州区城市管理局', '江州区城市管理和综合执法局'],
  ['江州区教育局', '江州区教育体育局'],
  ['江州区教育局', '江州区教体局'],
  ['江州区农业农村局', '江州区农业农村和水务局'],
  ['江州区机关事务局', '江州区机关事务服务中心'],
  ['江州区红旗街道办事处', '江州区红旗街道党工委'],
  ['江州市住建局', '江州市东山区住房和城乡建设局'],
  ['市住建局', '江州市东山区住建局'],
  ['江州区卫健局', '江州区卫生健康服务中心'],
])('%s and %s are two', (name, other) => expect(one(name, other)).toBe('none'));

test.each([
  ['江州区教育局', '江州区教体局'],
  ['区机关事务局', '江州区机关事务服务中心'],
  ['江州区农业农村局', '江州区农业农村和水务局'],
])('%s is perhaps %s', (name, other) => expect(matchUnit(name, [other]).suggestions).toEqual([expect.objectContaining({ unit: other })]));
