/** What the lines above the tables say: 填报单位（盖章）：…, 统计年度：…, the period the figures are of. */
import { fieldWords, ownUnitWord, shortYearWords, unitWords, yearSuffix, yearWords } from '../../shared/messages/import-tables';
import { plainWords } from '../../shared/text/likeness';
import { findPeriods } from '../../shared/text/periods';
import { looksLikeUnit } from '../../shared/text/unit-names';
import { readWrittenYear } from '../../shared/text/years';
import type { Flow, Grid, GridCell } from '../office/office-file';

export interface HeadLine {
  readonly text: string;
  /** What stands in the next cell of the row; empty in a paragraph. */
  readonly next: string;
  /** True above a table and at the head of the file, where a bare 2024年度 is the report's. */
  readonly near: boolean;
}

/** Paragraphs this far from the head of the file, or above a table. */
const headParagraphs = 8;
const aboveTable = 3;
/** A longer line is prose. */
const longestLine = 80;

const figure = /^[-−]?[\d,，]+(?:\.\d+)?$/u;
const yearAlone = /^(?:19|2\d)\d\d$/u;
const isFigure = ({ text }: GridCell): boolean => figure.test(text.trim()) && !yearAlone.test(text.trim());

export const linesOfGrids = (grids: readonly Grid[]): HeadLine[] =>
  grids.flatMap(({ cells, hidden }) => {
    if (hidden) return [];
    const firstFigures = cells.find(isFigure)?.row ?? Infinity;
    const filled = cells.filter((cell) => !cell.hidden && cell.text.trim() !== '');
    return filled.map(({ text, row }, index): HeadLine => {
      const next = filled[index + 1];
      return { text, next: next?.row === row ? next.text : '', near: row < firstFigures };
    });
  });

export function linesOfParagraphs(flow: readonly Flow[]): HeadLine[] {
  const items = flow.flatMap((item) => ('grid' in item ? [undefined] : item.paragraph.split('\n').filter((text) => text.trim() !== '')));
  return items.flatMap((text, index): HeadLine[] => {
    if (text === undefined) return [];
    const isAbove = items.slice(index + 1, index + 1 + aboveTable).includes(undefined);
    return [{ text, next: '', near: index < headParagraphs || isAbove }];
  });
}

const spaced = (words: readonly string[]): string => words.map((word) => [...word].join('\\s*')).join('|');
const seal = /[（(〔［[【]\s*(?:(?:加盖|单位)?(?:公|盖|签|印)\s*章处?|章|全称|名称)\s*[）)〕］\]】]/u.source;
const namesMore = /(?:\s*(?:名称|[盖公]章))?/u.source;
const behindLabel = String.raw`(?:\s*${seal})*\s*(?<colon>[：:])?(?:\s*${seal})*`;
const apart = String.raw`(?<![\p{L}\p{N}])`;
const namedLabel = new RegExp(String.raw`${apart}(?:${spaced(unitWords)})${namesMore}${behindLabel}`, 'gu');
/** 单位 alone is also how a table says what it counts in. */
const ownLabel = new RegExp(String.raw`${apart}(?:${spaced([ownUnitWord])})${behindLabel}`, 'gu');

