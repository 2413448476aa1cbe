/** Which figures of a sentence are the reporting unit's own, and about the disclosure of information. */
import { bodyBefore, disclosureFrom, sentenceWithParts } from './bodies';
import type { Naming } from './fact';
import type { Item } from './beside';
import { caseUnits } from './language';
import type { Dictionary } from './naming';

export interface Scope {
  /** False where the figure or claim at `start` is one body's of several, or of reviews and suits of every kind. */
  isOwn(start: number, naming: Naming): boolean;
}

/** @param items the sentence's, at offsets in the compact `text` */
export function scopeOf(text: string, items: readonly Item[], dictionary: Dictionary): Scope {
  const first = items[0]?.start ?? 0;
  const disclosed = disclosureFrom(sentenceWithParts(text, first));
  const bodies = new Set(items.flatMap((item) => (item.kind === 'number' && caseUnits.has(item.stated.unit) ? [bodyBefore(text, item.start)] : [])));
  bodies.delete('');
  return {
    isOwn: (start, naming) =>
      (bodies.size < 2 || bodyBefore(text, start) === '') &&
      (start >= first + disclosed || naming.flat().every((id) => dictionary.statement(id)?.subject === 'requests')),
  };
}
