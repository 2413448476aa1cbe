/** Every row and column of every form says what counts there. */
import { describe, expect, it } from 'vitest';
import { columnLines, editions, rowLines } from '../../../shared/editions';

const tables = editions.flatMap((edition) => edition.tables.map((table) => [`${edition.id} ${table.id}`, table] as const));

describe.each(tables)('hints of %s', (_, table) => {
  it('are there for every row and column, as whole sentences', () => {
    for (const line of [...rowLines(table), ...table.blocks.flatMap(columnLines)]) {
      expect(line.hint, line.label).toMatch(/。$/u);
    }
  });

  it('of a row and a column together fit the two lines of the bar on the smallest screen', () => {
    for (const block of table.blocks) {
      for (const row of rowLines(block)) {
        for (const column of columnLines(block)) expect(`${row.hint}${column.hint}`.length).toBeLessThanOrEqual(120);
      }
    }
  });
});
