/**
 * Customary sentences about the tables of a report, in many shapes and ways of writing figures. What each figure must be
 * is summed here by hand from the contract's ids, not by the code under test.
 */
import fc from 'fast-check';
import type { Report } from '../../shared/report/report';
import { resultRows } from './generate';

export interface Slot {
  /** Offsets of the figure in the text. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Other figures the words may mean as well. */
  readonly alternatives: readonly number[];
}

export interface WrittenText {
  readonly text: string;
  readonly slots: readonly Slot[];
}

export type Style = 'plain' | 'wide' | 'grouped' | 'chinese' | 'spaced';

const digits = '零一二三四五六七八九';

/** 一百三十四, 十二万三千零五. */
export function chineseNumeral(value: number): string {
  const below = (rest: number, leading: boolean): string => {
    const places = ['', '十', '百', '千'];
    const written = String(rest);
    let text = '';
    let zero = false;
    [...written].forEach((digit, index) => {
      const place = written.length - 1 - index;
      if (digit === '0') zero = true;
      else {
        text += (zero ? '零' : '') + digits[Number(digit)] + places[place];
        zero = false;
      }
    });
    return leading && text.startsWith('一十') ? text.slice(1) : text;
  };
  if (value === 0) return '零';
  if (value < 10_000) return below(value, true);
  const myriads = Math.floor(value / 10_000);
  const rest = value % 10_000;
  const tail = rest === 0 ? '' : (rest < 1000 ? '零' : '') + below(rest, false);
  return `${chineseNumeral(myriads)}万${tail}`;
}

export function written(value: number, style: Style): string {
  const plain = String(value);
  switch (style) {
    case 'plain':
      return plain;
    case 'spaced':
      return ` ${plain} `;
    case 'wide':
      return plain.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'grouped':
      return plain.replace(/\B(?=(?:\d{3})+$)/gu, ',');
    case 'chinese':
      return chineseNumeral(value);
  }
}

export const styles: readonly Style[] = ['plain', 'wide', 'grouped', 'chinese', 'spaced'];

/** Figures by the names the templates use. */
export function figuresOf(report: Report): Record<string, { value: number; alternatives: number[] }> {
  const cell = (table: string, row: string, column: string): number => report.tables?.[table]?.[row]?.[column] as number;
  const total = (...rows: string[]): number => rows.reduce((sum, row) => sum + cell('requests', row, 'total'), 0);
  const rows = resultRows(report.edition);
  const group = (prefix: string): number => total(...rows.filter((row) => row === prefix || row.startsWith(`${prefix}.`)));
  const suits = (column: string): number => cell('disputes', 'directSuit', column) + cell('disputes', 'suitAfterReview', column);
  const fixed = (value: number): { value: number; alternatives: number[] } => ({ value, alternatives: [] });
  const received = [total('1'), total('1', '2')];
  const person = [cell('requests', '1', 'naturalPerson'), cell('requests', '1', 'naturalPerson') + cell('requests', '2', 'naturalPerson'), cell('requests', '3.7', 'naturalPerson')];
  return {
    new: fixed(total('1')),
    old: fixed(total('2')),
    received: { value: total('1'), alternatives: received },
    together: { value: total('1', '2'), alternatives: received },
    person: { value: person[0] ?? 0, alternatives: person },
    handled: fixed(total('3.7')),
    forward: fixed(total('4')),
    open: fixed(group('3.1')),
    partly: fixed(group('3.2')),
    refused: fixed(group('3.3')),
    unavailable: fixed(group('3.4')),
    unprocessed: fixed(group('3.5')),
    otherwise: fixed(group('3.6')),
    review: fixed(cell('disputes', 'review', 'total')),
    reviewUpheld: fixed(cell('disputes', 'review', 'upheld')),
    reviewCorrected: fixed(cell('disputes', 'review', 'corrected')),
    reviewOther: fixed(cell('disputes', 'review', 'otherOutcome')),
    reviewPending: fixed(cell('disputes', 'review', 'pending')),
    suits: fixed(suits('total')),
    suitsUpheld: fixed(suits('upheld')),
    suitsCorrected: fixed(suits('corrected')),
    suitsOther: fixed(suits('otherOutcome')),
    suitsPending: fixed(suits('pending')),
    direct: fixed(cell('disputes', 'directSuit', 'total')),
    after: fixed(cell('disputes', 'suitAfterReview', 'total')),
    both: fixed(cell('disputes', 'review', 'total') + suits('total')),
  };
}

