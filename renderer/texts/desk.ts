/** Chinese texts of 零申请, of finding in a report and of the days to the deadline. */
import { inLanguage } from './language';

export const zeroTexts = inLanguage('zeroTexts', {
  action: '零申请',
  title: '全年没有申请、复议和诉讼？',
  confirm: '都没有，填零',
  cancel: '取消',
  zeros: (tables: string, count: number) => `${tables}里的 ${count} 个空格都填 0`,
  sentences: (sections: string) => `起草一句话：${sections}`,
  and: '、',
  notZero: (place: string, value: string) => `“${place}”填的是 ${value}，不是零申请。有申请的请逐格填写。`,
  step: '零申请填零',
  nothing: '已经都填好了。',
} as const);

export const findTexts = inLanguage('findTexts', {
  title: '在年报里查找',
  action: '查找',
  actionTitle: '查找（Ctrl+F）',
  label: '找什么',
  placeholder: '行名、列名、数、文字、人名、电话',
  start: '输入几个字或一个数。',
  none: '没有找到。',
  hits: (count: number, more: boolean) => (more ? `前 ${count} 处` : `${count} 处`),
  keys: '方向键选择，Enter 到那一处',
  empty: '空',
  separator: '·',
} as const);

export const deadlineTexts = inLanguage('deadlineTexts', {
  left: (days: number, date: string) => (days === 0 ? `今天（${date}）到期` : `离 ${date} 还有 ${days} 天`),
  past: (days: number, date: string) => `${date} 已过 ${days} 天`,
  shortLeft: (days: number) => (days === 0 ? '今天到期' : `还有 ${days} 天`),
  shortPast: (days: number) => `逾期 ${days} 天`,
  full: (title: string, text: string) => `${title}：${text}`,
  title: (isLocal: boolean) => (isLocal ? '区里的报送期限' : '法定报送期限'),
} as const);
