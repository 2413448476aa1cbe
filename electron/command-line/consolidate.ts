/**
 * `consolidate DIR --out FILE.xlsx [--units LIST.txt] [--json] …`: many units' files into the district's workbook.
 * Progress goes to standard error, the summary to standard output.
 */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { editionIds, type EditionId } from '../../shared/editions';
import { commandLineTexts } from '../../shared/messages/command-line';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { fileTexts } from '../../shared/messages/files';
import type { ConsolidationProgress } from '../../shared/consolidation';
import { consolidate, type Consolidated } from '../consolidate/consolidate';
import { readUnitList } from '../consolidate/unit-list';
import { readUnits } from '../consolidate/read-units';
import { workFolderOf } from '../consolidate/work-folder';
import { writeOutputs } from '../consolidate/write-outputs';
import { isoDay } from '../../shared/text/dates';
import { consolidationJson, consolidationLines, notedFiles } from './consolidate-lines';
import { needed, parseWords, reportOf } from './options';
import { UsageError } from './usage-error';

/** Milliseconds between two lines of progress. */
const pause = 500;

export async function consolidateFiles(words: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseWords(words, {
    out: { type: 'string' },
    units: { type: 'string' },
    json: { type: 'boolean', default: false },
    year: { type: 'string' },
    edition: { type: 'string' },
    previous: { type: 'string' },
    name: { type: 'string' },
    notices: { type: 'string' },
    report: { type: 'string' },
    force: { type: 'boolean', default: false },
  });
  const folder = await folderIn(positionals);
  const out = needed(values.out, '--out');
  const choices = {
    ...(values.year === undefined ? {} : { year: yearIn(values.year) }),
    ...(values.edition === undefined ? {} : { edition: editionIn(values.edition) }),
    ...(values.name === undefined ? {} : { name: values.name }),
  };
  const list = values.units === undefined ? [] : await readUnitList(values.units);
  const previous = values.previous === undefined ? undefined : await reportOf([needed(values.previous, '--previous')]);
  const outputs = {
    workbook: out,
    ...(values.report === undefined ? {} : { report: values.report }),
    ...(values.notices === undefined ? {} : { notices: values.notices }),
    overwrite: values.force,
  };
  const reading = await readUnits({
    sources: [folder],
    outputs: [out, ...(values.report === undefined ? [] : [values.report]), ...(values.notices === undefined ? [] : [values.notices])],
    workFolder: workFolderOf(folder),
    program: await programVersion(),
    onProgress: progressPrinter(),
  });
  let consolidated: Consolidated;
  try {
    consolidated = await consolidate(reading, list, choices, previous);
    if (consolidated.counted === 0) throw new UsageError(texts.nothingCounted);
    const written = await writeOutputs(consolidated, outputs, { date: isoDay(new Date()) });
    if (written.status === 'exists') throw new UsageError(commandLineTexts.exists(written.files.join('、')));
    const noted = await notedFiles(consolidated);
    if (values.json) print(consolidationJson(consolidated, noted, written.files));
    else for (const line of consolidationLines(consolidated, noted, written.files)) print(line);
  } catch (error) {
    await reading.journal.close();
    throw error;
  }
  await reading.journal.discard();
  return 0;
}

async function folderIn(positionals: readonly string[]): Promise<string> {
  const [folder, extra] = positionals;
  if (folder === undefined) throw new UsageError(texts.oneFolder);
  if (extra !== undefined) throw new UsageError(commandLineTexts.tooManyFiles(extra));
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw new UsageError(texts.cannotReadFolder(folder, fileTexts.notFound));
  if (!found.isDirectory()) throw new UsageError(texts.cannotReadFolder(folder, fileTexts.notADirectory));
  return folder;
}

function yearIn(stated: string): number {
  if (!/^(?:19|[2-9]\d)\d\d$/u.test(stated)) throw new UsageError(commandLineTexts.badYear(stated));
  return Number(stated);
}

function editionIn(stated: string): EditionId {
  const edition = editionIds.find((id) => id === stated);
  if (edition === undefined) throw new UsageError(commandLineTexts.badEdition(stated, editionIds.join('、')));
  return edition;
}

async function programVersion(): Promise<string> {
  const { name, version } = JSON.parse(await readFile(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8')) as {
    name: string;
    version: string;
  };
  return `${name} ${version}`;
}

function progressPrinter(): (progress: ConsolidationProgress) => void {
  let last = 0;
  return ({ done, total, current }) => {
    const now = performance.now();
    if (done < total && now - last < pause) return;
    last = now;
    process.stderr.write(`${texts.progress(done, total, current)}\n`);
  };
}
