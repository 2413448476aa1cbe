/** Which files are of one unit: by the list of units where there is one, by their names otherwise. */
import type { ConsolidatedFile } from '../../shared/consolidation';
import { perhapsBureaus } from '../../shared/text/bureaus';
import { findUnit, matchUnit, placesAgree, plainUnit, unitParts, type UnitParts } from '../../shared/text/unit-names';
import type { UnitEntry } from './records';

export interface Owner extends Pick<ConsolidatedFile, 'listed' | 'match' | 'suggestions'> {
  /** The same for the files of one unit. */
  readonly unit: string;
  /** Another name that may be the same unit; which one it is cannot be told. */
  readonly perhaps?: string;
}

/** A name nobody else has something like costs a comparison with the whole list: so many of them get suggestions. */
const mostSuggested = 200;

/**
 * @param list names of units; empty where there is no list
 * @param assigned units of the list by file, as the person said
 */
export function ownersOf(entries: readonly UnitEntry[], list: readonly string[], assigned: Readonly<Record<string, string>>): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  const others: UnitEntry[] = [];
  for (const entry of entries) {
    const owner = listedOwner(entry, list, assigned[entry.file]);
    if (owner) owners.set(entry.file, owner);
    else others.push(entry);
  }
  const named = byName(others);
  let suggested = 0;
  for (const entry of others) {
    const owner = named.get(entry.unit) ?? { unit: entry.unit };
    suggested += 1;
    const suggestions = list.length > 0 && suggested <= mostSuggested ? suggestionsFor(entry, list) : [];
    owners.set(entry.file, {
      ...owner,
      ...(list.length > 0 ? { match: 'unlisted' } : {}),
      ...(suggestions.length > 0 ? { suggestions } : {}),
    });
  }
  return owners;
}

const listKey = (unit: string): string => `list ${unit}`;

function listedOwner({ unit, shortName }: UnitEntry, list: readonly string[], assigned: string | undefined): Owner | undefined {
  if (list.length === 0) return undefined;
  if (assigned !== undefined && list.includes(assigned)) return { unit: listKey(assigned), listed: assigned, match: 'assigned' };
  for (const name of unit === shortName ? [unit] : [unit, shortName]) {
    const found = findUnit(name, list);
    if (found) return { unit: listKey(found.unit), listed: found.unit, match: found.kind };
  }
  return undefined;
}

const suggestionsFor = ({ unit }: UnitEntry, list: readonly string[]): string[] => matchUnit(unit, list).suggestions.map((one) => one.unit);

interface Named {
  readonly name: string;
  readonly plain: string;
  readonly parts: UnitParts;
}

/**
 * 武昌区石洞街道办事处 and 石洞街道 are one unit as long as there is no other 石洞街道. Where there is, the short name could
 * be either, and that is said; as it is of 教育局 and 教育体育局, which may be one or two.
 */
function byName(entries: readonly UnitEntry[]): Map<string, Owner> {
  const names = new Map<string, Named>();
  for (const { unit } of entries) {
    if (!names.has(unit)) names.set(unit, { name: unit, plain: plainUnit(unit), parts: unitParts(unit) });
  }
  const cores = new Map<string, Named[]>();
  for (const one of names.values()) {
    const same = cores.get(one.parts.core);
    if (same) same.push(one);
    else cores.set(one.parts.core, [one]);
  }
  const owners = new Map<string, Owner>();
  for (const [core, group] of cores) {
    const kin = perhapsBureaus(core).flatMap((other) => cores.get(other) ?? []);
    for (const one of group) {
      const near = group.filter((other) => isNear(one, other));
      const alike = near.filter((other) => sameSet(near, group.filter((third) => isNear(other, third))));
      const [first = one] = alike.toSorted((a, b) => (a.plain < b.plain ? -1 : 1));
      const perhaps = near.find((other) => !alike.includes(other)) ?? kin.find((other) => isNear(one, other));
      owners.set(one.name, { unit: first.plain, ...(perhaps ? { perhaps: perhaps.name } : {}) });
    }
  }
  return owners;
}

const isNear = (one: Named, other: Named): boolean => one.plain === other.plain || placesAgree(one.parts, other.parts);

const sameSet = (one: readonly Named[], other: readonly Named[]): boolean =>
  one.length === other.length && one.every((name) => other.includes(name));
