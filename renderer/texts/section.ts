/** Texts of the page of one section. */
export const sectionTexts = {
  guidance: '写什么',
  placeholder: '在这里写，每段另起一行，段首不用空格，导出时自动缩进。',
  counts: (characters: number, paragraphs: number) => `${characters} 字，${paragraphs} 段`,
  empty: '还没有写',
  optional: '可以不写',
  printedIn: (count: number, documents: string) => `只填一次，印在 ${count} 份文件里：${documents}`,
  documentSeparator: '、',
  findings: '需要核对',
} as const;
