/** Chinese texts of the list of reports and of the dialog for a new one. */
import { inLanguage } from './language';

export const libraryTexts = inLanguage('libraryTexts', {
  reports: '年报',
  bin: '回收站',
  views: '列表',
  newReport: '新建年报',
  openSample: '打开示例年报',
  sampleHint: '某街道2020年的年报，已填好，可以随意试用。',

  loadFailed: '年报列表没有读出来',
  retry: '重试',

  savedAt: (time: string) => (time === '' ? '' : `${time} 保存`),
  binnedAt: (time: string) => (time === '' ? '' : `${time} 删除`),
  year: (year: number) => `${year}年`,
  open: (name: string) => `打开${name}`,
  duplicate: '复制',
  remove: '删除',
  restore: '恢复',
  erase: '彻底删除',
  actionOn: (action: string, name: string) => `${action}：${name}`,
  startFrom: '从哪里开始',
  startFromYear: (year: number) => `从${year}年的年报开始`,
  startBlank: '从空白开始',
  carriedOver:
    '带入单位、落款单位、登记表，以及“上年结转”和上年的现行有效件数等；文字不带，填写时可以在旁边看去年写的。',
  nothingCarriedOver: '只带入单位名称，其他都是空白。',
  submitted: { same: '已报送', changed: '报送后有改动' },
  errors: (count: number) => `必须修改 ${count}`,
  warnings: (count: number) => `请核实 ${count}`,
  clean: '没有问题',
  blanks: (count: number) => `还有 ${count} 格没填`,

  findUnit: '找单位',
  ofYear: '年度',
  allYears: '全部年度',
  onlyUnfinished: '只看没做完的',
  shownOf: (shown: number, all: number) => (shown === all ? `共 ${all} 份` : `${shown} 份，共 ${all} 份`),
  noneFound: '没有这样的年报。',

  duplicated: (name: string) => `已复制${name}`,
  removed: '已移到回收站',
  undo: '撤销',
  undone: '已撤销删除',
  restored: (name: string) => `已恢复${name}`,
  confirmErase: (name: string) => `彻底删除${name}？`,
  confirmEraseText: '删除后不能恢复。',
  erased: '已彻底删除',
  cancel: '取消',

  emptyTitle: '还没有年报',
  emptyText: '填好单位和年度就可以开始；数字和文字随填随存，随时检查，最后导出 Word 和 Excel。',
  binEmpty: '回收站是空的。',
  binNote: '回收站里的年报会一直保留，直到彻底删除。',

  storedIn: (folder: string) => `年报保存在：${folder}`,
  version: (version: string) => `版本 ${version}`,

  create: '开始填写',
  creating: '正在新建…',
  alreadyThere: (name: string) => `${name}已经有了。`,
  openExisting: '打开已有的',
} as const);
