/** A street's report as text with tabs: merged cells flattened, groups on wrong rows, table 四 without its head. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importTables } from '../../../electron/import/tables';
import type { Flow, Grid } from '../../../electron/office/office-file';

const path = new URL('../../../../shared/reference/street-2020-report.txt', import.meta.url).pathname;
if (!existsSync(path)) process.stderr.write('skipped: the street report as text (shared/reference is not beside this checkout)\n');

/** Lines with tabs are rows of a table; every other line is a paragraph. */
function flowOf(text: string): Flow[] {
  const flow: Flow[] = [];
  let rows: string[][] = [];
  const end = (): void => {
    const cells = rows.flatMap((row, index) => row.map((words, column) => ({ row: index, column, rowSpan: 1, columnSpan: 1, text: words.trim() })));
    if (rows.length > 0) flow.push({ grid: { name: `第${flow.length}个表格`, cells } });
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.includes('\t')) rows.push(line.split('\t'));
    else if (line.trim() !== '') {
      end();
      flow.push({ paragraph: line });
    }
  }
  end();
  return flow;
}

test.skipIf(!existsSync(path))('the street report', () => {
  const flow = flowOf(readFileSync(path, 'utf8').replaceAll('| --- ', ''));
  const grids = flow.flatMap((item): Grid[] => ('grid' in item ? [item.grid] : []));
  const result = importTables({ kind: 'html', grids, flow });
  if (!result.ok) throw new Error(result.message);
  const { report, notes } = result.imported;
  expect(report).toMatchObject({ edition: '2019-wuchang', year: 2020, unit: { name: '武昌区石洞街道办事处', shortName: '石洞街道' }, signature: { date: '2020-12-17' } });
  expect(report.tables?.['disclosure']).toMatchObject({ normativeDocuments: { newlyMade: 1, newlyDisclosed: 0 }, procurement: { items: 11, amount: 92380 } });
  expect(Object.keys(report.sections ?? {})).toEqual(['overview', 'disclosureWork', 'requestsWork', 'disputesWork', 'innovation', 'problems', 'other']);
  expect(report.sections?.['other']).toBe('无');
  // Its group label stands on the row of another item; its own row is not there.
  expect(report.tables?.['requests']?.['3.6']).toBeUndefined();
  expect(notes.some(({ kind, message }) => kind === 'missing' && message.includes('其他处理'))).toBe(true);
  expect(Object.keys(report.tables?.['requests'] ?? {})).toHaveLength(22);
  expect(report.registration).toMatchObject({ filledOn: '2020-12-17', leader: { officePhone: '80000001', mobile: '13800000001' } });
});
