/** Texts of the statutory tables. */
import { inLanguage } from './language';

export const tableTexts = inLanguage('tableTexts', {
  guidance: '填写说明',
  /** Bar above the table while no cell is active. */
  idleTitle: '点一个格子开始填写',
  idleKeys: 'Enter 向下，Tab 向右，方向键移动；打字替换原数，F2 修改，Esc 恢复原数，Ctrl+Z 撤销。没有的填 0，不要空着。',
  idleRange:
    '拖动鼠标或按 Shift+方向键选一块：Ctrl+C 复制，Ctrl+V 粘贴（Excel、WPS 表格都行），Delete 清除，Ctrl+D 向下填充，Ctrl+R 向右填充，Ctrl+Enter 都填成同一个数。按 Esc 再按 Tab 离开表格。',
  /** The same where the report must not be changed. */
  readOnlyTitle: '现在只能查看',
  readOnlyKeys: '点一个格子，看它的填写说明和勾稽关系。',
  pathSeparator: ' › ',
  unit: (unit: string) => `单位：${unit}`,
  computed: '由程序计算',
  computedLegend: '灰底为程序计算，不用填',
  /** Relations of the active cell. */
  holds: (leftName: string, left: string, operator: string, rightName: string, right: string) =>
    right === rightName ? `${leftName} ${left} ${operator} ${right}` : `${leftName} ${left} ${operator} ${rightName} ${right}`,
  named: (leftName: string, operator: string, rightName: string) => `${leftName} ${operator} ${rightName}`,
  holdsMark: '✓',
  brokenMark: (difference: string) => `✗ 相差 ${difference}`,
  blanksLeft: '（还有空格）',
  textInTheWay: '（有的格不是数字）',
  unknownSide: '?',
  signs: { equal: '=', notEqual: '≠', atLeast: '≥', less: '<' },
  /** A total stated otherwise than the sum. */
  takeTotal: (computed: string) => `采用 ${computed}`,
  takeTotalName: (cell: string, computed: string) => `${cell}：采用合计 ${computed}`,
  statedTotal: (stated: string, computed: string) =>
    `这里写的是 ${stated}，各项合计是 ${computed}。点“采用 ${computed}”就改成合计。`,
  fillZeros: '填零',
  fillZerosTitle: (count: number) => `把本表 ${count} 个空格都填 0？`,
  fillZerosDetail: '已经填的数不变，合计由程序计算。',
  fillZerosConfirm: '都填 0',
  fillZerosCancel: '不填',
  noBlanks: '本表没有空格',
  nextProblem: (count: number) => `${count} 格要核对，看下一格`,
  nextBlank: (count: number) => `${count} 格没填，去下一格`,
  allRight: '本表已填完，没有要核对的',
  /** A block of cells. */
  selected: (cells: number) => `选了 ${cells} 格`,
  selectedSum: (figures: number, sum: string) => `数字 ${figures} 个，合计 ${sum}`,
  pasted: (cells: number, totals: number) => `已粘贴 ${cells} 格；另外 ${totals} 格是合计，由程序计算，没有改。`,
  pasteTitle: '粘贴前请看一下',
  pasteConfirm: (cells: number) => `粘贴这 ${cells} 格`,
  pasteCancel: '不粘贴',
  pasteSize: (rows: number, columns: number, cell: string) => `复制的内容是 ${rows} 行 ${columns} 列，从“${cell}”开始放。`,
  pasteLabels: (rows: number, columns: number) =>
    `前面的 ${[rows > 0 ? `${rows} 行` : '', columns > 0 ? `${columns} 列` : ''].filter(Boolean).join('、')}是文字，当作表头和行名，不粘贴。`,
  pasteNothing: '没有一格放得下，不能粘贴。请选对应的第一格再粘贴。',
  pasteFates: {
    figure: (cells: number) => `${cells} 格放进表里`,
    text: (cells: number) => `${cells} 格不是数字，照原样放进去，会标出来`,
    total: (cells: number) => `${cells} 格是合计，由程序计算，不粘贴`,
    outside: (cells: number) => `${cells} 格在表外，放不下，不粘贴`,
  },
  pasteOtherTotal: (typed: string, computed: string) => computed === '' ? `${typed}，现在算不出` : `${typed}，程序算出 ${computed}`,
  pasteOutsideRow: '（表外）',
  /** Looks of the table. */
  zoom: '表格大小',
  zoomIn: '放大表格',
  zoomOut: '缩小表格',
  zoomNormal: (percent: number) => `现在 ${percent}%，点一下恢复 100%`,
  lastYear: '显示上年',
  noLastYear: '没有找到本单位上一年的报告',
  lastYearTitle: (year: number) => `每格下面是 ${year} 年报告的数和今年的增减`,
  lastYearLegend: (year: number) => `小字：${year} 年的数和今年的增减`,
  lastYearBlank: '空',
  changeUp: (difference: string) => `+${difference}`,
  changeDown: (difference: string) => `−${difference}`,
  /** Marks of the relations beside their rows and below their columns. */
  markSides: (left: string, sign: string, right: string) => `${left} ${sign} ${right}`,
  markBroken: (difference: string) => `✗ ${difference}`,
  marksLegend: '✓ 勾稽关系成立，✗ 不成立和相差数',
  findingsTitle: '本表需要核对的地方',
  findingsNone: '本表目前没有需要核对的地方。',
} as const);
