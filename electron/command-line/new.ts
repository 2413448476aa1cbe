/**
 * `new --edition E --year Y --unit NAME …`: a blank report file; with `--previous FILE` one carried over from last year,
 * from which edition, year and unit are taken where they are not named.
 */
import { basename, dirname } from 'node:path';
import { editionIds, type EditionId } from '../../shared/editions';
import { commandLineTexts } from '../../shared/messages/command-line';
import { carryOver, followingEdition } from '../../shared/report/carry-over';
import { sameUnit } from '../../shared/report/names';
import { newReport } from '../../shared/report/new-report';
import type { Report } from '../../shared/report/report';
import { writeFiles } from '../export-files';
import { needed, parseWords, reportOf } from './options';
import { UsageError } from './usage-error';

export async function newFile(words: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseWords(words, {
    edition: { type: 'string' },
    year: { type: 'string' },
    unit: { type: 'string' },
    'short-name': { type: 'string' },
    previous: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean', default: false },
  });
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(commandLineTexts.tooManyFiles(extra));
  const previous = values.previous === undefined ? undefined : await reportOf([needed(values.previous, '--previous')]);
  const year = values.year === undefined && previous ? previous.year + 1 : yearOf(needed(values.year, '--year'));
  const edition =
    values.edition === undefined && previous ? followingEdition(previous, year) : editionOf(needed(values.edition, '--edition'));
  const name = values.unit === undefined && previous?.unit?.name ? previous.unit.name : needed(values.unit, '--unit').trim();
  const out = needed(values.out, '--out');
  const shortName = values['short-name']?.trim();
  const named = { name, ...(shortName ? { shortName } : {}) };
  const report = previous
    ? withUnit(carryOver(previous, { edition, year }), named)
    : newReport({ edition, year, unit: named });
  const note = previous && noteOf(previous, year, named);
  const bytes = new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
  const result = await writeFiles(dirname(out), [{ fileName: basename(out), bytes }], values.force);
  if (result.status === 'exists') throw new UsageError(commandLineTexts.exists(out));
  if (note !== undefined) process.stderr.write(`${note}\n`);
  print(out);
  return 0;
}

/**
 * What is to be known of figures carried over, or not: from any year but the one before none are; those of a unit of
 * another name are, for a unit may have been renamed.
 */
function noteOf(previous: Report, year: number, named: { readonly name: string }): string | undefined {
  const unit = previous.unit?.name?.trim() ?? '';
  const otherUnit = unit === '' || sameUnit(previous.unit, named) ? undefined : { unit, named: named.name };
  if (previous.year !== year - 1) return commandLineTexts.notCarried(previous.year, year, otherUnit);
  return otherUnit && commandLineTexts.carriedFromOther(otherUnit);
}

function editionOf(stated: string): EditionId {
  const edition = editionIds.find((id) => id === stated);
  if (edition === undefined) throw new UsageError(commandLineTexts.badEdition(stated, editionIds.join('、')));
  return edition;
}

function yearOf(stated: string): number {
  if (!/^(?:19|[2-9]\d)\d\d$/u.test(stated)) throw new UsageError(commandLineTexts.badYear(stated));
  return Number(stated);
}

/** A unit named on the command line goes before last year's; the signature follows it. */
const withUnit = (report: Report, named: { readonly name: string; readonly shortName?: string }): Report =>
  named.name === report.unit?.name && named.shortName === undefined
    ? report
    : { ...report, unit: { ...report.unit, ...named }, signature: { ...report.signature, name: named.name } };
