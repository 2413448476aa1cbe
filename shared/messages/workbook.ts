/** Chinese words of the workbook that belong to no form. */
export const workbookTexts = {
  fonts: { song: '宋体', black: '黑体' },
  /** Style name that Excel's footer codes want beside the font. */
  regularStyle: '常规',
  unit: (name: string) => `单位：${name}`,
  year: (year: number) => `统计年度：${year}年`,
  /** `&P` is the page number in Excel's footer codes. */
  footer: '第 &P 页',
  wrongEntry: '填写有误',
  wrongCount: '请填写 0 或者正整数；没有的填 0，不写单位和文字。',
  wrongChange: '请填写整数；减少的填负数，没有变化的填 0，不写单位和文字。',
  wrongAmount: (unit: string) => `请按“${unit}”填写 0 或者正数，可以带小数；没有的填 0，不写单位和文字。`,
  /** First line of the hidden sheet, for whoever makes it visible. */
  carriedNotice: '这张表保存着年报文件，程序读回时要用，请不要改动或者删除。',
  totalDiffers: (stated: string, computed: string) => `与合计不符：报告填的是 ${stated}，各项相加是 ${computed}。`,
  audit: {
    title: '勾稽关系审核表',
    table: '表',
    line: '行、列',
    left: '左边',
    operator: '关系',
    right: '右边',
    leftFigure: '左边的数',
    rightFigure: '右边的数',
    difference: '差额',
    verdict: '结论',
    operators: { '=': '应等于', '>=': '应不小于' },
    verdicts: { holds: '通过', broken: '不符', open: '待核' },
    /** Parts of the summary around its four live figures. */
    summary: ['勾稽关系共 ', ' 条：不符 ', ' 条，待核 ', ' 条；表中未填 ', ' 格。'],
    note: '差额＝左边的数－右边的数。没有填的按 0 计算；涉及未填或者文字、不能判断的列为“待核”。',
  },
} as const;
