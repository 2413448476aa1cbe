/** Chinese texts of the frame around the pages. */
import { inLanguage } from './language';

export const textsOfTimes = inLanguage('textsOfTimes', {
  today: (clock: string) => `今天 ${clock}`,
  yesterday: (clock: string) => `昨天 ${clock}`,
  thisYear: (month: number, day: number, clock: string) => `${month}月${day}日 ${clock}`,
  otherYear: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
} as const);

export const appTexts = inLanguage('appTexts', {
  unnamedUnit: '未填单位名称',
  reportName: (unit: string, year: number) => `${unit}${year}年年报`,
  unsavedMark: '●',
  loading: '正在打开…',
  retry: '重试',
  cancel: '取消',

  toLibrary: '年报列表',
  backToLibrary: '回到年报列表',
  reportYear: (year: number) => `${year}年年报`,
  openFailed: '这份年报没有打开',

  steps: '填写步骤',
  unitStep: '单位和年度',
  reviewStep: '检查',
  exportStep: '导出',
  onRequest: '需要时填写',
  finish: '完成',
  stepDone: '已完成',
  stepOpen: '未填完',
  stepOptional: '可不填',
  stepErrors: (count: number) => `必须修改 ${count} 处`,
  stepWarnings: (count: number) => `请核实 ${count} 处`,
  previous: '上一步',
  next: '下一步',

  saved: (time: string) => `已保存 ${time}`,
  savedPlain: '已保存',
  saving: '正在保存…',
  notSaved: '没有保存',
  retrying: '正在重试…',
  savedNow: '已保存',

  changedTitle: '这份年报在别处被改过',
  changedText: '可能同时开了两个窗口。保留这里的，另一处的内容留在“历史版本”里，可以找回；打开另一处的，这里没有保存的修改就没有了，需要的话先另存一份。',
  keepHere: '保留这里的内容',
  openOther: '打开另一处的内容',

  leaveTitle: '还有修改没有保存成功',
  leaveText: '离开后，没有保存的修改会丢失。',
  stay: '留在这里',
  leaveAnyway: '不保存，离开',

  crashTitle: '这个页面出了错',
  crashSaved: '已填写的内容都保存好了。请重新打开，接着填写。',
  crashSaving: '正在保存已填写的内容…',
  crashNotSaved: '最后的修改还没有保存成功，请先点“再保存一次”。',
  saveAgain: '再保存一次',
  reopen: '重新打开',
  crashDetail: '给技术人员看的信息',
} as const);
