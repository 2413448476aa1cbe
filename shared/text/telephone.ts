/** Recognising telephone numbers as offices write them. */

const single =
  /^(?:(?:\+|00)?86)?(?:1[3-9]\d{9}|(?:0\d{2,3})?\d{7,8}|[48]00\d{7})(?:(?:转|ext)\d{1,6})?$/iu;

/** Brackets, blanks and dashes people put inside a number. */
const inside = /[\s()（）\-—–－]/gu;

/** A number with its extension behind a dash (027-80000000-8012). */
const dashedExtension = /^(.*\d{7,8})[-—–－](\d{1,6})$/u;

function isSingle(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  const [, main, extension] = dashedExtension.exec(plain) ?? [];
  const whole = plain.replace(inside, '');
  return (
    single.test(whole) ||
    (main !== undefined && extension !== undefined && single.test(main.replace(inside, '')))
  );
}

/**
 * True for one telephone or mobile number, or several separated by 、 ， ； / or blanks. Seven or eight digits are a
 * telephone; area code, brackets, dashes and an extension may be there.
 */
export function isTelephone(text: string): boolean {
  const parts = text.split(/[、，,；;/／]/u).filter((part) => part.trim() !== '');
  return (
    parts.length > 0 &&
    parts.every((part) => isSingle(part) || part.trim().split(/\s+/u).every((piece) => isSingle(piece)))
  );
}
