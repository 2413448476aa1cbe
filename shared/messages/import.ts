/** Chinese texts for reading a workbook, a Word file or a web page as a report. None names the file: the caller does. */
import { inLanguage } from './language';

export const importTexts = inLanguage('importTexts', {
  /** Files that are not what can be read; each says what it is and what to do. */
  oldExcel: '这是旧版 Excel 文件（.xls），请用 Excel 或 WPS 打开，另存为 .xlsx 后再试',
  oldWord: '这是旧版 Word 文件（.doc），请用 Word 或 WPS 打开，另存为 .docx 后再试',
  oldOffice: '这是旧版 Office 文件，请用 Office 或 WPS 打开，另存为 .xlsx 或 .docx 后再试',
  encrypted: '文件设有打开密码，请用 Office 或 WPS 打开，先去掉打开密码，保存后再试',
  encryptedZip: '压缩包设有密码，请先解压，再导入里面的文件',
  binaryWorkbook: '这是 Excel 二进制工作簿（.xlsb），请用 Excel 打开，另存为 .xlsx 后再试',
  openDocument: '这是 OpenDocument 文件，请用 LibreOffice 或 WPS 打开，另存为 .xlsx 或 .docx 后再试',
  presentation: '这是演示文稿，不是年报；请选择 Excel、Word 或年报文件',
  pdf: '这是 PDF 文件，不能读出表格；请选择生成它的 Excel 或 Word 文件',
  picture: '这是图片，不能读出表格；请选择 Excel、Word 或年报文件',
  plainZip: '压缩包里没有读得出来的 Excel 文件；请先解压，再导入里面的 Excel、Word 或年报文件',
  noWorkbookInZip: '压缩包里没有 Excel 文件（.xlsx）；请先解压，再导入里面的 Word 或年报文件',
  severalWorkbooksInZip: (count: number) => `压缩包里的 Excel 文件不止一个（有 ${count} 个），不知道读哪一个；请先解压，再导入要用的那一个`,
  unknownKind: '不是 Excel、Word、网页或年报文件（.xlsx .docx .html .json）',
  /** Damaged or hostile files. */
  emptyFile: '文件是空的',
  tooLarge: (megabytes: number) => `文件超过 ${megabytes} MB，不像是年报；请另存一份，只留下年报的内容`,
  truncated: '文件不完整（可能没有下载或复制完），请重新取得后再试',
  damaged: (part: string) => `文件已损坏（${part}），请用 Office 或 WPS 打开，另存一份后再试`,
  missingPart: (part: string) => `文件不完整，缺少“${part}”，请用 Office 或 WPS 打开，另存一份后再试`,
  tooManyParts: (most: number) => `文件里的部件超过 ${most} 个，不像是年报，没有读取`,
  inflatesTooMuch: (part: string, megabytes: number) => `文件里的“${part}”展开后超过 ${megabytes} MB，不像是年报，没有读取`,
  doctype: (part: string) => `文件里的“${part}”带有外部实体声明（DOCTYPE），Office 不会这样写，为了安全没有读取`,
  badEncoding: (part: string, encoding: string) => `文件里的“${part}”用了不认识的文字编码（${encoding}），请用 Office 或 WPS 另存一份后再试`,
  unknownCompression: (part: string) => `文件里的“${part}”用了不认识的压缩方式，请用 Office 或 WPS 另存一份后再试`,
  tooDeep: (part: string) => `文件里的“${part}”结构不正常（层数过多），没有读取`,
  tooManyCells: (sheet: string, most: number) =>
    `“${sheet}”里有内容的格子超过 ${most} 个，不像是年报；请另存一份，只留下年报的表后再试`,
  tooManySheets: (most: number) => `工作簿里的表超过 ${most} 张，不像是年报；请另存一份，只留下年报的表后再试`,
  tooMuchText: (most: number) => `工作簿里的文字超过 ${most} 万字，不像是年报；请另存一份，只留下年报的表后再试`,
  noSheets: '工作簿里没有表',
  /** Where something stands in a workbook. */
  cellOf: (sheet: string, address: string) => `${sheet} ${address}`,
  at: (source: string, message: string) => `${source}：${message}`,
  blank: '空',
  /** A package with a covering list. */
  notAsListed: (file: string) => `压缩包里的“${file}”与报送清单上的校验值不一致，可能在打包后被换过或改过，请核对。`,
  listedFileMissing: (file: string) => `报送清单上的“${file}”不在压缩包里，可能在打包后被删除或改了名，请核对。`,
  notOnList: (file: string) => `读的是压缩包里的“${file}”，它不在报送清单上，可能是打包后换进去的，请核对。`,
  listUnreadable: (file: string) => `压缩包里的“${file}”读不出来，没有按它核对里面的文件，请核对。`,
  /** Our own workbook. */
  newerWorkbook: '工作簿里带的年报文件是新版程序写的，请用新版程序导入；文件没有改动',
  unchanged: (year: number, unit: string) => `这是本程序导出的工作簿（${unit}，${year}年），带有导出时的年报文件；与看得见的表核对过，没有改动。`,
  changed: (year: number, unit: string, count: number) =>
    `这是本程序导出的工作簿（${unit}，${year}年），带有导出时的年报文件；与看得见的表核对，有 ${count} 处在导出以后被改过。`,
  visibleOnly: (year: number, unit: string, figures: number, fields: number) =>
    `这是本程序导出的工作簿（${unit}，${year}年），从看得见的表里读出 ${figures} 个数，登记表 ${fields} 项。`,
  unnamedUnit: '未填单位',
  carriedMissing: '工作簿里没有带年报文件（可能被删除了），是从看得见的表里读的；导出以后有没有改动，无从核对。',
  carriedDamaged: '工作簿里带的年报文件不完整，没有采用，是从看得见的表里读的；导出以后有没有改动，无从核对。',
  notInWorkbook: (section: string) => `“${section}”的文字不在看得见的表里，没有读入；原来的年报里有的话，请从那里取。`,
  signatureMissing: '落款不在看得见的表里，没有读入。',
  cellGone: (cell: string) => `${cell}在工作簿里找不到了（所在的行或者列可能被删除），没有核对，请看一看。`,
  cellGoneUnread: (cell: string) => `${cell}在工作簿里找不到了（所在的行或者列可能被删除），没有读入。`,
  labelChanged: (text: string, now: string) =>
    now === '' ? `表里原来写着“${text}”的地方现在是空的，数仍按原来的行和列读取，请核对。` : `表里的“${text}”被改成了“${now}”，数仍按原来的行和列读取，请核对。`,
  figureBeside: (text: string) => `表格的行里多出一个数“${text}”，年报里没有它的位置，没有读入，请核对。`,
  fieldGone: (field: string) => `登记表的“${field}”在工作簿里找不到了（所在的行可能被删除），没有核对，请看一看。`,
  fieldGoneUnread: (field: string) => `登记表的“${field}”在工作簿里找不到了（所在的行可能被删除），没有读入。`,
  nothingNamed: '表里的格子找不到了（表可能被删除，或者内容被复制到别处），没有与导出时的年报核对，请逐项看一看。',
  totalDiffers: (cell: string, shown: string, computed: string) =>
    `${cell}的公式显示 ${shown}，各项相加是 ${computed}（可能没有重新计算，或者公式被改过）；按各项相加读取。`,
  formulaEntered: (cell: string, shown: string) => `${cell}里是公式，按它显示的 ${shown} 读取，请核对。`,
  yearFromName: (year: number) => `工作簿里没有写明统计年度，按文件名里的 ${year} 年读取，请核对。`,
  noYear: '工作簿里没有写明统计年度；请在“统计年度”处填上年份，或者在文件名里写上年份，再试',
  textInField: (field: string, text: string) => `登记表的“${field}”一格里有看不出属于哪一项的文字“${text}”，读在了这一项里，请核对。`,
  otherSheets: (names: readonly string[]) =>
    `工作簿里另有工作表${names.map((name) => `“${name}”`).join('、')}，里面有数，不是本程序导出的，没有读；要用那里的数，请改到原来的表里，保存后再导入。`,
  addedStaff: (count: number) => `登记表里多出 ${count} 名工作人员，是在导出以后加的。`,
} as const);
