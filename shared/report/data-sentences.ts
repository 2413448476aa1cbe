/** Drafts 数据句 from the tables of a report. */
import type { CellReference, DataSentence, SentenceFigure, SentenceList } from '../editions';
import { statedSum } from './live-figures';
import type { Report } from './report';

export interface DraftedFigure {
  /** UTF-16 offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly cells: readonly CellReference[];
}

export interface DraftedSentence {
  readonly text: string;
  readonly figures: readonly DraftedFigure[];
}

const figuresOf = (part: SentenceFigure | SentenceList): readonly SentenceFigure[] =>
  'items' in part ? part.items : [part];

/** @returns undefined where a cell the sentence needs is blank or holds text */
export function draftSentence(report: Report, sentence: DataSentence): DraftedSentence | undefined {
  const stated = new Map<SentenceFigure, string>();
  for (const figure of sentence.parts.flatMap(figuresOf)) {
    if (figure.cells.length === 0) continue;
    const sum = statedSum(report, figure.cells);
    if (sum === undefined) return undefined;
    stated.set(figure, sum);
  }
  if ([...stated.values()].every((sum) => sum === '0')) return { text: sentence.none, figures: [] };
  let text = '';
  const figures: DraftedFigure[] = [];
  const write = (figure: SentenceFigure): void => {
    const sum = stated.get(figure) ?? '';
    text += figure.before;
    if (sum !== '') figures.push({ start: text.length, end: text.length + sum.length, cells: figure.cells });
    text += sum + figure.after;
  };
  for (const part of sentence.parts) {
    if (!('items' in part)) {
      write(part);
      continue;
    }
    const items = part.items.filter((figure) => stated.get(figure) !== '0');
    items.forEach((figure, index) => {
      text += index === 0 ? part.lead : part.separator;
      write(figure);
    });
  }
  return { text, figures };
}
