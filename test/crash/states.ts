/** Reports that say which state they are, of any size, so that any change to them is seen. */
import { isDeepStrictEqual } from 'node:util';
import { newReport } from '../../shared/report/new-report';
import type { Report } from '../../shared/report/report';
import type { Random } from './memory-disk';

/** Numbers that look random and are the same at every run (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const base = newReport({ edition: '2021', year: 2024, unit: { name: '南湖区青石街道办事处', shortName: '青石街道' } });
const words = ['公开', '申请', '答复', '更新', '目录', '指南', '培训', '监督', '𠮷', '“引号”', '\\', '\n', ' '];

const kilobyte = 1024;

/** Bytes of state `number`: mostly like a real report, sometimes large, now and then 5 MB. */
function sizeOf(random: Random): number {
  const kind = random();
  if (kind < 0.75) return kilobyte * (1 + 30 * random());
  if (kind < 0.97) return kilobyte * (30 + 300 * random());
  return kilobyte * (300 + 4800 * random());
}

/** State `number` of the report `name`; the same at every call. @param largest bytes, about */
export function stateOf(name: string, number: number, largest = Infinity): Report {
  const random = randomFrom(number * 2_654_435_761 + name.length * 97 + name.charCodeAt(0));
  const bytes = Math.min(largest, sizeOf(random));
  const line = Array.from({ length: 12 }, () => words[Math.floor(random() * words.length)] ?? '').join('');
  return {
    ...base,
    sections: { overview: `${name} ${number}`, problems: line.repeat(Math.ceil(bytes / 40)) },
    tables: { requests: { '1': { naturalPerson: number, total: number } } },
  };
}

/** The number of a state that is exactly as it was made; undefined for anything else. */
export function numberOf(name: string, report: Report, largest = Infinity): number | undefined {
  const [of, number] = report.sections?.['overview']?.split(' ') ?? [];
  if (of !== name || number === undefined) return undefined;
  const { savedAt: _savedAt, final: _final, ...content } = report;
  return isDeepStrictEqual(content, stateOf(name, Number(number), largest)) ? Number(number) : undefined;
}
