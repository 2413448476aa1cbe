/** Folders of units' files, and what a consolidation of them has to come to, added up by hand. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exportExcel } from '../../electron/excel';
import { exportWord } from '../../electron/word';
import { readUnits, type Reading, type ReadingOptions } from '../../electron/consolidate/read-units';
import type { Report } from '../../shared/report/report';
import { wordOptions } from './word-options';

export type Format = 'json' | 'xlsx' | 'docx';

async function put(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** A unit's file as it would come in. @param name without extension */
export async function putReport(folder: string, name: string, report: Report, format: Format): Promise<void> {
  if (format === 'json') await put(join(folder, `${name}.json`), JSON.stringify(report));
  if (format === 'xlsx') await put(join(folder, `${name}.xlsx`), (await exportExcel(report)).bytes);
  if (format === 'docx') {
    const files = await exportWord(report, wordOptions(report, false));
    for (const { fileName, bytes } of files) await put(join(folder, files.length === 1 ? `${name}.docx` : `${name}/${fileName}`), bytes);
  }
}

/** Ten-thousandths: the generated figures have four decimals at most. */
const scale = 10_000;

/** Every figure of the reports added up by hand, by table/row/column. */
export function addedByHand(reports: readonly Report[]): Map<string, number> {
  const sums = new Map<string, bigint>();
  for (const { tables = {} } of reports) {
    for (const [table, rows] of Object.entries(tables)) {
      for (const [row, cells] of Object.entries(rows)) {
        for (const [column, value] of Object.entries(cells)) {
          if (typeof value !== 'number') continue;
          const key = `${table}/${row}/${column}`;
          sums.set(key, (sums.get(key) ?? 0n) + BigInt(Math.round(value * scale)));
        }
      }
    }
  }
  return new Map([...sums].map(([key, sum]) => [key, Number(sum) / scale]));
}

export function figuresOf({ tables = {} }: Report): Map<string, unknown> {
  return new Map(
    Object.entries(tables).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([row, cells]) => Object.entries(cells).map(([column, value]) => [`${table}/${row}/${column}`, value] as const)),
    ),
  );
}

/** Reads a folder with its journal beside it. */
export const readFolder = (folder: string, options: Partial<ReadingOptions> = {}): Promise<Reading> =>
  readUnits({ sources: [folder], workFolder: `${folder}-work`, program: 'test 1', ...options });
