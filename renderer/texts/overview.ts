/** Chinese texts of the overview over the years. */
import { inLanguage } from './language';

export const overviewTexts = inLanguage('overviewTexts', {
  title: '历年总览',
  nav: '总览',
  unit: '单位',
  printed: '政府信息公开工作历年情况',
  print: '打印',
  empty: '还没有年报，填好一份就能在这里看到。',
  oneYear: '只有一个年度，再有一年就能看出变化。往年的年报可以用“导入”读进来。',
  loading: '正在读各年的年报…',
  unread: (year: number, reason: string) => `${year}年的年报没有读出来：${reason}`,
  applicants: '收到的申请（按申请人）',
  results: '办理结果',
  disputes: '行政复议和行政诉讼',
  year: '年度',
  yearName: (year: number) => `${year}年`,
  total: '合计',
  change: '比上年',
  none: '—',
  allZero: '各年都是 0。',
  blank: '没有填',
  description: (title: string, lines: string) => `${title}：${lines}。具体的数在旁边的表里。`,
  ofYear: (year: number, total: string) => `${year}年 ${total} 件`,
  separator: '，',
  unitOfCount: '单位：件',
  segment: (name: string, figure: string) => `${name} ${figure}`,
} as const);
