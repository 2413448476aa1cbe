/** Which figures of a sentence are the reporting unit's own, and about the disclosure of information. */
import { bodyBefore, disclosureFrom, documentsByNature, isAboutDisclosure, isAppearance, isOfFacility, otherKindFrom, sentenceWithParts } from './bodies';
import type { Naming } from './fact';
import type { Item } from './beside';
import { caseUnits } from './language';
import type { Dictionary } from './naming';

export interface Scope {
  /**
   * False where the figure or claim at `start` is one body's of several, a service's, of reviews and suits of every or
   * another kind, of documents by nature, or counts appearances in court.
   */
  isOwn(start: number, naming: Naming): boolean;
  /** True where it says of reviews or suits that they are about the disclosure of information. */
  readonly isAboutDisclosure: boolean;
}

/**
 * @param items the sentence's, at offsets in the compact `text`
 * @param settled true where the paragraph has spoken of reviews and suits about disclosure before
 */
export function scopeOf(text: string, items: readonly Item[], dictionary: Dictionary, settled: boolean): Scope {
  const first = items[0]?.start ?? 0;
  const sentence = sentenceWithParts(text, first);
  const disclosed = disclosureFrom(sentence);
  const others = otherKindFrom(sentence, settled);
  const documents = documentsByNature(sentence);
  const bodies = new Set(items.flatMap((item) => (item.kind === 'number' && caseUnits.has(item.stated.unit) ? [bodyBefore(text, item.start)] : [])));
  bodies.delete('');
  return {
    isAboutDisclosure: isAboutDisclosure(sentence),
    isOwn: (start, naming) =>
      !isAppearance(text, start) &&
      !isOfFacility(text, start) &&
      (bodies.size < 2 || bodyBefore(text, start) === '') &&
      !(documents && start >= first + documents.start && start < first + documents.end) &&
      ((start >= first + disclosed && start < first + others) || naming.flat().every((id) => dictionary.statement(id)?.subject === 'requests')),
  };
}
