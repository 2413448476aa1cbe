import { expect, it } from 'vitest';
import { editions } from '../../../shared/editions';
import { blankCells } from '../../../shared/report/blanks';
import { fillZeros, setCell } from '../../../shared/report/cells';
import { newReport } from '../../../shared/report/new-report';

it.each(editions.map((edition) => [edition.id, edition] as const))('%s: every figure that is no total is blank until it is filled in', (id, edition) => {
  let report = newReport({ edition: id, year: 2020, unit: { name: '江城市东湖区临江街道办事处' } });
  const all = blankCells(edition, report);
  expect(all.length).toBeGreaterThan(100);
  const [first] = all;
  if (!first) throw new Error('no cells');
  report = setCell(edition, report, first, 0);
  expect(blankCells(edition, report)).toEqual(all.slice(1));
  for (const table of edition.tables) report = fillZeros(edition, report, table, all.filter((cell) => cell.table === table.id));
  expect(blankCells(edition, report)).toEqual([]);
});
