/** Chinese texts of the exported files that belong to no form. */
export const documentTexts = {
  unnamedUnit: '未填单位',
  /** 单位+年份+文种 */
  fileName: (unit: string, year: number, kind: string) => `${unit}${year}年${kind}`,
  /** Line of the head of the unit, who signs behind it. */
  headSignature: '单位负责人签字：',
  /** File name of several documents in one file: the first one's with this behind it. */
  package: (kind: string) => `${kind}（全套）`,
  statisticsSheet: '数据统计表',
  registrationSheet: '登记表',
  auditSheet: '审核',
  /** Hidden: the report file itself. */
  carriedSheet: '年报文件',
} as const;
