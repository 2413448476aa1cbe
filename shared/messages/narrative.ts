/** Chinese texts of findings about figures in the narrative. Each quotes the words, says both figures and what to look at. */
import { inLanguage } from './language';

interface Compared {
  section: string;
  words: string;
  stated: string;
  /** What the words may mean, with the figure of each: 本年新收 12. */
  readings: readonly { readonly name: string; readonly figure: string }[];
  difference: string;
  filed: boolean;
}

const named = (readings: Compared['readings']): string =>
  readings.map(({ name, figure }) => `“${name}”${figure}`).join('、');

export const narrativeTexts = inLanguage('narrativeTexts', {
  figure: ({ section, words, stated, readings, difference, filed }: Compared) =>
    `“${section}”里写“${words}”，数字是 ${stated}；表中${readings.length > 1 ? '可以对应的是' : ''}${named(readings)}，${readings.length > 1 ? `与前者` : ''}相差 ${difference}。` +
    (filed ? '按备案统计的件数可能与表中口径不同，请核实口径，一致的应改为同一个数。' : '请核对文字和表格，改正不对的一处。'),
  none: (section: string, words: string, name: string, figure: string) =>
    `“${section}”里写“${words}”，表中“${name}”是 ${figure}，相差 ${figure}。请核对文字和表格，改正不对的一处。`,
  all: (section: string, words: string, name: string, figure: string) =>
    `“${section}”里写“${words}”，但表中${name}还有 ${figure} 件。请核对文字和表格，改正不对的一处。`,
  change: (section: string, words: string, stated: string, computed: string, from: string, to: string) =>
    `“${section}”里写“${words}”，上年 ${from}、本年 ${to}，算出来是${computed}，文中是${stated}。请核对这个变化幅度。`,
  share: (section: string, words: string, stated: string, computed: string, part: string, whole: string) =>
    `“${section}”里写“${words}”，${part} 占 ${whole} 算出来是 ${computed}，文中是 ${stated}。请核对这个占比。`,
  parts: (section: string, words: string, whole: string, sum: string, difference: string) =>
    `“${section}”里写“${words}”，各分项合计 ${sum}，总数是 ${whole}，相差 ${difference}。请核对分项有没有遗漏或者重复。`,
  fees: (section: string, words: string, figure: string) =>
    `“${section}”里只写了“${words}”，表中“行政事业性收费”是 ${figure} 万元。请核实有没有收取政府信息公开信息处理费（与表中的收费不是一回事），并在这里写明件数和总金额（元），没有收取的写明没有收取。`,
  up: (by: string) => `增长 ${by}`,
  down: (by: string) => `下降 ${by}`,
  unchanged: '持平',
  percent: (figure: string) => `${figure}%`,
} as const);
