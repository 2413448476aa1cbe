/** Numerals and facts of a text, and that no text takes long to read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getEdition } from '../../../shared/editions';
import { findFacts } from '../../../shared/text/facts/find';
import { readNumeral } from '../../../shared/text/facts/numerals';
import { chineseNumeral } from '../../support/narrative';

const vocabulary = getEdition('2021').prose;

describe('numerals', () => {
  it.each([
    ['1,234', 1234],
    ['12', 12],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['一百三十四', 134],
    ['一百零五', 105],
    ['二百五十', 250],
    ['三千零二十', 3020],
    ['十二万三千', 123_000],
    ['二〇二四', 2024],
    ['1.2万', 12_000],
    ['3亿', 300_000_000],
  ])('%s', (text, value) => {
    expect(readNumeral(text, 0)).toMatchObject({ value, end: text.length });
  });

  it('reads any figure written in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(readNumeral(chineseNumeral(value), 0)?.value).toBe(value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('facts', () => {
  it('keep their places in a text with blanks and full-width figures', () => {
    const text = '２０２４ 年，新收 政府信息公开申请 １２ 件。';
    const [fact] = findFacts(text, vocabulary);
    expect(fact && text.slice(fact.start, fact.end)).toBe('新收 政府信息公开申请 １２ 件');
  });

  it.each([
    '按照国办公开办函〔2021〕30号文件要求办理。',
    '申请公开电话027-80000000。',
    '依申请公开第12号告知书。',
    '第三十条规定收到申请之日起20个工作日内答复。',
    '力争依申请公开办结12件。',
    '依申请公开是一项重要工作。',
    '高质高效办理好每一件依申请公开申请。',
    '“办结一件申请、解决一个问题”。',
    '《2024年收到政府信息公开申请12件的通报》。',
  ])('are not seen in %s', (text) => {
    expect(findFacts(text, vocabulary).filter(({ kind }) => kind === 'figure')).toEqual([]);
  });

  it('lie within the text, whatever it is', () => {
    const piece = fc.constantFrom('收到', '申请', '12', '件', '，', '、', '（', '）', '其中', '占', '%', '增长', '一百', '万', '2023年', '未', '均', '分别', '复议', '维持', '。', '\n', ' ', '“', '”', '余', '𠮷');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end } of findFacts(text, vocabulary)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a figure that its own sentence and the next one name by its parts', () => {
  it('costs no other fact', () => {
    const sentence = '办理申请104件（上年结转6件、新收98件）。';
    const figuresIn = (text: string) => findFacts(text, vocabulary).flatMap((fact) => (fact.kind === 'figure' ? [[fact.stated.value, fact.named.flat()]] : []));
    const first = figuresIn(sentence);
    expect(first).toEqual([[104, ['toHandle']], [6, ['carriedOver']], [98, ['new']]]);
    expect(figuresIn(`${sentence}办理的申请中，上年结转6件、新收98件。`)).toEqual([...first, [6, ['carriedOver']], [98, ['new']]]);
  });
});

describe('speed', () => {
  /** Milliseconds of the processor: other programs on the machine do not count. */
  const time = (text: string): number => {
    const start = process.cpuUsage();
    findFacts(text, vocabulary);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };

  it.each(['1', '件', '，', '1件', '1件，', '（', '1（', '“', '一', '百', '其中', '收到', '收到1件、', '占1%', '增长', '、', '1,111', '2023年', '1-', '均', '未', ' ', '申请', '零', '比上年1件少1件，', '局收到1件，', '采纳1条，采纳率1%，'])(
    '100,000 characters of %s',
    (unit) => {
      expect(time(unit.repeat(100_000 / unit.length))).toBeLessThan(3000);
    },
    30_000,
  );
});
