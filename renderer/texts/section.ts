/** Texts of the page of one section. */
import { inLanguage } from './language';

export const sectionTexts = inLanguage('sectionTexts', {
  guidance: '写什么',
  placeholder: '在这里写，每段另起一行，段首不用空格，导出时自动缩进。',
  counts: (characters: number, paragraphs: number) => `${characters} 字，${paragraphs} 段`,
  empty: '还没有写',
  optional: '可以不写',
  printedIn: (count: number, documents: string) => `只填一次，印在 ${count} 份文件里：${documents}`,
  documentSeparator: '、',
  findings: '需要核对',
  asideName: '这一部分的帮助',
  tabs: { guidance: '写什么', sentences: '数据句', 'last-year': '上年写的' },
  sentencesNote: '按表里的数起草的句子，插入后可以改。',
  sentenceMissing: '表里有关的数还没有填全，填完就能起草这一句。',
  insert: '插入',
  insertNamed: (name: string) => `插入“${name}”这一句`,
  singleFigure: '插入表里的一个数',
  chooseFigure: '选一个数，可以打字查找',
  noFigures: '表里还没有填数',
  figure: (name: string, stated: string) => `${name}：${stated}`,
  liveNote: '插入的数在文中带浅色底，以后表里改了，文中跟着改；导出时就是普通文字。直接改文中的数，就不再跟着表变。',
  lastYearNote: (year: number) => `${year}年的原文，只供参考。`,
  lastYearEmpty: (year: number) => `${year}年这一部分没有写。`,
  takeLastYear: '插入到光标处',
} as const);
