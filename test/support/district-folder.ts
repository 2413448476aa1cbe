/** What a district has in its folder in January: files of every format, one wrong, one twice, one of last year, one broken. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportExcel } from '../../electron/excel';
import { exportWord } from '../../electron/word';
import { cellsOf, getEdition } from '../../shared/editions';
import { fillZeros, setCells, withCell } from '../../shared/report/cells';
import { newReport } from '../../shared/report/new-report';
import type { Report } from '../../shared/report/report';
import { wordOptions } from './word-options';

const edition = getEdition('2021');

/** A unit that received and answered so many requests. */
export function unitReport(name: string, received: number): Report {
  const blank: Report = { ...newReport({ edition: '2021', year: 2024, unit: { name } }), sections: { problems: '人手不足，下一步加强培训。' } };
  const zeros = edition.tables.reduce<Report>((report, table) => fillZeros(edition, report, table, cellsOf(table)), blank);
  const cell = (row: string) => ({ table: 'requests', row, column: 'naturalPerson' });
  return setCells(edition, zeros, [
    { cell: cell('1'), value: received },
    { cell: cell('3.1'), value: received },
  ]);
}

/** The units that have to report: one of them has not. */
export const districtUnits =
  '青柳区云桥街道办事处\n临河街道\n青柳区石桥街道办事处\n青柳区南坡街道办事处\n青柳区东门街道办事处\n青柳区北岗街道办事处';

/** Puts eight files into the folder, four of which count. */
export async function putDistrict(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const put = (name: string, bytes: Uint8Array | string): Promise<void> => writeFile(join(folder, name), bytes);
  await put('云桥.xlsx', (await exportExcel(unitReport('青柳区云桥街道办事处', 3))).bytes);
  const river = unitReport('青柳区临河街道办事处', 4);
  const [word] = await exportWord(river, wordOptions(river, false));
  await put('临河.docx', word?.bytes ?? '');
  await put('石桥.json', JSON.stringify(unitReport('青柳区石桥街道办事处', 5)));
  const wrong = unitReport('青柳区南坡街道办事处', 7);
  await put('南坡.json', JSON.stringify(withCell(wrong, { table: 'requests', row: '1', column: 'total' }, 9)));
  await put('重复一.json', JSON.stringify(unitReport('青柳区东门街道办事处', 11)));
  await put('重复二.json', JSON.stringify(unitReport('青柳区东门街道办事处', 12)));
  await put('去年.json', JSON.stringify({ ...unitReport('青柳区西门街道办事处', 1), year: 2023 }));
  await put('坏的.xlsx', 'not a workbook');
}
