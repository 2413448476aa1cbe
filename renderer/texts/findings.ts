/** Texts around findings; what a finding says comes from shared/messages. */
export const findingListTexts = {
  severity: { error: '必须修改', warning: '请核实', info: '提示' },
  blanks: (count: number) => `还有 ${count} 个空格没有填，没有的请填 0。`,
  goToFirstBlank: '去填第一个',
  blankTotals: (count: number) => `有 ${count} 个合计没有填，表上显示的是程序计算的数。`,
  takeTotals: '采用合计',
  leftover: '这些内容在现在的版本里没有位置，例如换过版本。留着不影响填报和导出，只是不会印出来。',
  leftoverText: '看原文',
  leftovers: (table: string, count: number) =>
    `${table}里有 ${count} 处内容在现在的版本里没有位置，数据保留着，但不会印出来。`,
  remove: '删除',
  removeAll: '全部删除',
  removeAllTitle: (count: number) => `从报告里删除这 ${count} 处内容？`,
  removeTitle: '从报告里删除这项内容？',
  removeDetail: '删除后不能恢复；需要的文字请先复制到其他部分。',
  removeConfirm: '删除',
  removeCancel: '保留',
} as const;
