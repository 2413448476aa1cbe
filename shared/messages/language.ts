/**
 * The language of what is shown on the screen. Everything is written in Chinese; English is laid over groups of texts by
 * the program that shows them. Documents, report files and the command line are made of groups that never get English
 * where they are made, and stay Chinese.
 */

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same keys and functions, whatever the words: what another language must give. */
export type Texts<Chinese> = Chinese extends string
  ? string
  : Chinese extends (...values: infer Values) => infer Made
    ? (...values: Values) => Texts<Made>
    : Chinese extends object
      ? { readonly [Key in keyof Chinese]: Texts<Chinese[Key]> }
      : Chinese;

/** Groups of texts by their names. */
export type Translation = Readonly<Record<string, object>>;

interface Group {
  readonly chinese: object;
  /** What readers hold: the same object in every language. */
  readonly shown: object;
}

const groups = new Map<string, Group>();
let spoken: Translation = {};

/**
 * A group of texts that can be shown in another language.
 * @param name what a translation calls the group
 */
export function inLanguage<Chinese extends object>(name: string, chinese: Chinese): Texts<Chinese> {
  const shown = { ...chinese, ...spoken[name] };
  groups.set(name, { chinese, shown });
  return shown as Texts<Chinese>;
}

/** Lays a translation over the texts: those read before and those still to be read. Without one they are Chinese again. */
export function speak(translation: Translation = {}): void {
  spoken = translation;
  for (const [name, { chinese, shown }] of groups) Object.assign(shown, chinese, translation[name]);
}

/** What is made meanwhile is made in Chinese: for what is kept in a report. */
export function inChinese<Made>(make: () => Made): Made {
  const before = spoken;
  speak();
  try {
    return make();
  } finally {
    speak(before);
  }
}
