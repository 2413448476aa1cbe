/** Chinese texts of consolidation. A reason says why a file is not counted and what to do. */
import { inLanguage } from './language';

/** Failures of the whole, as the window or the command line shows them: nothing of them gets into a file. */
export const consolidationProblems = inLanguage('consolidationProblems', {
  nothingFound: (folder: string) => `“${folder}”里没有可以汇总的年报。`,
  nothingCounted: '没有一份年报可以计入，没有生成汇总文件。',
  cannotReadFolder: (folder: string, reason: string) => `无法读取文件夹“${folder}”：${reason}。`,
  notPicked: '请先用“选择文件夹”选定各单位年报所在的文件夹。',
  cancelled: '汇总已取消，没有写出文件；已经读完的下次不用再读。',
  sameTarget: (file: string) => `汇总结果不能写到同一个位置：“${file}”。`,
  badList: (file: string) => `单位名单“${file}”里没有单位；应为每行一个单位的文本文件。`,
  listEncoding: (file: string) => `单位名单“${file}”不是 UTF-8 或 GBK 编码的文本文件。`,
});

export const consolidationTexts = {
  /** What became of a file, in a word. */
  status: {
    counted: '已计入',
    duplicate: '重复待选',
    same: '内容相同',
    'other-year': '年度不符',
    'other-edition': '版本不符',
    'no-unit': '没有单位',
    'no-figures': '没有数据',
    consolidated: '汇总结果',
    unreadable: '无法读取',
    'other-kind': '不能汇总',
    temporary: '临时文件',
    excluded: '已排除',
  },
  output: '是这次汇总要写出的文件，没有读取',
  otherKind: '不是可汇总的文件（可以汇总 .zip、.xlsx、.docx、.json、.html）',
  archive: '是压缩包，请先解压，再汇总里面的文件',
  oldOffice: '是旧版 Office 文件，请用 Office 或 WPS 另存为 .xlsx 或 .docx 后再汇总',
  temporary: '是 Office 打开文件时留下的临时文件，不是年报；正在打开的文件请先保存、关闭',
  companion: '是 macOS 在别的磁盘上给文件附带的说明文件（记图标、标签等），不是年报，可以删除',
  hiddenFile: '文件名以“.”开头，是隐藏文件，没有读取；是年报的，请去掉文件名开头的“.”再汇总',
  linkedFolder: '是指向另一个文件夹的链接，里面的文件没有读取；要汇总它们，请直接选择那个文件夹',
  timedOut: (seconds: number) => `读了 ${seconds} 秒还没有读完，已放弃；请用 Office 或 WPS 打开，另存一份后再试`,
  outOfMemory: '内容太大，内存不够；请另存一份，只留下年报的内容后再试',
  readerFailed: (detail: string) => `读取时出错（${detail}）；请用 Office 或 WPS 打开，另存一份后再试`,
  noFigures: '里面没有三张统计表的数据',
  noUnit: '没有写明是哪个单位的，无法判断是否重复；确认以后可以选择计入',
  otherYear: (year: number, wanted: number) => `是 ${year} 年的年报，这次汇总的是 ${wanted} 年`,
  yearNotStated: (year: number) => `文件里没有写明年度，${year} 年是按今天的日期推算的，请核对`,
  otherEdition: (edition: string, target: string) => `用的是${edition}，有的格子${target}里没有，不能相加`,
  consolidated: '是汇总结果，与各单位的年报放在一起会重复计算；确认以后可以选择计入',
  ownName: (name: string) => `单位就是汇总单位“${name}”，多半是汇总结果，没有计入；它自己也要报送的，确认以后可以选择计入`,
  sumOfOthers: '每一格都等于其他单位之和，多半是汇总结果，没有计入；确认以后可以选择计入',
  same: (file: string) => `与“${file}”是同一单位，数据相同，只计一份`,
  duplicate: (files: string) => `同一单位有几份数据不同的年报（还有${files}），都没有计入，请选择一份`,
  notChosen: (file: string) => `同一单位已选择“${file}”`,
  excluded: '已排除，没有计入',
  perhapsSame: (unit: string) => `与“${unit}”可能是同一单位，请核对是否重复`,
  sameFigures: (units: string) => `数据与${units}完全相同，请核对是不是同一份年报报了两次`,
  likely: (stated: string, listed: string) => `文件上写的是“${stated}”，按名单上的“${listed}”计`,
  unlisted: '名单外，已计入；不应计入的请排除',
  suggested: (units: string) => `名单上相近的有${units}`,
  texts: (count: number) => `有 ${count} 格填的是文字，没有计入合计`,
  doubts: (count: number) => `读取时有 ${count} 处需要核对`,
  handChanges: (count: number) => `导出以后改动过 ${count} 处，按现在看到的数计入`,
  joined: (reasons: readonly string[]) => reasons.join('；'),
  quoted: (names: readonly string[]) => names.map((name) => `“${name}”`).join('、'),
  blanks: (table: string, count: number) => `${table}有 ${count} 格没有填，没有的请填 0。`,
  unknowns: (message: string, count: number) => `${message}（同类共 ${count} 处）`,
  more: (count: number) => `另有 ${count} 处没有列出，请打开这份年报查看。`,
  field: (name: string) => `“${name}”`,
  rowPlace: (table: string, row: string) => `${table}“${row}”`,

  /** Failures of the whole. */
  nothingFound: (folder: string) => consolidationProblems.nothingFound(folder),
  get nothingCounted() {
    return consolidationProblems.nothingCounted;
  },
  cannotReadFolder: (folder: string, reason: string) => consolidationProblems.cannotReadFolder(folder, reason),
  get notPicked() {
    return consolidationProblems.notPicked;
  },
  get cancelled() {
    return consolidationProblems.cancelled;
  },
  sameTarget: (file: string) => consolidationProblems.sameTarget(file),
  badList: (file: string) => consolidationProblems.badList(file),
  listEncoding: (file: string) => consolidationProblems.listEncoding(file),

  /** Units behind a figure of the sums that does not agree, or leaves something out. */
  unitDifference: (unit: string, difference: string) => `${unit}（相差 ${difference}）`,
  unitText: (unit: string, text: string) => `${unit}（填的是“${text}”）`,
  behind: (units: readonly string[], count: number) =>
    `差额来自：${units.join('、')}${count > units.length ? `等 ${count} 个单位` : ''}。请先请这些单位核对，不要直接改合计。`,
  incomplete: (table: string, cell: string, units: readonly string[], count: number) =>
    `${table}${cell}的合计不全，没有计入：${units.join('、')}${count > units.length ? `等 ${count} 个单位` : ''}。`,

  /** Command line. */
  progress: (done: number, total: number, current: string) => `正在读取 ${done}/${total}：${current}`,
  oneFolder: '请给出一个文件夹。',
  summary: (year: number, edition: string, counted: number, files: number) =>
    `${year}年，${edition}：找到 ${files} 个文件，计入 ${counted} 份年报。`,
  summaryErrors: (count: number) => `计入的年报中有 ${count} 份有必须修改的问题。`,
  errorLine: (file: string, unit: string, errors: number, warnings: number) =>
    `[有错] ${file}（${unit}）：必须修改 ${errors} 处，请核实 ${warnings} 处`,
  summaryMissing: (count: number, listed: number) => `名单上 ${listed} 个单位，未报 ${count} 个：`,
  allReported: (listed: number) => `名单上 ${listed} 个单位全部计入。`,
  missingFiles: (unit: string, files: string) => `${unit}（有文件没有计入：${files}）`,
  fileLine: (status: string, file: string, reason: string) => `[${status}] ${file}${reason === '' ? '' : `：${reason}`}`,
  findingsOnSums: '合计数的检查：',
  sumsClear: '合计数的勾稽关系全部通过。',

  /** The district's workbook. */
  sheets: { sums: '汇总表', units: '分单位一览', findings: '审核问题', missing: '未报单位' },
  workbookTitle: (name: string, year: number) => `${name}${year}年政府信息公开工作年度报告汇总`,
  unitColumns: {
    number: '序号',
    unit: '单位',
    status: '状态',
    errors: '必须修改',
    warnings: '请核实',
    handChanges: '导出后改动',
    note: '说明',
    year: '年度',
    edition: '版本',
    file: '文件',
  },
  total: '合计',
  findingColumns: ['单位', '文件', '级别', '位置', '左边的数', '右边的数', '差额', '说明', '规则'],
  sumsUnit: '（合计数）',
  changedLevel: '改动',
  changedLine: (source: string) => `${source}导出以后改动过：左边是原来的数，右边是现在的数，按现在的数计入。`,
  doubtLevel: '存疑',
  missingColumns: ['类别', '单位', '文件', '说明'],
  missingKinds: { missing: '未报', unlisted: '名单外' },
  missingNote: '名单上有，没有收到可以计入的年报',
  missingWithFiles: '名单上有，收到的文件没有计入，见下面各行',
  nothingMissing: '没有未报的单位，也没有未计入的文件。',
  noList: '没有给出单位名单，无法知道哪些单位未报。',
  rowsCut: (count: number) => `表已写满，另有 ${count} 行没有列出。`,

  /** 退回修改通知 */
  notice: {
    kind: '退回修改通知',
    title: (year: number) => `关于退回修改${year}年政府信息公开工作年度报告的通知`,
    addressee: (unit: string) => `${unit}：`,
    unnamed: '有关单位',
    opening: (year: number, errors: number, warnings: number) =>
      `你单位报送的${year}年政府信息公开工作年度报告已经审核。经核对，有${errors}处必须修改${warnings > 0 ? `，${warnings}处请核实` : ''}，现退回，请按下列意见修改后重新报送。`,
    errorsHeading: '一、必须修改',
    warningsHeading: '二、请核实',
    item: (number: number, message: string) => `${number}.${message}`,
    closing: '请核实的事项确认无误的，可以不改，重新报送时请说明情况。',
  },
  reportFile: '汇总年报',
} as const;
