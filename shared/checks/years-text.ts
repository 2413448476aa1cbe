/**
 * years.repeated-text: sentences word for word as in last year's report, or with nothing but the years moved on, with the
 * rate for each section (鲤城区's scoring rules 2020: 与往年雷同, points off). What has to be worded alike every year is spared: headings, short stock phrases, the legal
 * basis and the address in the opening paragraph, statements that there was nothing.
 */
import { sectionName } from '../editions';
import type { Edition } from '../editions';
import { yearTexts } from '../messages/years';
import type { Report } from '../report/report';
import { readNumbering } from '../text/numbering';
import { sentencesOf, type Sentence } from '../text/sentences';
import type { Finding } from './finding';

/** Shorter sentences are phrases anybody writes. */
const shortest = 15;
const longestQuote = 30;
/** A numbered sentence without a comma and shorter than this is a heading. */
const longestHeading = 28;

const customary = [
  /(?:根据|按照|依据|依照).{0,40}(?:条例|办法|规定|通知|要求).{0,40}(?:编制|编写|制定|公布|发布|报告)/u,
  /(?:^现|[，,]现|现将|特此).{0,40}(?:年度报告|年报)/u,
  /^[^，,]{0,30}政府信息公开(?:工作)?年度报告[。]?$/u,
  /统计期限|所列数据|电子版|邮政编码|邮编|联系电话|传真|电子邮箱|办公地址|联系地址|查阅|下载/u,
];
/** 本年度未收到……: what did not happen is said alike every year. */
const nothing = /未收到|未发生|未收取|未产生|没有收到|没有发生|没有收取|无其他|没有其他|无需要报告|均?为(?:0|０|零)|^(?:本|我|全)?[^，。]{0,12}无/u;

/** A year, or the first of a span (2022—2024年); other figures have to be the same. */
const statedYear = /(?<!\d)(?:20\d\d|二[〇零○][〇零○一二三四五六七八九]{2})(?=\s*(?:年|[-—–~～至到]+\s*20\d\d\s*年))/gu;
/** Stands for a year; words hold no such sign, for it is punctuation. */
const anyYear = '#';

/** What a sentence says, without its number (（一）, 一是). */
function content({ text }: Sentence): string {
  const number = readNumbering(text)?.mark.length ?? 0;
  return text
    .slice(number)
    .replace(/^\s*[一二三四五六七八九十]+是/u, '')
    .normalize('NFKC');
}

const bare = (text: string): string => text.replace(/[\s\p{P}]+/gu, '');

export interface Said {
  readonly sentence: Sentence;
  /** Without blanks and punctuation. */
  readonly words: string;
  /** The words with every year left open; undefined where they name none. */
  readonly yearless: string | undefined;
}

/** The sentences of a text, or of one of its paragraphs. */
export const said = (text: string): Said[] =>
  sentencesOf(text).map((sentence) => {
    const spoken = content(sentence);
    const parts = spoken.split(statedYear);
    return { sentence, words: bare(spoken), yearless: parts.length > 1 ? parts.map(bare).join(anyYear) : undefined };
  });

const counts = ({ sentence: { text }, words: plain }: Said): boolean => {
  const isHeading = readNumbering(text) !== undefined && !text.includes('，') && plain.length < longestHeading;
  return plain.length >= shortest && !isHeading && !nothing.test(text) && customary.every((pattern) => !pattern.test(text));
};

/** The words of every sentence of a report, wherever it stood: a sentence moved is a sentence repeated; with years and without. */
export const wordsOf = (report: Report): ReadonlySet<string> =>
  new Set(Object.values(report.sections ?? {}).flatMap((text) => said(text).flatMap(({ words, yearless }) => [words, yearless ?? words])));

export const checkRepeatedText = (edition: Edition, id: string, text: string, before: ReadonlySet<string>): Finding[] =>
  checkRepeated(edition, id, said(text), before);

export function checkRepeated(edition: Edition, id: string, all: readonly Said[], before: ReadonlySet<string>): Finding[] {
  const isWhole = ({ words }: Said): boolean => before.has(words);
  const repeated = all.filter((one) => counts(one) && (isWhole(one) || (one.yearless !== undefined && before.has(one.yearless))));
  const [first] = repeated;
  if (!first) return [];
  const length = (list: readonly Said[]): number => list.reduce((sum, one) => sum + one.words.length, 0);
  const percent = Math.max(1, Math.round((length(repeated) * 100) / length(all)));
  return [
    {
      rule: 'years.repeated-text',
      severity: 'info',
      at: repeated.map(({ sentence: { start, end } }) => ({ section: id, start, end })),
      message: yearTexts.repeated(
        sectionName(edition, id),
        repeated.length,
        repeated.filter((one) => !isWhole(one)).length,
        percent,
        yearTexts.quote(first.sentence.text, longestQuote),
      ),
    },
  ];
}

export function checkRepeatedTexts(edition: Edition, report: Report, previous: Report): Finding[] {
  const before = wordsOf(previous);
  return edition.sections.flatMap(({ id }) => checkRepeatedText(edition, id, report.sections?.[id] ?? '', before));
}
