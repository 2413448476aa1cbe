/** Which years and editions are offered. Pure. */
import { editions, proposedEdition, type Edition } from '../../../shared/editions';

/** The year a new report is usually about: the last one that has ended. */
export const defaultYear = (today: Date): number => today.getFullYear() - 1;

/**
 * Years to choose from, newest first: from the first year any edition covers to the current one.
 * @param chosen offered in any case
 */
export function yearsOffered(today: Date, chosen: number): number[] {
  const first = Math.min(...editions.map(({ years }) => years.from));
  const count = Math.max(0, today.getFullYear() - first + 1);
  const years = new Set([...Array.from({ length: count }, (_, index) => first + index), chosen]);
  return [...years].sort((a, b) => b - a);
}

/** Why an edition should be thought over for a year; null where it is the one the notices set. */
export function editionDoubt(edition: Edition, year: number): 'outside-years' | 'local' | null {
  if (edition.id === proposedEdition(year).id) return null;
  const { from, to } = edition.years;
  if (year < from || (to !== undefined && year > to)) return 'outside-years';
  return edition.national ? null : 'local';
}
