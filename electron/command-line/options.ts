/** Reading a command's words. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { commandLineTexts } from '../../shared/messages/command-line';
import type { ImportedReport } from '../../shared/imported';
import type { Report } from '../../shared/report/report';
import { importFromDisk } from '../import-from-disk';
import { doubtLines } from './import-lines';
import { UsageError } from './usage-error';

type Options = NonNullable<ParseArgsConfig['options']>;

/** @throws UsageError for an option the command does not have, or one without its value */
export function parseWords<T extends Options>(words: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) throw error;
    const option = /'(?:-\w, )?(--?[^'\s]*)/u.exec((error as Error).message)?.[1] ?? '';
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? commandLineTexts.unknownOption(option)
        : commandLineTexts.badOption(option),
    );
  }
}

/** What the one file holds that a command names: a report file, a workbook, a Word file or a web page. */
export async function importOf(positionals: readonly string[]): Promise<ImportedReport> {
  const [file, extra] = positionals;
  if (file === undefined) throw new UsageError(commandLineTexts.oneFile);
  if (extra !== undefined) throw new UsageError(commandLineTexts.tooManyFiles(extra));
  const result = await importFromDisk(file);
  if (!result.ok) throw new UsageError(commandLineTexts.cannotRead(file, result.message));
  return result.imported;
}

/** The report in the one file a command names. What is doubtful in it goes to standard error, not into the result. */
export async function reportOf(positionals: readonly string[]): Promise<Report> {
  const imported = await importOf(positionals);
  for (const line of doubtLines(imported)) process.stderr.write(`${line}\n`);
  return imported.report;
}

export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(commandLineTexts.missing(option));
  return value;
}
