/** Chinese words of the Word files that belong to no form: names of fonts and styles, document properties. */
export const wordTexts = {
  /** Fonts of GB/T 9704—2012, with the one Word takes where a PC lacks them. */
  fonts: {
    title: { name: '方正小标宋简体', instead: '宋体' },
    black: { name: '黑体', instead: 'SimHei' },
    regular: { name: '楷体_GB2312', instead: '楷体' },
    imitation: { name: '仿宋_GB2312', instead: '仿宋' },
    song: { name: '宋体', instead: 'SimSun' },
  },
  styles: {
    headingCharacters: (level: number) => `标题 ${level} 字符`,
    attachment: '附件序号',
    formLine: '登记表表上行',
    tableEnd: '表后',
    tableHeader: '表头',
    tableLabel: '表格栏目',
    tableText: '表格内容',
    tableSize: { standard: '', small: '（小五）' },
  },
  subject: (year: number, kind: string) => `${year}年${kind}`,
  keywords: (year: number, kind: string) => `政府信息公开，${kind}，${year}年`,
} as const;
