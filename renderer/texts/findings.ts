/** Texts around findings; what a finding says comes from shared/messages. */
import { inLanguage } from './language';

export const findingListTexts = inLanguage('findingListTexts', {
  severity: { error: '必须修改', warning: '请核实', info: '提示' },
  blanks: (count: number) => `还有 ${count} 个空格没有填，没有的请填 0。`,
  goToFirstBlank: '去填第一个',
  blankTotals: (count: number) => `有 ${count} 个合计没有填，表上显示的是程序计算的数。`,
  takeTotals: '采用合计',
  leftover: '这些内容在现在的版本里没有位置，例如换过版本。留着不影响填报和导出，只是不会印出来。',
  leftoverText: '看原文',
  leftovers: (table: string, count: number) =>
    `${table}里有 ${count} 处内容在现在的版本里没有位置，数据保留着，但不会印出来。`,
  why: '为什么',
  source: '依据',
  remedy: '怎么改',
  whyOf: (name: string) => `${name}：为什么`,
  acknowledge: '已核实',
  acknowledgeTitle: '核实过，没有错',
  reason: '核实情况',
  reasonPlaceholder: '例如：文中是备案件数，与台账核对无误',
  acknowledgeNote: '原因会随年报保存，可以在“导出”里印成审核情况说明。有关的数或文字改了，需要重新核实。',
  acknowledgeConfirm: '确认',
  acknowledgeCancel: '取消',
  remove: '删除',
  removeAll: '全部删除',
  removeAllTitle: (count: number) => `从报告里删除这 ${count} 处内容？`,
  removeTitle: '从报告里删除这项内容？',
  removeDetail: '删除后不能恢复；需要的文字请先复制到其他部分。',
  removeConfirm: '删除',
  removeCancel: '保留',
} as const);
