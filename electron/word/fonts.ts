/** The fonts of GB/T 9704—2012: one face a purpose, Western text always in the same one. */
import { wordTexts, type FontSet } from '../../shared/messages/word';
import type { Face } from '../../shared/pages/blocks';
import { escapeMarkup } from '../../shared/pages/text';

const western = 'Times New Roman';

/** `w:rFonts` of a face. The hint sends what both scripts have (“ ” — … ·) to the East Asian font. */
export function fontXml(set: FontSet, face: Face): string {
  const eastAsia = escapeMarkup(wordTexts.fontSets[set][face].name);
  return `<w:rFonts w:ascii="${western}" w:eastAsia="${eastAsia}" w:hAnsi="${western}" w:cs="${western}" w:hint="eastAsia"/>`;
}

/**
 * One face for all scripts: 宋体 for page numbers (7.5: 4号半角宋体阿拉伯数字), the face of the text for its punctuation.
 */
export function singleFontXml(set: FontSet, face: Face): string {
  const name = escapeMarkup(wordTexts.fontSets[set][face].name);
  return `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}" w:hint="eastAsia"/>`;
}

const font = (name: string, instead: readonly string[], charset: string, family: string): string =>
  `<w:font w:name="${escapeMarkup(name)}">` +
  (instead.length === 0 ? '' : `<w:altName w:val="${escapeMarkup(instead.join(','))}"/>`) +
  `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;

/** word/fontTable.xml: what to fall back on where a PC lacks a font. */
export function fontTableXml(set: FontSet): string {
  const fonts = new Map(Object.values(wordTexts.fontSets[set]).map(({ name, instead }) => [name, instead]));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    font(western, [], '00', 'roman') +
    [...fonts].map(([name, instead]) => font(name, instead, '86', 'auto')).join('') +
    '</w:fonts>'
  );
}
