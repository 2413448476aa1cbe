/** Fonts for the browser: Western text first, as in Word, then the face and what may stand in for it. */
import { wordTexts, type FontSet } from '../messages/word';
import type { Face } from './blocks';

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(',');

/** Families of the last resort. */
const generic: Readonly<Record<Face, string>> = {
  title: 'serif',
  black: 'sans-serif',
  regular: 'serif',
  imitation: 'serif',
  song: 'serif',
};

/**
 * Family of Western text in pages that must look like the Word file: Times New Roman or its equal in width, for
 * characters that are Western only. Quotation marks, dashes and dots belong to the Chinese face, as in Word.
 */
const westernFamily = 'report-western';
const westernFonts = ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif', 'Tinos'];

export const westernFace = `@font-face{font-family:${westernFamily};src:${westernFonts.map((name) => `local("${name}")`).join(',')};unicode-range:U+20-B6,U+B8-24F}`;

/** The East Asian face alone, with its stand-ins. */
export function eastAsianStack(set: FontSet, face: Face): string {
  const { name, instead } = wordTexts.fontSets[set][face];
  const others = Object.values(wordTexts.fontSets).flatMap((fonts) => [fonts[face].name, ...fonts[face].instead]);
  return `${quoted([...new Set([name, ...instead, ...others])])},${generic[face]}`;
}

/** Value of CSS `font-family`; `westernFace` must stand in the style sheet. */
export const fontStack = (set: FontSet, face: Face): string => `${westernFamily},${eastAsianStack(set, face)}`;
