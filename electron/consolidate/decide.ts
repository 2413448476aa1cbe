/** What becomes of each file that was read: counted, or why not. Depends on all of them, never on their order. */
import { editions, getEdition, type EditionId } from '../../shared/editions';
import type { ConsolidatedFile, ConsolidationChoices, FileStatus, MissingUnit } from '../../shared/consolidation';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { fitsInto } from '../../shared/report/consolidate';
import { regionsAgree, unitParts } from '../../shared/text/unit-names';
import type { JournalPlace } from './journal';
import type { ReadFile } from './read-units';
import type { UnitEntry } from './records';
import { namesakesOf } from './same-figures';
import { ownersOf, type Owner } from './whose-files';

export interface DecidedFile extends ConsolidatedFile {
  /** Where its record stands, for files that were read. */
  readonly place?: JournalPlace;
}

export interface Decision {
  readonly year: number;
  readonly edition: EditionId;
  /** Counted ones with errors first, then the other counted ones, then those not counted; by list, then by path. */
  readonly files: readonly DecidedFile[];
  readonly missing: readonly MissingUnit[];
}

interface Candidate {
  readonly entry: UnitEntry;
  readonly edition: EditionId;
  readonly year: number;
}

/** A file that holds a report of which something could be counted. */
function candidateOf({ entry }: ReadFile): Candidate | undefined {
  if (!entry || entry.problem !== undefined || !entry.begun) return undefined;
  const { edition, year } = entry;
  return edition === undefined || year === undefined ? undefined : { entry, edition, year };
}

function counts<T>(items: Iterable<T>): Map<T, number> {
  const found = new Map<T, number>();
  for (const item of items) found.set(item, (found.get(item) ?? 0) + 1);
  return found;
}

/** The most frequent year; of two equally frequent ones the later. A guess has no say where a file states its year. */
function usualYear(candidates: readonly Candidate[]): number | undefined {
  const stated = candidates.filter(({ entry }) => !entry.isYearGuessed);
  const years = (stated.length > 0 ? stated : candidates).map(({ year }) => year);
  return [...counts(years)].toSorted(([a, many], [b, more]) => more - many || b - a)[0]?.[0];
}

/** The form that takes the most files; of equal ones the one most of them are written in, then a national one. */
function usualEdition(candidates: readonly Candidate[]): EditionId {
  const own = counts(candidates.map(({ edition }) => edition));
  const taken = (target: EditionId): number =>
    [...own].reduce((sum, [source, count]) => sum + (fitsInto(source, target) ? count : 0), 0);
  const [best] = editions.toSorted(
    (one, other) =>
      taken(other.id) - taken(one.id) ||
      (own.get(other.id) ?? 0) - (own.get(one.id) ?? 0) ||
      Number(other.national) - Number(one.national),
  );
  if (!best) throw new Error('there is no edition');
  return best.id;
}

interface Verdict {
  readonly status: FileStatus;
  readonly reason: string;
}

/**
 * @param list units that have to report; empty where there is no list
 * @param sums files of which it is known that they are the sum of the others
 * @returns undefined where no file holds a report
 */
export function decide(files: readonly ReadFile[], list: readonly string[], choices: ConsolidationChoices, sums: ReadonlySet<string> = new Set()): Decision | undefined {
  const all = files.flatMap((file) => candidateOf(file) ?? []);
  const year = choices.year ?? usualYear(all);
  if (year === undefined) return undefined;
  const ofYear = all.filter((candidate) => candidate.year === year);
  const edition = choices.edition ?? usualEdition(ofYear.length > 0 ? ofYear : all);
  const owners = ownersOf(all.map(({ entry }) => entry), list, choices.assign ?? {});
  const excluded = new Set(choices.exclude);
  const chosen = new Set(choices.choose);
  const verdicts = new Map<string, Verdict>();
  const eligible: Candidate[] = [];
  const ownName = choices.name?.trim() ?? '';
  const onlyConsolidations = ofYear.every(({ entry }) => entry.consolidated);
  for (const candidate of all) {
    const isListed = owners.get(candidate.entry.file)?.listed !== undefined;
    const verdict = alone(candidate, { year, edition, excluded, chosen, onlyConsolidations, sums, ownName: isListed ? '' : ownName });
    if (verdict) verdicts.set(candidate.entry.file, verdict);
    else eligible.push(candidate);
  }
  for (const group of groupedByUnit(eligible, owners)) {
    for (const [file, verdict] of amongItsOwn(group, chosen)) verdicts.set(file, verdict);
  }
  const counted = eligible.filter(({ entry }) => verdicts.get(entry.file)?.status === 'counted').map(({ entry }) => entry);
  const namesakes = namesakesOf(counted, (file) => owners.get(file)?.unit ?? file);
  const decided = files.map((file) => decidedFile(file, verdicts, owners, namesakes));
  return { year, edition, files: inOrder(decided, list), missing: missingUnits(decided, list) };
}

