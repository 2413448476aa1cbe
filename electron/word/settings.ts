/** word/settings.xml: what docx has no option for, with the compatibility mode of Word 2013 and later. */
import { indent } from '../../shared/pages/page';

const compatibility = (name: string, value: string): string =>
  `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;

export const settingsXml = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:zoom w:percent="100"/>' +
  '<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>' +
  // A tab at the head of a paragraph takes the place of its indent.
  `<w:defaultTabStop w:val="${indent}"/>` +
  '<w:autoHyphenation w:val="0"/>' +
  '<w:evenAndOddHeaders/>' +
  // Punctuation keeps its full width, so that a line has its 28 characters.
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>' +
  compatibility('compatibilityMode', '15') +
  compatibility('overrideTableStyleFontSizeAndJustification', '1') +
  compatibility('enableOpenTypeFeatures', '1') +
  compatibility('doNotFlipMirrorIndents', '1') +
  compatibility('differentiateMultirowTableHeaders', '1') +
  '</w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>' +
  '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>' +
  '</w:settings>';
