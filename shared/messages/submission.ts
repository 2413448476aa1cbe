/** Chinese texts of 报送: the package for the district and its covering list. */
export const submissionTexts = {
  /** 文种 of the package's file name. */
  packageName: '政府信息公开工作年度报告报送材料',
  listName: '报送清单',
  listTitle: (unit: string, year: number) => `${unit}${year}年政府信息公开工作年度报告报送清单`,
  list: (unit: string, year: number, edition: string) =>
    `报送单位：${unit}\n统计年度：${year}年\n报告格式：${edition}`,
  made: (date: string) => `生成日期：${date}`,
  filesHeading: '一、报送的文件',
  file: (number: number, name: string, kilobytes: string) => `${number}.${name}（${kilobytes} KB）`,
  digest: (digest: string) => `SHA-256：${digest}`,
  /** What `file` and `digest` write, read back. */
  filePattern: /^\d+\.(?<name>.+)（[\d.]+ KB）$/u,
  digestPattern: /^SHA-256：(?<digest>[\da-f]{64})$/iu,
  checkHeading: '二、检查情况',
  checked: (errors: number, warnings: number, settled: number) =>
    `必须修改 ${errors} 处，请核实 ${warnings} 处，其中已核实 ${settled} 处。`,
  clear: '没有发现问题。',
  howHeading: '三、怎样核对',
  how: '文件没有改动时，用任何校验工具算出的 SHA-256 与上面的相同。Excel 文件里带有完整的年报，可以直接导入、汇总。',
} as const;