const knownField = new RegExp(String.raw`(?:${spaced(fieldWords)})(?:\s*${seal})?\s*[：:]|\s(?:${spaced(fieldWords)})(?!\p{L})`, 'u');
const anyField = new RegExp(String.raw`(?:^|\s)(?:\p{L}{2,8}|${spaced([ownUnitWord])})(?:\s*${seal})?\s*[：:]`, 'u');
const dated = /[（(]?\s*\d{4}\s*年|\s年\s*月/u;
const measure = /^(?:百分[比点]|(?:人民币)?[十百千万亿]*(?:件|条|项|个|份|次|人|元|宗|起|户|篇|%|％)(?:次|数)?)(?!\p{L})/u;

/** The name in what stands behind its label: as far as the next label or date, without blanks, lines to write on and the seal. */
function nameBehind(rest: string): string {
  const own = [knownField, anyField, dated].reduce((text, end) => text.slice(0, end.exec(text)?.index), rest);
  const name = own.replace(new RegExp(seal, 'gu'), '').replace(/[\s_＿]+/gu, '').replace(/^[，,；;、。.]+|[，,；;、。.]+$/gu, '');
  const open = /[（(]/u.test(name) ? name : name.replace(/[）)]+$/u, '');
  return plainWords(open) === '' || measure.test(open) || /^[\d.]+$/u.test(open) ? '' : open;
}

function unitIn({ text, next }: HeadLine, label: RegExp, needsColon: boolean): string {
  if (text.length > longestLine || text.includes('。')) return '';
  for (const found of text.matchAll(label)) {
    const hasColon = found.groups?.['colon'] !== undefined;
    const isFirst = plainWords(text.slice(0, found.index)) === '';
    if (!hasColon && (needsColon || !isFirst)) continue;
    const rest = text.slice(found.index + found[0].length);
    const isBehind = plainWords(rest) !== '';
    // What stands in the next cell may be a label itself.
    const name = isBehind ? nameBehind(rest) : /[：:]/u.test(next) ? '' : nameBehind(next);
    // 填报单位应当如实填写: no name where nothing sets it off.
    if (name !== '' && (hasColon || !isBehind || looksLikeUnit(name))) return name;
  }
  return '';
}

/** The unit a line names; empty where none does. 填报单位 before 单位. */
export function unitInLines(lines: readonly HeadLine[]): string {
  const named = lines.map((line) => unitIn(line, namedLabel, false)).find((name) => name !== '');
  // Two characters are more likely a measure nobody thought of.
  return named ?? lines.map((line) => unitIn(line, ownLabel, true)).find((name) => name.length > 2) ?? '';
}

const year = /(\d{4}|[〇○零一二三四五六七八九]{4})/u.source;
const yearSign = /(?:年\s*度?)?/u.source;
/** 年度 without a colon is the head of a row or column of years. */
const yearLabel = new RegExp(String.raw`${apart}(?:(?:${spaced(yearWords)})\s*[：:]?|(?:${spaced(shortYearWords)})\s*[：:])\s*${year}\s*${yearSign}(?![\d\p{L}])`, 'u');
const bareYear = /^[（(]?.{4}年度[）)]?$/u;
/** Around a period that has a line to itself: 统计期间：自…止. */
const beforePeriod = /^[（(【]?(?:\p{L}{1,8}[：:])?自?$/u;
const behindPeriod = /^止?[）)】]?$/u;
/** 本报告所列数据的统计期限自…: the sentence many reports begin with. */
const ofReport = /(?:统计(?:数据)?(?:期限|期间|时间|时段|周期|起止)|所列数据|报告期)[^。；;]{0,20}$/u;
const ofOtherYear = /上一?年[^。；;]*$/u;

function labelledYear({ text, next }: HeadLine): number | undefined {
  const digits = yearLabel.exec(`${text}\n${next}`.normalize('NFKC'))?.[1];
  return digits === undefined ? undefined : readWrittenYear(digits + yearSuffix)?.year;
}

function yearAloneIn({ text, near }: HeadLine): number | undefined {
  const parts = near && text.length <= longestLine ? text.normalize('NFKC').replace(/\s+(?=年)/gu, '').split(/\s+/u) : [];
  const stated = parts.find((part) => bareYear.test(part));
  return stated === undefined ? undefined : readWrittenYear(stated)?.year;
}

function periodYear({ text, near }: HeadLine): number | undefined {
  const whole = findPeriods(text).find(({ start, end, from, to, fromYear, toYear = fromYear }) => {
    if (from !== '1-1' || to !== '12-31' || (fromYear ?? toYear) !== toYear) return false;
    const [before, behind] = [text.slice(0, start), text.slice(end)].map((part) => part.replace(/\s+/gu, '')) as [string, string];
    const isAlone = near && beforePeriod.test(before) && behindPeriod.test(behind);
    return isAlone || (ofReport.test(before) && !ofOtherYear.test(before));
  });
  return whole?.toYear ?? whole?.fromYear;
}

/** The year the lines state; undefined where none does or they state several. 统计年度 before 2024年度 before the period. */
export function yearInLines(lines: readonly HeadLine[]): number | undefined {
  for (const read of [labelledYear, yearAloneIn, periodYear]) {
    const [first, ...others] = new Set(lines.map(read).filter((one) => one !== undefined));
    if (others.length === 0 && first !== undefined) return first;
  }
  return undefined;
}
