/** Chinese texts of the exported files that belong to no form. */
export const documentTexts = {
  unnamedUnit: '未填单位',
  /** 单位+年份+文种 */
  fileName: (unit: string, year: number, kind: string) => `${unit}${year}年${kind}`,
  statisticsSheet: '数据统计表',
  registrationSheet: '登记表',
  auditSheet: '审核',
} as const;
