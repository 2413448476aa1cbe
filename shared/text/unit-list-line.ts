/**
 * The units on a line of a list, usually one. Lists are pasted out of tables and notices: with numbers in front, columns behind,
 * a heading above and a total below.
 */
import { plainUnit } from './unit-names';

/** Further columns; a comma between brackets is part of a name: 住建局（人防办，地震局）. */
const column = /(?:\t|[,，;；]|\s{2,})(?![^（(\t]{0,60}[）)])/u;

const numerals = '[一二三四五六七八九十百]{1,4}';

/** Chinese numerals without 、, a dot or brackets are the name's own (三里街道, 十里铺街道). */
const numberings: readonly RegExp[] = [
  new RegExp(String.raw`^[（(〔[]\s*(?:\p{Nd}{1,4}|${numerals})\s*[）)〕\]][、.．]?`, 'u'),
  new RegExp(String.raw`^${numerals}\s*[、.．）)]`, 'u'),
  /^\p{Nd}{1,4}(?:\s*[、.．。:：）)\-–—](?!\p{Nd})|\s)/u,
  /^[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3251-\u325f\u3280-\u3289\u32b1-\u32bf][、.．]?/u,
  /^[•·●○◆◇■□▪★☆*\-–—]+/u,
];

const onlyNumber = new RegExp(String.raw`^(?:\p{Nd}+|${numerals})$`, 'u');

function withoutNumber(cell: string): string {
  const text = cell.replace(/^["\s]+|["\s]+$/gu, '');
  if (onlyNumber.test(text)) return '';
  const mark = numberings.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? '';
  return text.slice(mark.length).trim();
}

/** What stands over a column or a group of units, in a title or in the line of the total. */
const noUnits: readonly RegExp[] = [
  /^(?:序号?|编号|备注|联系人|(?:(?:报送|填报|应报|上报|报告|责任|主管|所属)?(?:单位|部门|机构|机关)|街道|乡镇|镇街|街镇|街道乡镇)(?:全称|简称|名称|名)*|名称)(?:共?\d+[个家])?$/u,
  /^[省市州区县旗]直属?各?(?:机关|部门|单位)(?:共?\d+[个家])?$/u,
  /(?:名单|名录|名册|一览表|统计表|汇总表|明细表)(?:共?\d+[个家]\p{L}*)?$/u,
  /^(?:合计|总计|小计|共计|共有?(?=\d))\d*[个家]?(?:单位|部门|街道|乡镇)?$/u,
];

/** How names of units end, where several stand on one line. */
const endOfUnit = /(?:街道|办事处|街道办|[镇乡局委办署院社会所]|中心|开发区|园区|支队|大队)$/u;
const betweenUnits = /[、,，;；]/u;

/** The names of the units as they stand on the line: one, several side by side, or none. */
export function unitsOnLine(line: string): string[] {
  const side = line.includes('\t') ? [] : withoutNumber(line).split(betweenUnits).map(withoutNumber);
  if (side.length > 1 && side.every((cell) => endOfUnit.test(cell))) return side;
  // A column that is only a number stands before the one of the names.
  const unit = line.split(column).map(withoutNumber).find((cell) => /\p{L}/u.test(cell)) ?? '';
  const plain = plainUnit(unit);
  return unit === '' || noUnits.some((pattern) => pattern.test(plain)) ? [] : [unit];
}