export const templates: readonly string[] = [
  '本年度新收政府信息公开申请{new}件，上年结转{old}件。',
  '{year}年，我街道共收到政府信息公开申请{received}件，其中自然人申请{person}件。',
  '全年共受理依申请公开{together}件（其中新收{new}件、上年结转{old}件），办结{handled}件，结转下年度继续办理{forward}件。',
  '全年收到公民、法人和其他组织提出的政府信息公开申请{received}宗。',
  '通过网络、信函等渠道共受理政府信息公开申请{received}件，均依法登记。',
  '依申请公开方面，共收到申请{received}件，答复{handled}件。',
  '收到了{received}件政府信息公开申请，办结{handled}件。',
  '本年共办理答复政府信息公开申请{handled}件，其中予以公开{open}件、部分公开{partly}件、不予公开{refused}件、无法提供{unavailable}件、不予处理{unprocessed}件、其他处理{otherwise}件。',
  '政府信息公开申请办理结果为：予以公开{open}件；部分公开{partly}件；不予公开{refused}件；无法提供{unavailable}件；不予处理{unprocessed}件；其他处理{otherwise}件。',
  '在已办结的申请中，{open}件予以公开，{partly}件部分公开，{refused}件不予公开，{unavailable}件无法提供。',
  '政府信息公开申请予以公开、部分公开、不予公开分别为{open}件、{partly}件和{refused}件。',
  '另有{forward}件申请结转下年度继续办理。',
  '收办政府信息公开申请{together}件，其中，予以公开{open}件、部分公开{partly}件、不予公开{refused}件、无法提供{unavailable}件、不予处理{unprocessed}件、作其他处理（含申请人主动撤回申请）{otherwise}件、转下年度办理{forward}件。',
  '从上年结转申请{old}件，转入下一年度{forward}件。',
  '{lastyear}年结转申请{old}件，结转至{nextyear}年继续办理{forward}件。',
  '因政府信息公开工作被申请行政复议{review}件，其中结果维持{reviewUpheld}件、结果纠正{reviewCorrected}件、其他结果{reviewOther}件、尚未审结{reviewPending}件。',
  '因政府信息公开被提起行政诉讼{suits}起，其中未经复议直接起诉{direct}起，复议后起诉{after}起。',
  '发生政府信息公开行政复议案件{review}件、行政诉讼案件{suits}件。',
  '行政复议、行政诉讼分别为{review}件和{suits}件。',
  '行政复议和行政诉讼共{both}件。',
  '行政诉讼{suits}件，维持{suitsUpheld}件，纠正{suitsCorrected}件，其他结果{suitsOther}件，尚未审结{suitsPending}件。',
  '有{review}件行政复议案件、{suits}件行政诉讼案件。',
  '全年备案政府信息公开行政复议案件{review}件，行政诉讼案件{suits}件。',
  '1.政府信息公开行政复议件数为{review}件。\n2.政府信息公开行政诉讼件数为{suits}件。',
  '经复议后提起行政诉讼{after}件，未经复议直接起诉{direct}件。',
];

/** Sentences with figures of other matters, which say nothing about the tables. */
export const asides: readonly string[] = [
  '全年主动公开政府信息3120条，其中政务动态2100条、政策文件1020条。',
  '办理12345热线工单530件，答复网民留言45条，政务服务窗口办件11245件。',
  '召开专题会议3次，开展业务培训2期，培训120人次。',
  '按照《条例》第二十条规定，公开规范性文件目录1份。',
  '办理人大建议12件、政协提案8件，公开率100%。',
  '发布政策解读56篇，政务新媒体发布信息1180条，阅读量2.3万次。',
  '咨询电话027-80000000，邮编430000。',
  '一是健全制度，二是加强检查，三是开展培训。',
];

/** Fills templates with the figures of a report. */
export function fill(report: Report, chosen: readonly { template: string; style: Style }[]): WrittenText {
  const figures = figuresOf(report);
  const slots: Slot[] = [];
  let text = '';
  for (const { template, style } of chosen) {
    for (const piece of template.split(/(\{\w+\})/u)) {
      const name = /^\{(\w+)\}$/u.exec(piece)?.[1];
      const figure = name === undefined ? undefined : figures[name];
      if (name === 'year') text += String(report.year);
      else if (name === 'lastyear') text += String(report.year - 1);
      else if (name === 'nextyear') text += String(report.year + 1);
      else if (figure) {
        const digitsWritten = written(figure.value, style);
        slots.push({ start: text.length, end: text.length + digitsWritten.length, ...figure });
        text += digitsWritten;
      } else text += piece;
    }
    text += '\n';
  }
  return { text, slots };
}

export const chosenTemplates = fc.array(
  fc.record({ template: fc.constantFrom(...templates, ...asides), style: fc.constantFrom(...styles) }),
  { minLength: 1, maxLength: 6 },
);
