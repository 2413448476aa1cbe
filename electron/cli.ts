/** The command line: reading, checking and exporting by the same code as the app. See README for the commands. */
import { commandLineTexts } from '../shared/messages/command-line';
import { check } from './command-line/check';
import { consolidateFiles } from './command-line/consolidate';
import { exportFiles } from './command-line/export';
import { importReport } from './command-line/import';
import { newFile } from './command-line/new';
import { UsageError } from './command-line/usage-error';
import { ProblemError } from './problem-error';

const commands: Readonly<Record<string, (words: readonly string[], print: (line: string) => void) => Promise<number>>> = {
  check,
  export: exportFiles,
  import: importReport,
  consolidate: consolidateFiles,
  new: newFile,
};

const helpWords = new Set(['help', '--help', '-h']);

async function main([name = '', ...words]: readonly string[]): Promise<number> {
  const lines: string[] = [];
  if (helpWords.has(name)) {
    process.stdout.write(`${commandLineTexts.usage}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command) {
      throw new UsageError(`${name === '' ? '' : commandLineTexts.unknownCommand(name)}${commandLineTexts.usage}`);
    }
    const status = await command(words, (line) => lines.push(line));
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return status;
  } catch (error) {
    const message =
      error instanceof UsageError || error instanceof ProblemError
        ? error.message
        : commandLineTexts.unexpected(error instanceof Error ? error.message : String(error));
    process.stderr.write(`${message.replaceAll(/\s*\n\s*/gu, ' ')}\n`);
    return 2;
  }
}

// npm runs scripts in the package's folder; the paths typed are meant from where the call was made.
const calledFrom = process.env['INIT_CWD'];
if (process.env['npm_lifecycle_event'] === 'cli' && calledFrom !== undefined) process.chdir(calledFrom);
// Not process.exit: output to a pipe would be cut off.
process.exitCode = await main(process.argv.slice(2));
