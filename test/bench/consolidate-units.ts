/** Folders of units' files for the bench. */
import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportExcel } from '../../electron/excel';
import { exportWord } from '../../electron/word';
import type { EditionId } from '../../shared/editions';
import type { Report } from '../../shared/report/report';
import { unitReports } from '../support/units';
import { wordOptions } from '../support/word-options';

const year = 2024;

/** Workbooks of different units, all of one edition. */
export async function workbooks(folder: string, edition: EditionId, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [index, report] of unitReports(edition, count, 0, year).entries()) {
    writeFileSync(join(folder, `${String(index).padStart(5, '0')}.xlsx`), (await exportExcel(report)).bytes);
  }
}

const editions: readonly EditionId[] = ['2019', '2019-wuchang', '2021'];
/** Every twentieth file is faulty, one of these ways in turn. */
const faultyOnes = 20;

function faulty(report: Report, bytes: Uint8Array, kind: number): Uint8Array {
  switch (kind % 5) {
    case 0:
      return bytes.subarray(0, bytes.length / 2);
    case 1:
      return new Uint8Array();
    case 2:
      return new TextEncoder().encode('<html><p>通知</p></html>');
    case 3:
      return new TextEncoder().encode(JSON.stringify({ ...report, year: year - 1 }));
    default:
      return new TextEncoder().encode(JSON.stringify({ ...report, unit: {} }));
  }
}

/**
 * Distinct reports of all editions, nine tenths of them workbooks, the others Word and report files, one in twenty faulty.
 * @returns their paths
 */
export async function distinctUnits(folder: string, count: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const each = Math.ceil(count / editions.length);
  const reports = editions.flatMap((edition, index) => unitReports(edition, each, index * each, year, index + 1)).slice(0, count);
  const paths: string[] = [];
  for (const [index, report] of reports.entries()) {
    const kind = index % 20 === 3 ? 'json' : index % 20 === 7 && report.edition !== '2019-wuchang' ? 'docx' : 'xlsx';
    const whole = await bytesOf(report, kind);
    const bytes = index % faultyOnes === faultyOnes - 1 ? faulty(report, whole, index / faultyOnes) : whole;
    const path = join(folder, `${String(index).padStart(5, '0')}.${kind}`);
    writeFileSync(path, bytes);
    paths.push(path);
  }
  return paths;
}

async function bytesOf(report: Report, kind: 'json' | 'docx' | 'xlsx'): Promise<Uint8Array> {
  if (kind === 'json') return new TextEncoder().encode(JSON.stringify(report));
  if (kind === 'xlsx') return (await exportExcel(report)).bytes;
  const [file] = await exportWord(report, wordOptions(report, false));
  return file?.bytes ?? new Uint8Array();
}

/** So many names for those files: hard links, a thousand to a folder. */
export function linked(folder: string, paths: readonly string[], count: number): void {
  for (let index = 0; index < count; index += 1) {
    const below = join(folder, String(Math.floor(index / 1000)));
    if (index % 1000 === 0) mkdirSync(below, { recursive: true });
    const path = paths[index % paths.length] ?? '';
    linkSync(path, join(below, `${String(index).padStart(6, '0')}${path.slice(path.lastIndexOf('.'))}`));
  }
}
