/** Chinese texts of the command line. Failures are one line on standard error. */
import type { Severity } from './severity';
import { severityNames } from './severity';

interface OtherUnit {
  unit: string;
  named: string;
}

const otherUnit = ({ unit, named }: OtherUnit): string =>
  `上年文件是“${unit}”的，新报告是“${named}”的；单位没有更名的，请换成本单位上年的报告。`;

export const commandLineTexts = {
  usage:
    '用法：check 文件 [--previous 上年文件] [--json] ｜ export 文件 --out 文件夹 [--word] [--excel] [--pdf] [--html] [--registration] [--one-file] [--fonts 字体] [--head-signature] [--force] ｜ import 文件 --out 文件.json [--force] ｜ consolidate 文件夹 --out 文件.xlsx [--units 单位名单.txt] [--json] [--year 年度] [--edition 版本] [--previous 上年汇总文件] [--name 区名] [--notices 文件夹] [--report 文件.json] [--force] ｜ new --edition 版本 --year 年度 --unit 单位 [--short-name 简称] [--previous 上年文件] --out 文件.json [--force]',
  unknownCommand: (command: string) => `不认识的命令“${command}”。`,
  unknownOption: (option: string) => `不认识的选项“${option}”。`,
  badOption: (option: string) => `选项“${option}”的写法不对，可能缺少它的值。`,
  oneFile: '请给出一个年报文件、工作簿或者 Word 文件。',
  tooManyFiles: (extra: string) => `一次只能处理一个文件，多余的是“${extra}”。`,
  missing: (option: string) => `缺少 ${option}。`,
  badYear: (stated: string) => `--year 应为四位数的年份，现在是“${stated}”。`,
  badEdition: (stated: string, known: string) => `--edition 可以是 ${known}，现在是“${stated}”。`,
  badFonts: (stated: string, known: string) => `--fonts 可以是 ${known}，现在是“${stated}”。`,
  notCarried: (previousYear: number, year: number, other?: OtherUnit) =>
    `上年文件是${previousYear}年的，新报告是${year}年的，没有带入上年结转等数字；请用${year - 1}年的报告重新生成，或者自己填写。${other ? otherUnit(other) : ''}`,
  carriedFromOther: (other: OtherUnit) => `${otherUnit(other)}上年结转等数字已按上年文件带入，请核对。`,
  blankUnit: '--unit 不能为空。',
  cannotRead: (file: string, reason: string) => `无法读取“${file}”：${reason}。`,
  cannotWrite: (place: string, reason: string) => `无法写入“${place}”：${reason}。`,
  exists: (files: string) => `已经存在，没有改动：${files}。要替换请加 --force。`,
  change: (place: string, source: string, before: string, after: string) =>
    `[导出后改动] ${place}（${source}）：${before} → ${after}`,
  importNote: (kind: 'found' | 'missing' | 'doubtful', message: string) =>
    `[${{ found: '找到', missing: '没有找到', doubtful: '请核对' }[kind]}] ${message}`,
  finding: (severity: Severity, rule: string, message: string) => `[${severityNames[severity]}] ${message}（${rule}）`,
  summary: (errors: number, warnings: number, infos: number) =>
    `必须修改 ${errors} 处，请核实 ${warnings} 处，提示 ${infos} 处。`,
  allClear: '没有发现问题。',
  unexpected: (detail: string) => `程序出现意外错误：${detail}`,
} as const;
