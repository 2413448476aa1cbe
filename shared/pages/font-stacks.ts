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

/** The East Asian face alone, with its stand-ins. */
export function eastAsianStack(set: FontSet, face: Face): string {
  const { name, instead } = wordTexts.fontSets[set][face];
  const others = Object.values(wordTexts.fontSets).flatMap((fonts) => [fonts[face].name, ...fonts[face].instead]);
  return `${quoted([...new Set([name, ...instead, ...others])])},${generic[face]}`;
}

/** Value of CSS `font-family`. */
export const fontStack = (set: FontSet, face: Face): string => `"Times New Roman",${eastAsianStack(set, face)}`;
