/** The fonts of GB/T 9704—2012: one face a purpose, Western text always in the same one. */
import type { IFontAttributesProperties } from 'docx';
import { wordTexts } from '../../shared/messages/word';
import { escapeXml } from './xml';

export type Face = keyof typeof wordTexts.fonts;

const western = 'Times New Roman';

/** Page numbers are set in 宋体 throughout (7.5: 4号半角宋体阿拉伯数字). */
export const songOnly: IFontAttributesProperties = {
  ascii: wordTexts.fonts.song.name,
  hAnsi: wordTexts.fonts.song.name,
  eastAsia: wordTexts.fonts.song.name,
  hint: 'eastAsia',
};

/** The hint sends what both scripts have (“ ” — … ·) to the East Asian font. */
export const fontOf = (face: Face): IFontAttributesProperties => ({
  ascii: western,
  hAnsi: western,
  eastAsia: wordTexts.fonts[face].name,
  cs: western,
  hint: 'eastAsia',
});

/** `w:rFonts` of a style. */
export function fontsXml({ ascii, hAnsi, eastAsia, cs }: IFontAttributesProperties): string {
  const attributes = { ascii, eastAsia, hAnsi, cs: cs ?? ascii };
  const written = Object.entries(attributes).map(([name, value]) => `w:${name}="${escapeXml(value ?? '')}"`);
  return `<w:rFonts ${written.join(' ')} w:hint="eastAsia"/>`;
}

const font = (name: string, instead: string | undefined, charset: string, family: string): string =>
  `<w:font w:name="${escapeXml(name)}">${instead === undefined ? '' : `<w:altName w:val="${escapeXml(instead)}"/>`}` +
  `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;

/** word/fontTable.xml: what to fall back on where a PC lacks a font. */
export const fontTableXml = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  font(western, undefined, '00', 'roman') +
  Object.values(wordTexts.fonts)
    .map(({ name, instead }) => font(name, instead, '86', 'auto'))
    .join('') +
  '</w:fonts>';
