/** Both languages say the same things: the same keys, functions of as many values, no text left out or left in Chinese. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { speak, type Translation } from '../../../shared/messages/language';
import { english as answers } from '../../../shared/messages/en/answers';
import { english as window } from '../../../renderer/texts/en';

const root = new URL('../../..', import.meta.url).pathname;
const rooms = ['renderer/texts', 'shared/messages'];

const modulesIn = async (folder: string): Promise<string[]> =>
  (await readdir(join(root, folder))).filter((name) => name.endsWith('.ts')).map((name) => join(root, folder, name));

/** Official words, names of fonts and examples of what is to be typed in Chinese. */
const allowed = [
  '中文',
  '仿宋_GB2312',
  '楷体_GB2312',
  '仿宋',
  '楷体',
  '思源',
  '方正',
  '江城市东湖区临江街道办事处',
  '临江街道',
  '东湖区',
  '例如：文中是备案件数，与台账核对无误',
  '统计年度',
  // How a date is told in a text.
  '(\\d+)年(\\d+)月(\\d+)日',
];
/** The form's own advice, their last value, is Chinese. */
const withoutAdvice = ['findingTexts.perItem', 'findingTexts.againstPreviousYear'];
/** Words that explanations of rules quote, and documents they cite. */
const quoted = /“[^“”]*”|（[一七六]）|国办公开办函〔\d+〕\d+号|国办函〔\d+〕\d+号|〔\d+〕\d+号|\$\{year\}年1月1日至\$\{year\}年12月31日|万?元/gu;
const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/u;

const groups = new Map<string, unknown>();
const registered = new Set<string>();
const english: Translation = { ...answers, ...window };

beforeAll(async () => {
  for (const file of (await Promise.all(rooms.map(modulesIn))).flat()) {
    for (const [name, texts] of Object.entries((await import(file)) as Record<string, unknown>)) {
      if (typeof texts === 'object' && !groups.has(name)) groups.set(name, { ...texts });
    }
  }
  speak(
    new Proxy<Translation>({}, {
      get: (_target, name) => {
        registered.add(String(name));
        return {};
      },
    }),
  );
  speak();
});
afterEach(() => speak());

/** Places where two texts are not of one kind. */
function differences(left: unknown, right: unknown, place: string): string[] {
  if (typeof left === 'string' && typeof right === 'string') return [left, right].some((text) => text.trim() === '') ? [`${place} is empty`] : [];
  if (typeof left === 'function' && typeof right === 'function') {
    return left.length === right.length + (withoutAdvice.includes(place) ? 1 : 0) ? [] : [`${place} takes ${left.length} and ${right.length} values`];
  }
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return [`${place} is of two kinds`];
  const [keys, others] = [Object.keys(left).sort(), Object.keys(right).sort()];
  if (keys.join() !== others.join()) return [`${place} has ${keys.join()} and ${others.join()}`];
  return keys.flatMap((key) =>
    differences((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key], `${place}.${key}`),
  );
}

describe('the two languages', () => {
  it('have the same groups of texts', () => {
    expect(registered.size).toBeGreaterThan(30);
    expect(Object.keys(english).sort()).toEqual([...registered].sort());
  });

  it('have the same texts of the same kinds, none of them empty', () => {
    expect([...registered].flatMap((name) => differences(groups.get(name), english[name], name))).toEqual([]);
  });

  it('no English text has Chinese in it beyond official words', async () => {
    const found: string[] = [];
    for (const file of (await Promise.all(rooms.map((room) => modulesIn(`${room}/en`)))).flat()) {
      const lines = (await readFile(file, 'utf8')).replaceAll(/\/\*\*.*?\*\//gsu, '').split('\n');
      for (const line of lines) {
        const rest = allowed.reduce((text, words) => text.replaceAll(words, ''), line.replaceAll(quoted, ''));
        if (chinese.test(rest)) found.push(`${file}: ${line.trim()}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('English reads no module that Chinese is read with, so that it can be waited for', async () => {
    for (const file of (await Promise.all(rooms.map((room) => modulesIn(`${room}/en`)))).flat()) {
      const imports = [...(await readFile(file, 'utf8')).matchAll(/^import (?!type).*from '(.+)';$/gmu)].map(([, path = '']) => path);
      expect(imports.filter((path) => path.startsWith('../') && !path.includes('/en/'))).toEqual([]);
    }
  });
});

it.each([
  ['manual.md', false],
  ['manual.en.md', true],
])('F1 opens chapters that %s has', async (file, inEnglish) => {
  const { helpTexts } = await import('../../../renderer/texts/help');
  if (inEnglish) speak(english);
  const manual = await readFile(join(root, 'docs/manual', file), 'utf8');
  const titles = [...manual.matchAll(/^## (.*)$/gmu)].map(([, title]) => title);
  expect(titles.length).toBe(16);
  expect(Object.values(helpTexts.chapterOf).filter((title) => !titles.includes(title))).toEqual([]);
});

describe('speaking', () => {
  it('turns texts already in hand to another language and back', async () => {
    const { tableTexts } = await import('../../../renderer/texts/table');
    const before = tableTexts.fillZeros;
    speak(english);
    expect([tableTexts.fillZeros, tableTexts.selected(1), tableTexts.selected(2)]).toEqual(['Fill zeros', '1 cell selected', '2 cells selected']);
    speak();
    expect(tableTexts.fillZeros).toBe(before);
  });
});