interface Wanted {
  readonly year: number;
  readonly edition: EditionId;
  readonly excluded: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly onlyConsolidations: boolean;
  readonly sums: ReadonlySet<string>;
  /** Who consolidates; empty where that is not known, or it has to report itself. */
  readonly ownName: string;
}

/** What a file is by itself, whatever others there are; undefined where it may be counted. */
function alone({ entry, edition, year }: Candidate, wanted: Wanted): Verdict | undefined {
  const { file } = entry;
  if (wanted.excluded.has(file)) return { status: 'excluded', reason: texts.excluded };
  if (year !== wanted.year) return { status: 'other-year', reason: texts.otherYear(year, wanted.year) };
  if (!fitsInto(edition, wanted.edition)) {
    return { status: 'other-edition', reason: texts.otherEdition(getEdition(edition).name, getEdition(wanted.edition).name) };
  }
  if (wanted.chosen.has(file)) return undefined;
  if (entry.consolidated && !wanted.onlyConsolidations) return { status: 'consolidated', reason: texts.consolidated };
  if (wanted.ownName !== '' && !wanted.onlyConsolidations && isNamed(entry, wanted.ownName)) {
    return { status: 'consolidated', reason: texts.ownName(wanted.ownName) };
  }
  if (wanted.sums.has(file)) return { status: 'consolidated', reason: texts.sumOfOthers };
  return entry.unit === '' ? { status: 'no-unit', reason: texts.noUnit } : undefined;
}

/** 东湖区 and 东湖区人民政府 are one. */
function isNamed({ unit, shortName }: UnitEntry, name: string): boolean {
  const own = unitParts(name);
  return [unit, shortName].some((one) => {
    const { core, regions } = unitParts(one);
    return one !== '' && core === own.core && regionsAgree(regions, own.regions);
  });
}

