/** English texts for reading a workbook, a Word file or a web page as a report. None names the file: the caller does. */
import type { importTexts as chinese } from '../import';
import { plural } from './plural';

const own = (year: number, unit: string): string => `This workbook was exported by this program (${unit}, ${year})`;

export const importTexts: typeof chinese = {
  oldExcel: 'it is an old Excel file (.xls): open it in Excel or WPS and save it as .xlsx',
  oldWord: 'it is an old Word file (.doc): open it in Word or WPS and save it as .docx',
  oldOffice: 'it is an old Office file: open it in Office or WPS and save it as .xlsx or .docx',
  encrypted: 'it has a password: open it in Office or WPS, remove the password and save it',
  encryptedZip: 'the archive has a password: unpack it and import a file from it',
  binaryWorkbook: 'it is a binary workbook (.xlsb): open it in Excel and save it as .xlsx',
  openDocument: 'it is an OpenDocument file: open it in LibreOffice or WPS and save it as .xlsx or .docx',
  presentation: 'it is a presentation, not a report: choose an Excel, Word or report file',
  pdf: 'it is a PDF file, whose tables cannot be read: choose the Excel or Word file it was made from',
  picture: 'it is a picture, whose tables cannot be read: choose an Excel, Word or report file',
  plainZip: 'the archive has no Excel file, or more than one: unpack it and import an Excel, Word or report file from it',
  unknownKind: 'it is no Excel, Word or report file and no web page (.xlsx .docx .html .json)',
  emptyFile: 'the file is empty',
  tooLarge: (megabytes) => `the file has more than ${megabytes} MB, too much for a report: save a copy with nothing but the report`,
  truncated: 'the file is incomplete (perhaps not fully downloaded or copied): get it again',
  damaged: (part) => `the file is damaged (${part}): open it in Office or WPS and save a copy`,
  missingPart: (part) => `the file is incomplete, “${part}” is missing: open it in Office or WPS and save a copy`,
  tooManyParts: (most) => `the file has more than ${most} parts, too many for a report; it was not read`,
  inflatesTooMuch: (part, megabytes) => `“${part}” unpacks to more than ${megabytes} MB, too much for a report; it was not read`,
  doctype: (part) => `“${part}” declares outside entities (DOCTYPE), which Office never does; to be safe it was not read`,
  badEncoding: (part, encoding) => `“${part}” has an unknown encoding (${encoding}): save a copy from Office or WPS`,
  unknownCompression: (part) => `“${part}” is compressed in an unknown way: save a copy from Office or WPS`,
  tooDeep: (part) => `“${part}” is nested too deeply; it was not read`,
  tooManyCells: (sheet, most) => `“${sheet}” has more than ${most} cells with content, too many for a report: save a copy with nothing but its tables`,
  tooManySheets: (most) => `the workbook has more than ${most} sheets, too many for a report: save a copy with nothing but its tables`,
  tooMuchText: (most) => `the workbook has more than ${most}0,000 characters, too many for a report: save a copy with nothing but its tables`,
  noSheets: 'the workbook has no sheets',
  cellOf: (sheet, address) => `${sheet} ${address}`,
  at: (source, message) => `${source}: ${message}`,
  blank: 'blank',
  newerWorkbook: 'the report in the workbook was written by a newer version of the program: import it with that one. The file was not changed',
  unchanged: (year, unit) => `${own(year, unit)} and holds the report as exported; the visible sheets agree with it.`,
  changed: (year, unit, count) =>
    `${own(year, unit)} and holds the report as exported; ${plural(count, 'place was', 'places were')} changed on the visible sheets since.`,
  visibleOnly: (year, unit, figures, fields) =>
    `${own(year, unit)}; ${plural(figures, 'figure')} and ${plural(fields, 'field')} of the registration form were read from its visible sheets.`,
  unnamedUnit: 'unit without a name',
  carriedMissing: 'The workbook no longer holds the report (perhaps it was deleted), so the visible sheets were read. What was changed since the export cannot be told.',
  carriedDamaged: 'The report in the workbook is incomplete and was not used: the visible sheets were read. What was changed since the export cannot be told.',
  notInWorkbook: (section) => `The text of “${section}” is not on the visible sheets and was not read. Take it from the original report if there is one.`,
  signatureMissing: 'The signature is not on the visible sheets and was not read.',
  cellGone: (cell) => `${cell} is gone from the workbook (its row or column may have been deleted) and was not compared. Have a look.`,
  cellGoneUnread: (cell) => `${cell} is gone from the workbook (its row or column may have been deleted) and was not read.`,
  fieldGone: (field) => `“${field}” of the registration form is gone from the workbook (its row may have been deleted) and was not compared. Have a look.`,
  fieldGoneUnread: (field) => `“${field}” of the registration form is gone from the workbook (its row may have been deleted) and was not read.`,
  nothingNamed: 'The cells of the tables cannot be found (sheets deleted, or content copied elsewhere) and were not compared with the report as exported. Look at each of them.',
  totalDiffers: (cell, shown, computed) =>
    `The formula of ${cell} shows ${shown}, but the parts add up to ${computed} (not recalculated, or changed); the sum of the parts was read.`,
  formulaEntered: (cell, shown) => `${cell} holds a formula; ${shown}, which it shows, was read. Please verify.`,
  yearFromName: (year) => `The workbook names no year; ${year} was taken from the file name. Please verify.`,
  noYear: 'the workbook names no year: fill it in at “统计年度”, or put it into the file name, and try again',
  textInField: (field, text) => `The cell of “${field}” in the registration form holds “${text}”, which may belong elsewhere; it was read into this field. Please verify.`,
  otherSheets: (names) =>
    `The workbook has ${names.length === 1 ? 'another sheet' : 'other sheets'} with figures, ${names.map((name) => `“${name}”`).join(', ')}, not exported by this program and not read. To use those figures, put them into the original sheets, save and import again.`,
  addedStaff: (count) => `The registration form has ${plural(count, 'more staff member')}, added after the export.`,
};
