/** Texts of the statutory tables. */
export const tableTexts = {
  guidance: '填写说明',
  /** Bar above the table while no cell is active. */
  idleTitle: '点一个格子开始填写',
  idleKeys: 'Enter 向下，Tab 向右，方向键移动；打字替换原数，F2 修改，Esc 恢复原数，Ctrl+Z 撤销。',
  idlePaste: '可以从 Excel、WPS 表格里复制一块粘贴过来。没有的填 0，不要空着。',
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
  pasteTooLarge: (rows: number, columns: number) =>
    `要粘贴的内容是 ${rows} 行 ${columns} 列，从这一格起放不下，没有粘贴。请从对应的第一格开始粘贴，不要带表头。`,
  findingsTitle: '本表需要核对的地方',
  findingsNone: '本表目前没有需要核对的地方。',
} as const;
