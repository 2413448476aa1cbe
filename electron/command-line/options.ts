/** Reading a command's words. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { commandLineTexts } from '../../shared/messages/command-line';
import type { Report } from '../../shared/report/report';
import { readReportFile } from '../read-report-file';
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

/** The report file a command names. */
export async function reportOf(positionals: readonly string[]): Promise<Report> {
  const [file, extra] = positionals;
  if (file === undefined) throw new UsageError(commandLineTexts.oneFile);
  if (extra !== undefined) throw new UsageError(commandLineTexts.tooManyFiles(extra));
  const result = await readReportFile(file);
  if (!result.ok) throw new UsageError(commandLineTexts.cannotRead(file, result.problem.message));
  return result.report;
}

export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(commandLineTexts.missing(option));
  return value;
}
