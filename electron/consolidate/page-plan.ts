/** Which columns of a wide sheet are printed together. Pure. */

export interface PlannedColumn {
  /** Points. */
  readonly width: number;
  /** Neighbours of one group stay together. */
  readonly group: string;
}

/**
 * @param room points across a page
 * @returns the page of each column, from 0
 */
export function planPages(columns: readonly PlannedColumn[], room: number): number[] {
  const pages: number[] = [];
  let page = 0;
  let used = 0;
  for (let start = 0; start < columns.length; ) {
    const first = columns[start];
    let end = start + 1;
    while (end < columns.length && columns[end]?.group === first?.group) end += 1;
    const width = columns.slice(start, end).reduce((sum, column) => sum + column.width, 0);
    if (start > 0 && used + width > room) {
      page += 1;
      used = 0;
    }
    used += width;
    while (start < end) start = pages.push(page);
  }
  return pages;
}
