/** Chinese texts of 审核情况说明, the note for the file on what was checked and what was let stand, and why. */
export const reviewNoteTexts = {
  fileName: '审核情况说明',
  title: (unit: string, year: number) => `${unit}${year}年政府信息公开工作年度报告审核情况说明`,
  resultHeading: '一、审核结果',
  result: (form: string, errors: number, warnings: number, settled: number) =>
    `按${form}逐项核对了表内勾稽关系、文字与表格、今年与上年。必须修改的 ${errors} 处，请核实的 ${warnings} 处，其中已核实 ${settled} 处。`,
  clear: (form: string) => `按${form}逐项核对了表内勾稽关系、文字与表格、今年与上年，没有发现问题。`,
  withoutPrevious: '没有上年的年报可以对照，今年与上年的关系没有核对。',
  settledHeading: '已核实的事项',
  openHeading: '还没有处理的事项',
  settled: (number: number, message: string) => `${number}.${message}`,
  reason: (reason: string, date: string) => `核实情况：${reason}（${date}）`,
  open: (number: number, severity: string, message: string) => `${number}.【${severity}】${message}`,
  heading: (number: string, name: string) => `${number}、${name}`,
  numbers: ['二', '三'],
} as const;
