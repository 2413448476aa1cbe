/** One file of a unit, read and checked. Runs in a worker thread. */
import { createHash } from 'node:crypto';
import { placeName } from '../../shared/checks/place-name';
import type { Finding } from '../../shared/checks/finding';
import { runChecks } from '../../shared/checks/run';
import { tallyFindings, tallyKey } from '../../shared/checks/tally';
import type { ListedChange, ListedFinding } from '../../shared/consolidation';
import { cellKey, editions, getEdition, tableOf, type EditionId } from '../../shared/editions';
import type { ImportedReport } from '../../shared/imported';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { importTexts } from '../../shared/messages/import';
import { countedFigures, figureCells } from '../../shared/report/consolidate';
import { sumFigures } from '../../shared/report/figures';
import type { CellValue, Report } from '../../shared/report/report';
import { importFile } from '../import';
import { unreadable, type UnitRecord } from './records';

/** Lines kept of one file: a report is sent back for far fewer. */
const mostFindings = 200;
const mostChanges = 300;
const mostDoubts = 100;

/** @param file its path as it is listed */
export function readUnit(bytes: Uint8Array, file: string, key: string): UnitRecord {
  const result = importFile(bytes, file.replace(/^.*\//u, ''));
  if (!result.ok) return unreadable(file, key, result.message);
  const { imported } = result;
  const { report } = imported;
  const findings = runChecks(report).filter(({ severity }) => severity !== 'info');
  const { error, warning } = tallyFindings(findings);
  const figures = countedFigures(report);
  const numbers = figures.filter((figure) => typeof figure === 'number');
  const doubtNotes = doubtsIn(imported);
  return {
    file,
    key,
    unit: report.unit?.name?.trim() || report.unit?.shortName?.trim() || '',
    shortName: report.unit?.shortName?.trim() ?? '',
    edition: report.edition,
    year: report.year,
    ...(imported.isYearGuessed ? { isYearGuessed: true } : {}),
    origin: imported.origin,
    consolidated: isConsolidation(report),
    begun: figures.some((figure) => figure !== null),
    digest: digestOf(report.edition, figures),
    filled: numbers.filter((figure) => figure !== 0).length,
    total: sumFigures(numbers),
    errors: error,
    warnings: warning,
    handChanges: imported.changes.length,
    doubts: doubtNotes.length,
    texts: figures.filter((figure) => typeof figure === 'string').length,
    figures,
    findings: listed(report, findings),
    changes: imported.changes.slice(0, mostChanges).map(({ at, source, before, after }): ListedChange => {
      return { place: placeName(report, at), source, before, after };
    }),
    doubtNotes: doubtNotes.slice(0, mostDoubts),
  };
}

/** The mark a consolidation's own report carries. */
const isConsolidation = (report: Report): boolean => report['consolidated'] !== undefined;

function doubtsIn({ notes }: ImportedReport): string[] {
  return notes.flatMap(({ kind, message, source }) =>
    kind !== 'doubtful' ? [] : [source === undefined ? message : importTexts.at(source, message)],
  );
}

const figureKeys = new Map(editions.map((edition) => [edition.id, figureCells(edition).map(cellKey)]));

/** Blanks are left out, so that the same figures on two editions' forms have one digest. */
function digestOf(edition: EditionId, figures: readonly CellValue[]): string {
  const keys = figureKeys.get(edition) ?? [];
  let stated = '';
  figures.forEach((figure, index) => {
    if (figure !== null) stated += `${keys[index]}=${typeof figure === 'number' ? figure : JSON.stringify(figure)};`;
  });
  return createHash('sha256').update(stated).digest('base64').slice(0, 24);
}

function listed(report: Report, findings: readonly Finding[]): ListedFinding[] {
  const groups = new Map<string, Finding[]>();
  findings.forEach((finding, index) => {
    const key = tallyKey(finding, index);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  });
  const lines = [...groups.values()].map((group) => lineOf(report, group));
  // Errors stay where there are too many of all.
  const kept = [...lines.filter(({ severity }) => severity === 'error'), ...lines.filter(({ severity }) => severity !== 'error')];
  const over = kept.length - mostFindings;
  if (over <= 0) return kept;
  const rest: ListedFinding = { rule: '', severity: 'warning', place: '', message: texts.more(over), count: over };
  return [...kept.slice(0, mostFindings), rest];
}

function lineOf(report: Report, [first, ...others]: readonly Finding[]): ListedFinding {
  if (!first) throw new Error('a group has a finding');
  const { rule, severity, at, left, right, message } = first;
  const [place] = at;
  const count = others.length + 1;
  return {
    rule,
    severity,
    place: place ? (count > 1 && 'table' in place ? placeName(report, { table: place.table }) : placeName(report, place)) : '',
    ...(left === undefined || count > 1 ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    ...(typeof left === 'number' && typeof right === 'number' ? { difference: sumFigures([left, -right]) } : {}),
    message: count === 1 ? message : together(report, first, count),
    count,
  };
}

/** One line for what is the same all over a table. */
function together(report: Report, { rule, at: [place], message }: Finding, count: number): string {
  const table = place && 'table' in place ? tableOf(getEdition(report.edition), place.table) : undefined;
  return rule === 'value.blank' && table ? texts.blanks(table.name, count) : texts.unknowns(message, count);
}
