/** Chinese texts of findings. Each says what does not agree, with the figures, and what to do. */
import { inLanguage } from './language';

interface Sides {
  table: string;
  line: string;
  leftName: string;
  rightName: string;
  left: string;
  right: string;
  difference: string;
  advice: string;
}

export const findingTexts = inLanguage('findingTexts', {
  columnLine: (label: string) => `“${label}”一列`,
  cell: (row: string, column: string) => `“${row}”的“${column}”`,
  rowLine: (label: string) => `“${label}”`,
  notEqual: (s: Sides) =>
    `${s.table}${s.line}：${s.leftName}是 ${s.left}，${s.rightName}是 ${s.right}，相差 ${s.difference}。${s.advice}`,
  tooSmall: (s: Sides) =>
    `${s.table}${s.line}：${s.leftName}是 ${s.left}，小于${s.rightName}${s.right === s.rightName ? '' : ` ${s.right}`}，相差 ${s.difference}。${s.advice}`,
  blank: (table: string, cell: string) => `${table}${cell}没有填，没有的请填 0。`,
  blankSign: (table: string, cell: string, stated: string) => `${table}${cell}填的是“${stated}”，没有的请填 0。`,
  notANumber: (table: string, cell: string, stated: string) =>
    `${table}${cell}填的是“${stated}”，不是数字；请只填数字，不写单位和文字。`,
  negative: (table: string, cell: string, stated: string) => `${table}${cell}填的是 ${stated}，不能是负数。`,
  notAnInteger: (table: string, cell: string, stated: string) => `${table}${cell}填的是 ${stated}，应填整数。`,
  tooLong: (table: string, cell: string, stated: string) => `${table}${cell}填的是 ${stated}，数字过大，请核对。`,
  perItem: (table: string, row: string, amount: string, items: string, advice: string) =>
    `${table}“${row}”：总金额 ${amount}，项目数量 ${items}。${advice}`,
  againstPreviousYear: (table: string, row: string, amount: string, previous: string, advice: string) =>
    `${table}“${row}”：本年 ${amount}，上年 ${previous}。${advice}`,
  signedTooEarly: (date: string, year: number) =>
    `落款日期是 ${date}，早于统计期限的最后一天（${year}年12月31日），数据可能没有统计完；请核对日期。`,
  fieldMissing: (field: string) => `登记表的“${field}”没有填。`,
  telephoneMissing: (person: string) => `登记表里${person}没有电话，办公电话和手机至少填一个。`,
  notATelephone: (field: string, stated: string) => `登记表的“${field}”填的是“${stated}”，不像电话号码，请核对。`,
  staffMember: (number: number) => `工作人员${number}`,
  sectionBlank: (section: string) => `“${section}”还没有写。`,
  sectionPerfunctory: (section: string, stated: string) => `“${section}”只写了“${stated}”，请写明具体内容。`,
  unknownTable: (table: string, edition: string) =>
    `“${table}”在${edition}里没有，数据保留着，但不会印出来。`,
  unknownRow: (table: string, row: string, edition: string) =>
    `${table}的“${row}”一行在${edition}里没有，数据保留着，但不会印出来。`,
  unknownCell: (table: string, row: string, column: string, stated: string, edition: string) =>
    `${table}“${row}”行的“${column}”（${stated === '' ? '空' : stated}）在${edition}里没有位置，数据保留着，但不会印出来。`,
  unplacedText: (section: string, edition: string) =>
    `“${section}”在${edition}里没有位置，文字保留着，但不会印出来；需要的请移到其他部分。`,
} as const);

/** What stands above the tables, by its path in the report file. */
const headFields: Readonly<Record<string, string>> = { 'unit.name': '单位名称', year: '统计年度' };

/** Places that are no cell and no section. */
export const placeTexts = inLanguage('placeTexts', {
  headFields,
  registrationField: (name: string) => `登记表的“${name}”`,
} as const);
