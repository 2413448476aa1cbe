/** Chinese texts for a report file that cannot be read. Each says what is wrong and where. */
import { inLanguage } from './language';

export const readingTexts = inLanguage('readingTexts', {
  notJson: (detail: string) => `不是有效的 JSON 文件（${detail}），可能已损坏或者不是年报文件`,
  position: (line: number, column: number) => `第 ${line} 行第 ${column} 个字符附近有误`,
  emptyFile: '文件是空的',
  notUtf8: '文件不是 UTF-8 编码',
  notReport: '不是政府信息公开年报文件（format 应为 "disclosure-annual-report"）',
  newerVersion: (version: number, known: number) =>
    `文件版本为 ${version}，本程序只能读到版本 ${known}，请用新版程序打开；文件没有改动`,
  badVersion: '文件没有有效的版本号（version 应为正整数）',
  unknownEdition: (edition: string, known: string) => `不认识的版本“${edition}”（edition 可以是 ${known}）`,
  badYear: '没有有效的报告年度（year 应为四位数的年份）',
  badValue: (place: string) => `“${place}”处的内容不符合年报文件的格式`,
  brokenSeal: '内容与保存时的校验码不一致，可能是磁盘损坏，或者被其他程序改过',
} as const);
