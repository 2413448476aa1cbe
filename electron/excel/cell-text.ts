/** Text as a workbook stores it. */
import { withMarks } from './whole-characters';

/** Characters one cell can hold in Excel. */
const longest = 32_767;

/** `_xHHHH_` as text, and what XML cannot carry or would change: control characters, half pairs, non-characters. */
const escaped = /_(?=x[0-9a-f]{4}_)|(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/giu;

const code = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Text so that Excel shows it exactly as it stands: Office reads `_x0041_` as A, so the underscore itself is written
 * as a code (ECMA-376 Part 1, 22.9.2.19 ST_Xstring).
 */
export const cellText = (text: string): string => withMarks(text.slice(0, longest).replace(escaped, code));