function groupedByUnit(candidates: readonly Candidate[], owners: ReadonlyMap<string, Owner>): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { file, unit } = candidate.entry;
    // Without a name it is nobody's duplicate: the person chose it.
    const key = unit === '' ? `file ${file}` : `unit ${owners.get(file)?.unit ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups.values()];
}

/** What says most of the report stands for the others with the same figures. */
const completeness = ['report-file', 'workbook', 'tables', 'visible'] as const;

const rank = ({ entry: { origin } }: Candidate): number => completeness.findIndex((one) => one === origin);

const byWorth = (one: Candidate, other: Candidate): number =>
  rank(one) - rank(other) || (one.entry.file < other.entry.file ? -1 : 1);

/** One of a unit's files is counted, or none. */
function amongItsOwn(group: readonly Candidate[], chosen: ReadonlySet<string>): [string, Verdict][] {
  const counted: Verdict = { status: 'counted', reason: '' };
  const sorted = group.toSorted(byWorth);
  const preferred = sorted.filter(({ entry }) => chosen.has(entry.file));
  const [first = sorted[0]] = preferred;
  if (!first) return [];
  const isClear = preferred.length > 0 || sorted.every(({ entry }) => entry.digest === first.entry.digest);
  return sorted.map((candidate): [string, Verdict] => {
    const { file, digest } = candidate.entry;
    if (isClear && candidate === first) return [file, counted];
    if (digest === first.entry.digest && isClear) return [file, { status: 'same', reason: texts.same(first.entry.file) }];
    if (isClear) return [file, { status: 'duplicate', reason: texts.notChosen(first.entry.file) }];
    const others = sorted.flatMap(({ entry }) => (entry.file === file ? [] : [entry.file]));
    return [file, { status: 'duplicate', reason: texts.duplicate(texts.quoted(others)) }];
  });
}

const foundStatus = {
  report: 'no-figures',
  output: 'consolidated',
  'other-kind': 'other-kind',
  temporary: 'temporary',
  unreadable: 'unreadable',
} as const;

function decidedFile(
  { found, entry, place }: ReadFile,
  verdicts: ReadonlyMap<string, Verdict>,
  owners: ReadonlyMap<string, Owner>,
  namesakes: ReadonlyMap<string, readonly string[]>,
): DecidedFile {
  const { file } = found;
  if (!entry) {
    const nothing = { unit: '', errors: 0, warnings: 0, handChanges: 0, doubts: 0, texts: 0 };
    return { file, status: foundStatus[found.kind], reason: found.reason, ...nothing };
  }
  const verdict =
    entry.problem === undefined
      ? (verdicts.get(file) ?? { status: 'no-figures', reason: texts.noFigures })
      : ({ status: 'unreadable', reason: entry.problem } as const);
  const { unit, edition, year, errors, warnings, handChanges, doubts, texts: inCells } = entry;
  const { listed, match, suggestions, perhaps } = owners.get(file) ?? {};
  const reasons = verdict.status === 'counted' ? toKnow(entry, owners.get(file), perhaps, namesakes.get(file)) : [verdict.reason];
  // Whatever became of it, its year may be another one; a file without figures has none to speak of.
  const isGuess = entry.isYearGuessed === true && year !== undefined && verdicts.has(file);
  return {
    file,
    status: verdict.status,
    reason: texts.joined(isGuess ? [...reasons, texts.yearNotStated(year)] : reasons),
    unit,
    ...(listed === undefined ? {} : { listed }),
    ...(match === undefined ? {} : { match }),
    ...(suggestions === undefined ? {} : { suggestions }),
    ...(edition === undefined ? {} : { edition }),
    ...(year === undefined ? {} : { year }),
    errors,
    warnings,
    handChanges,
    doubts,
    texts: inCells,
    ...(place ? { place } : {}),
  };
}

/** What to look at in a file although it is counted. */
function toKnow(
  { unit, texts: inCells, doubts, handChanges }: UnitEntry,
  owner: Owner | undefined,
  perhaps: string | undefined,
  namesakes: readonly string[] | undefined,
): string[] {
  return [
    ...(owner?.match === 'unlisted' ? [texts.unlisted] : []),
    ...(owner?.suggestions ? [texts.suggested(texts.quoted(owner.suggestions))] : []),
    ...(owner?.match === 'likely' && owner.listed !== undefined ? [texts.likely(unit, owner.listed)] : []),
    ...(perhaps === undefined ? [] : [texts.perhapsSame(perhaps)]),
    ...(namesakes === undefined ? [] : [texts.sameFigures(texts.quoted(namesakes))]),
    ...(inCells > 0 ? [texts.texts(inCells)] : []),
    ...(handChanges > 0 ? [texts.handChanges(handChanges)] : []),
    ...(doubts > 0 ? [texts.doubts(doubts)] : []),
  ];
}

function inOrder(files: readonly DecidedFile[], list: readonly string[]): DecidedFile[] {
  const numbers = new Map(list.map((unit, index) => [unit, index]));
  const group = ({ status, errors }: DecidedFile): number => (status === 'counted' ? (errors > 0 ? 0 : 1) : 2);
  const number = ({ listed }: DecidedFile): number => (listed === undefined ? list.length : (numbers.get(listed) ?? list.length));
  // The files come in the order of their paths, and sorting keeps it among equals.
  return files.toSorted((one, other) => group(one) - group(other) || number(one) - number(other));
}

function missingUnits(files: readonly DecidedFile[], list: readonly string[]): MissingUnit[] {
  const counted = new Set(files.flatMap(({ status, listed }) => (status === 'counted' && listed !== undefined ? [listed] : [])));
  const others = new Map<string, string[]>();
  for (const { listed, file } of files) {
    if (listed === undefined || counted.has(listed)) continue;
    const known = others.get(listed);
    if (known) known.push(file);
    else others.set(listed, [file]);
  }
  return list.filter((unit) => !counted.has(unit)).map((unit) => ({ unit, files: others.get(unit) ?? [] }));
}
