/** Text of which a person does not read every part: struck out, hidden, or raised to a note mark behind a figure. */

/** How a part of a text looks, where it does not look like the rest. */
export type Mark = 'struck' | 'hidden' | 'raised';

/** What stands in a cell beside the text that is read. */
export interface LeftOut {
  readonly struck?: string;
  readonly hidden?: string;
  /** Mark of a note behind a figure. */
  readonly note?: string;
  /** True where the style of the cell strikes all of it out; its text is read all the same. */
  readonly whole?: true;
}

export interface ReadText {
  readonly text: string;
  readonly leftOut?: LeftOut;
}

/** Parts of a text, sorted by how they look. */
export interface SortedText {
  /** With what is raised. */
  readonly all: string;
  /** Without what is raised. */
  readonly level: string;
  readonly raised: string;
  readonly struck: string;
  readonly hidden: string;
}

/** A figure, with or without a unit: what is raised behind it is no digit of it. In words (m², CO₂) it is part of them. */
const figure = /^[+-]?[\d.,]+\p{L}{0,3}$/u;
const isFigure = (text: string): boolean => figure.test(text.normalize('NFKC').replace(/\s+/gu, ''));

export function readMarked({ all, level, raised, struck, hidden }: SortedText): ReadText {
  const isNote = raised.trim() !== '' && isFigure(level);
  const left: Record<'struck' | 'hidden' | 'note', string> = { struck: struck.trim(), hidden: hidden.trim(), note: isNote ? raised.trim() : '' };
  const leftOut: LeftOut = Object.fromEntries(Object.entries(left).filter(([, text]) => text !== ''));
  const text = isNote ? level : all;
  return Object.keys(leftOut).length === 0 ? { text } : { text, leftOut };
}

/** Collects a text piece by piece. */
export class MarkedPieces implements SortedText {
  all = '';
  level = '';
  raised = '';
  struck = '';
  hidden = '';

  add(text: string, mark: Mark | undefined): void {
    if (mark === 'struck' || mark === 'hidden') {
      this[mark] += text;
      return;
    }
    this.all += text;
    if (mark === 'raised') this.raised += text;
    else this.level += text;
  }
}
