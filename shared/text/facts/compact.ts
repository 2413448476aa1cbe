/** A text as it is read: full-width signs as half-width ones, blanks left out, each character still knowing its place. */

export interface CompactText {
  readonly text: string;
  /** Offset in the text as given of each character of `text`, and of its end. */
  readonly offsets: Uint32Array;
}

const blank = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Full-width forms have half-width twins at a fixed distance; Chinese punctuation stays as it is. */
const narrow = (code: number): number => {
  if (code >= 0xff10 && code <= 0xff19) return code - 0xfee0;
  if (code === 0xff05) return 0x25;
  if (code === 0xff0e) return 0x2e;
  if (code === 0xff0b || code === 0xff0d || code === 0xff0f) return code - 0xfee0;
  if (code === 0x2013 || code === 0x2014 || code === 0x2212) return 0x2d;
  if (code >= 0xff21 && code <= 0xff5a) return code - 0xfee0;
  return code;
};

/** Blanks are left out, but one stays between two digits: 2020 11245 are two figures. */
export function compactText(given: string): CompactText {
  const offsets = new Uint32Array(given.length + 1);
  const codes = new Uint16Array(given.length);
  let length = 0;
  let gap = false;
  for (let index = 0; index < given.length; index += 1) {
    const code = narrow(given.charCodeAt(index));
    if (blank(code)) {
      gap = length > 0 && isDigit(codes[length - 1] ?? 0);
      continue;
    }
    if (gap && isDigit(code)) {
      codes[length] = 0x20;
      offsets[length] = index - 1;
      length += 1;
    }
    gap = false;
    codes[length] = code;
    offsets[length] = index;
    length += 1;
  }
  offsets[length] = given.length;
  return { text: decode(codes, length), offsets };
}

/** `String.fromCharCode` takes only so many arguments at once. */
function decode(codes: Uint16Array, length: number): string {
  const chunk = 8192;
  let text = '';
  for (let start = 0; start < length; start += chunk) {
    text += String.fromCharCode(...codes.subarray(start, Math.min(start + chunk, length)));
  }
  return text;
}
