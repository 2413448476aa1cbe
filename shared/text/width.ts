/** Width of printed text in em, without a font at hand: a full-width character is 1 em, Western ones as in Times New Roman. */

/** Widths of Times New Roman's ASCII characters in thousandths of an em, from U+0020 to U+007E. */
const ascii = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
  556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500,
  500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

const firstAscii = 0x20;

/** Marks that join the character before them and take no room of their own. */
const joining = /^[\p{M}\p{Cf}]$/u;

/** Width of a text in em. Characters of other scripts are taken for full-width ones: too wide rather than too narrow. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (joining.test(character)) continue;
    width += ascii[(character.codePointAt(0) ?? 0) - firstAscii] ?? 1000;
  }
  return width / 1000;
}
