/** Chinese texts of the window that says that the program crashed. */
import { inLanguage } from './language';

export const crashTexts = inLanguage('crashTexts', {
  /** BCP 47 */
  language: 'zh-CN',
  title: '程序出错了',
  safe: '填写的内容一直在自动保存，最多只差出错前一秒内输入的几个字；已经导出的文件不受影响。',
  whatToDo: '请点“重新打开”继续填写。如果重新打开后还是出错，请把“出错记录”文件夹里的文件交给技术人员；记录里没有填写的内容和电话。',
  reopen: '重新打开',
  logs: '出错记录',
  quit: '退出',
  detail: '技术信息',
} as const);
