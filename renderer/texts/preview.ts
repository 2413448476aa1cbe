/** Chinese texts of the preview. */
import { inLanguage } from './language';

export const previewTexts = inLanguage('previewTexts', {
  title: '打印预览',
  back: '回到填写',
  beside: '边填边看',
  close: '关闭预览',
  whole: '打开打印预览',
  print: '打印…',
  printHint: '在打印对话框里选打印机、份数和双面。缩放选“无”或 100%，边距选“无”或“默认”。',
  pages: (count: number) => `共 ${count} 页`,
  page: (document: string, number: number) => `${document}，第 ${number} 页`,
  nothing: '没有选要印的文档。请在左边至少选一份。',
  documents: '印哪些',
  layout: '版式',
  spread: '要导出的页面',
  spreadKeys: '要导出的页面，按 PageUp、PageDown 翻页',
  document: '看哪一份',
  enlarge: '打印预览',
  nothingHere: '没有选要印的文档。请在“印哪些”里至少选一份。',
  earlier: '上一页',
  later: '下一页',
  range: (first: number, last: number, count: number) =>
    first === last ? `第 ${first} 页，共 ${count} 页` : `第 ${first}–${last} 页，共 ${count} 页`,
  zoom: '显示大小',
  zooms: { actual: '实际大小', width: '适合宽度', page: '整页', spread: '两页并排' },
  fonts: '预览用这台电脑上的字体。缺少的字体由相近的代替，Word 文件里仍写明原来的字体。',
} as const);
