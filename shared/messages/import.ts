/** Chinese texts for reading a workbook, a Word file or a web page as a report. None names the file: the caller does. */
export const importTexts = {
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
  plainZip: '这是压缩包，请先解压，再导入里面的 Excel、Word 或年报文件',
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
} as const;
