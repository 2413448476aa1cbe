/** `new --edition E --year Y --unit NAME …`: a blank report file. */
import { basename, dirname } from 'node:path';
import { editionIds } from '../../shared/editions';
import { commandLineTexts } from '../../shared/messages/command-line';
import { newReport } from '../../shared/report/new-report';
import { writeFiles } from '../export-files';
import { needed, parseWords } from './options';
import { UsageError } from './usage-error';

export async function newFile(words: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseWords(words, {
    edition: { type: 'string' },
    year: { type: 'string' },
    unit: { type: 'string' },
    'short-name': { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean', default: false },
  });
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(commandLineTexts.tooManyFiles(extra));
  const stated = needed(values.edition, '--edition');
  const edition = editionIds.find((id) => id === stated);
  if (edition === undefined) throw new UsageError(commandLineTexts.badEdition(stated, editionIds.join('、')));
  const year = needed(values.year, '--year');
  if (!/^(?:19|[2-9]\d)\d\d$/u.test(year)) throw new UsageError(commandLineTexts.badYear(year));
  const name = needed(values.unit, '--unit').trim();
  const out = needed(values.out, '--out');
  const shortName = values['short-name']?.trim();
  const report = newReport({
    edition,
    year: Number(year),
    unit: { name, ...(shortName ? { shortName } : {}) },
  });
  const bytes = new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
  const result = await writeFiles(dirname(out), [{ fileName: basename(out), bytes }], values.force);
  if (result.status === 'exists') throw new UsageError(commandLineTexts.exists(out));
  print(out);
  return 0;
}
