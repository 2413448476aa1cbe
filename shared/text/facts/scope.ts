/** Which figures of a sentence are the reporting unit's own, and about the disclosure of information. */
import { bodyBefore, disclosureFrom, documentsByNature, isAppearance, otherKindFrom, sentenceWithParts } from './bodies';
import type { Naming } from './fact';
import type { Item } from './beside';
import { caseUnits } from './language';
import type { Dictionary } from './naming';

export interface Scope {
  /** False where the figure or claim at `start` is one body's of several, of reviews and suits of every kind, or counts appearances in court. */
  isOwn(start: number, naming: Naming): boolean;
}

/** @param items the sentence's, at offsets in the compact `text` */
export function scopeOf(text: string, items: readonly Item[], dictionary: Dictionary): Scope {
  const first = items[0]?.start ?? 0;
  const sentence = sentenceWithParts(text, first);
  const disclosed = disclosureFrom(sentence);
  const others = otherKindFrom(sentence);
  const documents = documentsByNature(sentence);
  const bodies = new Set(items.flatMap((item) => (item.kind === 'number' && caseUnits.has(item.stated.unit) ? [bodyBefore(text, item.start)] : [])));
  bodies.delete('');
  return {
    isOwn: (start, naming) =>
      !isAppearance(text, start) &&
      (bodies.size < 2 || bodyBefore(text, start) === '') &&
      !(documents && start >= first + documents.start && start < first + documents.end) &&
      ((start >= first + disclosed && start < first + others) || naming.flat().every((id) => dictionary.statement(id)?.subject === 'requests')),
  };
}
