/** Chinese texts for reading the official tables, the text and the registration form out of a foreign file. */
import { inLanguage } from './language';

export const importTableTexts = inLanguage('importTableTexts', {
  /** Places. */
  gridName: (number: number) => `第${number}个表格`,
  cellOf: (grid: string, row: number, column: number) => `${grid}第${row}行第${column}列`,
  webPage: '网页',
  /** Files too large to be a report. */
  tooMuchText: (most: number) => `文件里的文字超过 ${most} 万字，不像是年报，没有读取`,
  tooManyParagraphs: (most: number) => `文件里的段落超过 ${most} 个，不像是年报，没有读取`,
  tooManyColumns: (most: number) => `文件里有表格超过 ${most} 列，不像是年报，没有读取`,
  /** Why a figure is to be looked at; said behind its name and what was read. */
  nearLabel: (found: string, official: string) => `表上写的是“${found}”，当作“${official}”`,
  unknownItem: (found: string) => `这一行写的是“${found}”，不知道是哪一项，没有读`,
  strayFigure: (text: string) => `项目名称和第一列数之间还有一个数“${text}”`,
  noHeadings: '上面没有找到列名',
  otherHeadings: '上面是表中另一部分的列名，这一行像是挪到了别处',
  headingOverLabel: '列名与数没有对齐（列名在项目名称上面）',
  spansColumns: (text: string) => `列名与数没有对齐（“${text}”一格跨了几列）`,
  underNoHeading: (text: string) => `列名与数没有对齐（“${text}”上面没有列名）`,
  longerRow: '列名与数没有对齐（这一行比列名那一行长）',
  shorterRow: '列名与数没有对齐（这一行比列名那一行短）',
  unequalRows: '表里各行的格数不一样，数可能没有对齐',
  unknownBelow: (text: string) => `列名下面还有文字“${text}”`,
  inOrder: '按表上的先后次序读取',
  groupsInOrder: '没有找到各组的名称，按表上的先后次序读取',
  unevenGroups: '各组的列不一样，数可能没有对齐',
  withoutLabels: '这张表没有项目名称，按表上的先后次序读取',
  several: '这一列下面有几个不同的数，读的是第一个',
  hidden: '所在的行或者列是隐藏的',
  hiddenSheet: '所在的工作表是隐藏的',
  rowSays: (text: string) => `这一行还有文字“${text}”`,
  moreRows: '下面还有一行不同的数，读的是第一行',
  fromOtherTable: (grid: string) => `取自另一处（${grid}），那里的其他数与这里重复`,
  otherwiseElsewhere: (grid: string, value: string) => `另一处（${grid}）写的是“${value}”`,
  sign: (text: string) => `写的是“${text}”，照原样读入；没有的请填 0`,
  notAFigure: (text: string) => `写的是“${text}”，不是数，照原样读入`,
  withUnit: (text: string, figure: string) => `写的是“${text}”，读作 ${figure}`,
  withRemark: (text: string, figure: string) => `写的是“${text}”，读作 ${figure}，括号里的说明没有读入`,
  otherUnit: (text: string, unit: string) => `写的是“${text}”，这里应填以“${unit}”为单位的数，照原样读入`,
  converted: (text: string, from: string, figure: string, to: string) =>
    `写的是“${text}”（${from}），换算成 ${figure}${to}，换算得对不对请核对`,
  shownOtherwise: (text: string, figure: string) => `表里显示“${text}”，存的是 ${figure}，读的是存的数`,
  formula: '是公式，读的是文件里存的结果',
  formulaWithoutResult: '是公式，但文件里没有存它的结果，没有读入；请用 Excel 或 WPS 打开这个文件，保存后重新导入',
  severalFigures: (text: string) => `写的是“${text}”，一格里不止一个数，或者一个数被空格、换行断开，照原样读入；请改成一个数`,
  blankInFigure: '数中间有空格，当作一个数的千位分隔读入',
  noteMark: (mark: string) => `数后面的“${mark}”当作注释号，没有读入`,
  struckOut: (text: string) => `格里划掉的“${text}”没有读入`,
  hiddenText: (text: string) => `格里隐藏的“${text}”没有读入`,
  wholeStruckOut: '这一格整格划了删除线，里面的内容照样读入，是否作废请确认',
  unitsDiffer: (beside: string, over: string) => `项目名称里写的单位是“${beside}”，列名里写的是“${over}”，按“${over}”读取`,
  countsConverted: (unit: string, factor: number) => `表上写明单位是“${unit}”，读入的数乘了 ${factor}`,
  /** Notes. */
  doubtful: (cell: string, value: string, why: string) => `${cell}：${value === '' ? '空白' : value}。${why}。请核对。`,
  doubtfulRow: (row: string, why: string) => `${row}：${why}。请核对。`,
  doubtfulTable: (table: string, count: number, first: readonly string[], why: string) =>
    `${table}有 ${count} 格（${first.join('、')}${count > first.length ? '等' : ''}）：${why}。请核对。`,
  cellsInLine: (line: string, first: readonly string[], count: number) => `${line}（${first.join('、')}${count > first.length ? `等 ${count} 格` : ''}）`,
  joined: (reasons: readonly string[]) => reasons.join('；'),
  tableFound: (table: string, read: number, all: number) => `${table}：${all} 个数，找到 ${read} 个。`,
  blankCells: (table: string, count: number) => `${table}有 ${count} 格是空白，照空白读入。`,
  tableMissing: (table: string, heading: string) => `没有找到${table}（“${heading}”里的表）。如果是图片，请照着填写。`,
  rowsMissing: (table: string, rows: readonly string[]) => `${table}没有找到这些行：${rows.join('、')}。`,
  columnsMissing: (table: string, columns: readonly string[]) => `${table}没有找到这些列：${columns.join('、')}。`,
  cellsMissing: (table: string, cells: readonly string[]) => `${table}没有找到这些数：${cells.join('、')}。`,
  gridTooLarge: (grid: string) => `“${grid}”太大，没有在里面找表。`,
  editionFound: (edition: string) => `按“${edition}”的表读取。`,
  editionDoubtful: (edition: string, other: string) => `按“${edition}”读取，也可能是“${other}”，请核对格式。`,
  editionNotOfYear: (edition: string, year: number, proposed: string) => `表是“${edition}”的，${year}年应当用“${proposed}”，请核对年度和格式。`,
  /** More than one report in a file. */
  reportOnSheets: (sheets: readonly string[], unit: string, year: number | undefined) => {
    const whose = [unit, year === undefined ? '' : `${year}年`].filter((part) => part !== '').join('，');
    return `${sheets.map((sheet) => `“${sheet}”`).join('、')}${whose === '' ? '' : `（${whose}）`}`;
  },
  severalReports: (read: string, others: readonly string[]) =>
    `文件里有不止一份年报：读的是工作表${read}，没有读${others.join('、')}。要读没有读的，请把它的工作表单独另存成一个文件，再导入。`,
  cellName: (row: string, column: string) => `${row}／${column}`,
  /** Text. */
  sectionFound: (heading: string, characters: number) => `“${heading}”：${characters} 字。`,
  sectionMissing: (heading: string) => `没有找到“${heading}”。`,
  headingNear: (found: string, official: string) => `标题“${found}”当作“${official}”，请核对。`,
  headingByNumber: (found: string, official: string) => `标题“${found}”按次序当作“${official}”，请核对。`,
  sectionTwice: (heading: string) => `“${heading}”有两处，文字不同，读的是第一处，请核对。`,
  unplaced: (heading: string, text: string) => `“${heading}”下面的文字在这个格式里没有地方放，没有读入，需要的话请从这里复制：${text}`,
  beforeTitle: (text: string) => `标题前面的文字没有读入：${text}`,
  behindTables: (text: string) => `这些文字不在任何一部分里，没有读入，需要的话请从这里复制：${text}`,
  struckText: (text: string) => `文字里划掉的内容没有读入，需要的话请从这里复制：${text}`,
  unitFound: (name: string) => `单位：${name}。`,
  unitFromFileName: (name: string) => `文件里没有写明单位，单位名称“${name}”取自文件名，请核对。`,
  unitMissing: '没有找到单位名称，请填写。',
  unitDiffers: (title: string, signature: string) => `标题里的单位是“${title}”，落款是“${signature}”，请核对。`,
  filledByOther: (title: string, filled: string) => `标题里的单位是“${title}”，填报单位是“${filled}”，读的是标题，请核对。`,
  yearDiffers: (title: number, stated: number) => `标题里的年度是 ${title} 年，统计年度或者统计期限是 ${stated} 年，读的是标题，请核对。`,
  yearFound: (year: number) => `年度：${year}年。`,
  yearGuessed: (year: number, from: string) => `文件里没有写明年度，按${from}当作 ${year} 年，请核对。`,
  yearFrom: { signature: '落款日期', filledOn: '登记表的填表时间', fileName: '文件名', text: '文中的日期', today: '今天的日期' },
  signatureFound: (name: string, date: string) => `落款：${[name, date].filter((part) => part !== '').join('，')}。`,
  signatureMissing: '没有找到落款，请填写。',
  dateUnread: (text: string) => `落款日期“${text}”看不出是哪一天，照原样读入，请核对。`,
  registrationFound: (form: string, fields: number) => `${form}：找到 ${fields} 项。`,
  fieldDoubtful: (field: string, text: string) => `登记表的“${field}”一格写的是“${text}”，看不出各属于哪一项，请核对。`,
  fieldLeftOut: (text: string, why: string) => `登记表里写着“${text}”的一格：${why}。请核对。`,
  /** Nothing official was found. */
  nothingFound: (tables: readonly string[]) =>
    `没有找到年报的表格或者文字。找的是：${tables.join('、')}，年报各部分的标题，以及登记表。请确认选对了文件；如果表格是图片，只能照着填写`,
} as const);

/** Words looked for in foreign files. */
export const unitWords = ['填报单位', '单位名称', '填表单位', '报送单位', '上报单位', '机关名称'] as const;
export const ownUnitWord = '单位';
export const yearWords = ['统计年度', '报告年度'] as const;
export const shortYearWords = ['年度', '年份'] as const;
export const yearSuffix = '年';
/** Labels that may follow the unit's name on its line. */
export const fieldWords = [
  '填报人', '填表人', '制表人', '经办人', '审核人', '审签人', '单位负责人', '主要负责人', '分管负责人', '负责人', '联系人', '联系电话', '电话',
  '填报日期', '填报时间', '填表日期', '填表时间', '报送日期', '报送时间', '报出日期', '统计年度', '统计期间', '报告年度', '年度', '计量单位',
] as const;
