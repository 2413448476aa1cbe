/** The sums of what is counted, their checks, and the units behind a figure. Figures come from the journal, unit by unit. */
import type { Finding } from '../../shared/checks/finding';
import { runChecks } from '../../shared/checks/run';
import { UnitsBehind } from '../../shared/checks/units-behind';
import type { CellShare, CellShares, Consolidation, ConsolidationChoices, FileDetail } from '../../shared/consolidation';
import { cellKey, getEdition, type CellReference, type EditionId } from '../../shared/editions';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { figureCells, figuresIn, FigureSums } from '../../shared/report/consolidate';
import { newReport } from '../../shared/report/new-report';
import type { Report } from '../../shared/report/report';
import { ProblemError } from '../problem-error';
import { decide, type DecidedFile, type Decision } from './decide';
import type { Reading } from './read-units';
import { likelySums } from './same-figures';

export interface Consolidated extends Consolidation {
  readonly files: readonly DecidedFile[];
  readonly reading: Reading;
}

export const isCounted = ({ status }: DecidedFile): boolean => status === 'counted';

/** Files with a record, in the order they stand in the journal, which is the fastest to read. */
const inJournalOrder = (files: readonly DecidedFile[]): DecidedFile[] =>
  files.filter(({ place }) => place !== undefined).toSorted((one, other) => (one.place?.offset ?? 0) - (other.place?.offset ?? 0));

const placesOf = (files: readonly DecidedFile[]) => files.flatMap(({ place }) => place ?? []);

/**
 * @param list units that have to report; empty where there is no list
 * @param previous the district's report of last year
 * @throws ProblemError not-found where nothing can be counted
 */
export async function consolidate(
  reading: Reading,
  list: readonly string[],
  choices: ConsolidationChoices = {},
  previous?: Report,
): Promise<Consolidated> {
  const decided = (sums?: ReadonlySet<string>): Decision => {
    const decision = decide(reading.files, list, choices, sums);
    if (!decision) throw new ProblemError('not-found', texts.nothingCounted);
    return decision;
  };
  const first = decided();
  const added = await addUp(reading, first);
  const results = await sumsOfOthers(reading, first, added.sums);
  const decision = results.size === 0 ? first : decided(results);
  const { sums, behind, counted } = results.size === 0 ? added : await addUp(reading, decision);
  const { year, edition, files, missing } = decision;
  const report = sumsReport(sums, edition, year, choices.name?.trim() ?? '', counted);
  return {
    year,
    edition,
    files,
    counted,
    listed: list.length,
    missing,
    report,
    findings: behind.explain(findingsOnSums(report, previous)),
    reading,
  };
}

interface Added {
  readonly sums: FigureSums;
  readonly behind: UnitsBehind;
  readonly counted: number;
}

async function addUp(reading: Reading, { edition, files }: Decision): Promise<Added> {
  const sums = new FigureSums(edition);
  const counted = inJournalOrder(files.filter(isCounted));
  const behind = new UnitsBehind(getEdition(edition));
  let at = 0;
  for await (const record of reading.journal.records(placesOf(counted))) {
    const file = counted[at];
    at += 1;
    if (!record.edition || !file) continue;
    sums.add(record.edition, record.figures);
    behind.add(file.listed ?? file.unit, figuresIn(edition, record.edition, record.figures));
  }
  return { sums, behind, counted: counted.length };
}

/** Counted files that hold, in every cell, as much as all the others together. */
async function sumsOfOthers(reading: Reading, decision: Decision, sums: FigureSums): Promise<Set<string>> {
  const tables = sums.tables();
  const cells = figureCells(getEdition(decision.edition));
  const found = new Set<string>();
  for (const { file, place } of likelySums(decision, reading.files)) {
    if (!place) continue;
    for await (const { edition, figures } of reading.journal.records([place])) {
      if (!edition) continue;
      const own = figuresIn(decision.edition, edition, figures);
      const isSum = cells.every(({ table, row, column }, index) => {
        const value = own[index];
        return (typeof value === 'number' ? 2 * value : 0) === Number(tables[table]?.[row]?.[column] ?? 0);
      });
      if (isSum) found.add(file);
    }
  }
  return found;
}

/** The district's report: figures only. The mark keeps it from being counted as a unit's. */
function sumsReport(sums: FigureSums, edition: EditionId, year: number, name: string, units: number): Report {
  const unit = { ...(name === '' ? {} : { name }), kind: 'government' } as const;
  return { ...newReport({ edition, year, unit }), tables: sums.tables(), consolidated: { units } };
}

/** A consolidation has no text and no registration form: only what is about figures and years counts. */
function findingsOnSums(report: Report, previous: Report | undefined): Finding[] {
  return runChecks(report, previous).filter(({ at }) =>
    at.some((place) => 'table' in place || ('field' in place && (place.field === 'year' || place.field === 'unit.name'))),
  );
}

/** @param most units listed at most, largest figures first */
export async function cellShares({ reading, files, edition }: Consolidated, cell: CellReference, most = 1000): Promise<CellShares> {
  const index = figureCells(getEdition(edition)).findIndex((one) => cellKey(one) === cellKey(cell));
  const counted = inJournalOrder(files.filter(isCounted));
  let shares: CellShare[] = [];
  let total = 0;
  let at = 0;
  const size = (value: CellShare['value']): number => (typeof value === 'number' ? Math.abs(value) : Infinity);
  const largest = (): CellShare[] => shares.sort((one, other) => size(other.value) - size(one.value)).slice(0, most);
  for await (const record of reading.journal.records(placesOf(counted))) {
    const value = record.edition ? (figuresIn(edition, record.edition, record.figures)[index] ?? null) : null;
    const file = counted[at];
    at += 1;
    if (!file || value === null || value === 0) continue;
    total += 1;
    shares.push({ file: file.file, unit: file.listed ?? file.unit, value });
    if (shares.length > 2 * most) shares = largest();
  }
  return { cell, shares: largest(), total };
}

/** Everything known of one file; undefined for one that was not read. */
export async function fileDetail({ reading, files }: Consolidated, file: string): Promise<FileDetail | undefined> {
  const place = files.find((one) => one.file === file)?.place;
  if (!place) return undefined;
  for await (const { findings, changes, doubtNotes } of reading.journal.records([place])) {
    return { findings, changes, doubts: doubtNotes };
  }
  return undefined;
}
