/**
 * `runChecks` for a report that is being edited: the same findings in the same order, but of what it read at the last
 * call only what changed is read again. Reports are immutable, so that what is the same object is the same content.
 */
import { getEdition, tableOf } from '../editions';
import type { CellReference, Edition, Table } from '../editions';
import { getCell } from '../report/cells';
import type { Report } from '../report/report';
import { cellRules, families, type Family } from './cell-rules';
import type { Finding } from './finding';
import type { SectionCircumstances } from './incremental-paragraph';
import { createSectionChecker, type SectionChecker } from './incremental-section';
import { createTableChecker, type TableChecker } from './incremental-table';
import { checkFees } from './narrative-fees';
import { checkSignatureDate } from './period';
import { checkNamesPrivacy } from './privacy';
import { checkRegistration } from './registration';
import { createRelationStates } from './relation-states';
import { defaultCheckSettings, type CheckSettings } from './settings';
import { checkUnknownIn, checkUnknownRow, checkUnplaced } from './unknown';
import { checkPrevious, isYearBefore } from './years-comparable';
import { wordsOf } from './years-text';

export type Checker = (report: Report, previous?: Report) => readonly Finding[];

/** Makes a result again only when what it is made from is something else. */
function remember<Result>(): (from: readonly unknown[], make: () => Result) => Result {
  let last: { readonly from: readonly unknown[]; readonly result: Result } | undefined;
  return (from, make) => {
    const isSame = last?.from.length === from.length && last.from.every((part, index) => part === from[index]);
    if (!last || !isSame) last = { from, result: make() };
    return last.result;
  };
}

/** The same for many things, each with a name. */
function rememberEach<Result>(): (name: string, from: readonly unknown[], make: () => Result) => Result {
  const known = new Map<string, ReturnType<typeof remember<Result>>>();
  return (name, from, make) => {
    const one = known.get(name) ?? remember<Result>();
    known.set(name, one);
    return one(from, make);
  };
}

interface Parts {
  readonly circumstances: SectionCircumstances;
  readonly tables: readonly TableChecker[];
  readonly sections: readonly SectionChecker[];
}

function createParts(edition: Edition, year: number, previous: Report | undefined, settings: CheckSettings): Parts {
  const previousEdition = previous && getEdition(previous.edition);
  const lastYear = (table: Table) => {
    const before = previousEdition && tableOf(previousEdition, table.id);
    return previous && before ? { report: previous, table: before } : undefined;
  };
  return {
    circumstances: { edition, year, before: previous && { report: previous, words: wordsOf(previous) } },
    tables: edition.tables.map((table) => {
      const states = createRelationStates(table);
      const rules = cellRules(table, states, lastYear(table), settings);
      return createTableChecker(table, states, families.map((family) => rules[family]));
    }),
    sections: edition.sections.map(createSectionChecker),
  };
}

/** @returns a function that gives what `runChecks` gives; it remembers the last report it was given */
export function createChecker(settings: CheckSettings = defaultCheckSettings): Checker {
  const parts = remember<Parts>();
  const ofPrevious = remember<Finding[]>();
  const ofFees = remember<Finding[]>();
  const ofSignature = remember<Finding[]>();
  const ofNames = remember<Finding[]>();
  const ofRegistration = remember<Finding[]>();
  const ofUnplaced = remember<Finding[]>();
  const ofUnknown = rememberEach<Finding[]>();
  const ofUnknownRow = rememberEach<Finding[]>();
  const all = remember<readonly Finding[]>();

  const unknownIn = (edition: Edition, report: Report): (readonly Finding[])[] =>
    Object.entries(report.tables ?? {}).map(([id, rows]) =>
      ofUnknown(id, [edition, rows], () =>
        checkUnknownIn(edition, id, rows, (_edition, table, row, cells) =>
          ofUnknownRow(`${id}/${row}`, [edition, cells], () => checkUnknownRow(edition, table, row, cells)),
        ),
      ),
    );

  const feesIn = (edition: Edition, report: Report): readonly Finding[] => {
    const { fees } = edition.prose;
    if (!fees) return [];
    return ofFees([edition, report.sections?.[fees.section], getCell(report, fees.cell)], () => checkFees(edition, report));
  };

  return (report, previous) => {
    const { unit, signature, registration, year } = report;
    const edition = getEdition(report.edition);
    const before = previous && isYearBefore(report, previous) ? previous : undefined;
    const { circumstances, tables, sections } = parts([edition, year, before], () => createParts(edition, year, before, settings));
    const changed: CellReference[] = [];
    for (const table of tables) changed.push(...table.update(report));
    for (const section of sections) section.update(report, circumstances, changed);
    const inTables = (family: Family) => tables.map((table) => table.findings[families.indexOf(family)] ?? []);
    const inSections = (kind: keyof ReturnType<SectionChecker['findings']>) => sections.map((section) => section.findings()[kind]);
    const gathered = [
      previous ? ofPrevious([unit, year, previous], () => checkPrevious(report, previous)) : [],
      ...inSections('content'),
      ...inTables('relations'),
      ...inTables('years'),
      ...inTables('jumps'),
      ...inSections('repeated'),
      ...inTables('values'),
      ...inTables('units'),
      ...inSections('narrative'),
      feesIn(edition, report),
      ofSignature([signature, year], () => checkSignatureDate(report)),
      ...inSections('period'),
      ...inSections('privacy'),
      ...inTables('privacy'),
      ofNames([unit, signature], () => checkNamesPrivacy(report)),
      ofRegistration([edition, registration], () => checkRegistration(edition, report)),
      ...unknownIn(edition, report),
      ofUnplaced([edition, report.sections], () => checkUnplaced(edition, report.sections)),
    ];
    return all(gathered, () => gathered.flat());
  };
}
