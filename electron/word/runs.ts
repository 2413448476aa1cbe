/** Runs of text as WordprocessingML. */
import type { FontSet } from '../../shared/messages/word';
import type { TextRun } from '../../shared/pages/blocks';
import { escapeMarkup, linesOf } from '../../shared/pages/text';
import { fontXml, singleFontXml } from './fonts';
import { headingCharacters } from './style-ids';

const text = (piece: string): string => (piece === '' ? '' : `<w:t xml:space="preserve">${escapeMarkup(piece)}</w:t>`);

/** Tabs become Word's tabs, line ends its line breaks. */
const content = (whole: string): string =>
  /[\t\p{Cc}\u2028\u2029\p{Cs}\ufffe\uffff]/u.test(whole)
    ? linesOf(whole)
        .map((line) => line.split('\t').map(text).join('<w:tab/>'))
        .join('<w:br/>')
    : text(whole);

/**
 * Chinese punctuation that Unicode has only once for all scripts, behind a digit or Western letter: programs that pass
 * over the hint in the font (LibreOffice) take it for Western there and set it half as wide (“12345” 民声).
 */
const sharedPunctuation = /((?<=[\u0021-\u007e])[“”‘’…—·]+)/u;

/**
 * The font is written on the run as well as in the style, so that no program falls back on its own East Asian face.
 * Children in the order of the schema (CT_RPr).
 */
export function runXml(set: FontSet, { text: whole, face, level, size, scale, spacing }: TextRun): string {
  const style = level === undefined ? '' : `<w:rStyle w:val="${headingCharacters(level)}"/>`;
  const format =
    (spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`) +
    (scale === undefined ? '' : `<w:w w:val="${scale}"/>`) +
    (size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`);
  return whole
    .split(sharedPunctuation)
    .map((part, index) => {
      if (part === '' && index > 0) return '';
      const font = index % 2 === 1 ? singleFontXml(set, face) : fontXml(set, face);
      return `<w:r><w:rPr>${style}${font}${format}</w:rPr>${content(part)}</w:r>`;
    })
    .join('');
}
