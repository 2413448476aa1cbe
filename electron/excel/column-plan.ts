/** Tables of four, ten and fifteen columns under each other on the columns of one sheet. */

/**
 * Where a table's grid columns begin and end when its width is shared out over a number of sheet columns. Columns of
 * equal width stay equal as far as the number allows: what rounding leaves over or lacks is settled where it is
 * furthest off, with the first (the labels' column) among equals.
 * @param widths relative widths of the grid columns
 * @param columns sheet columns, not fewer than there are widths
 * @returns one boundary more than there are widths, from 0 to `columns`, each column at least one wide
 */
export function columnBoundaries(widths: readonly number[], columns: number): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const shares = widths.map((width) => (width / total) * columns);
  const sizes = shares.map((share) => Math.max(1, Math.round(share)));
  /** How much too narrow a column is. */
  const lack = (index: number): number => (shares[index] ?? 0) - (sizes[index] ?? 0);
  for (let left = columns - sizes.reduce((sum, size) => sum + size, 0); left !== 0; left -= Math.sign(left)) {
    const step = Math.sign(left);
    const candidates = [...sizes.keys()].filter((index) => step > 0 || (sizes[index] ?? 0) > 1);
    const [chosen] = candidates.toSorted((one, other) => step * (lack(other) - lack(one)) || one - other);
    if (chosen !== undefined) sizes[chosen] = (sizes[chosen] ?? 0) + step;
  }
  return sizes.reduce((boundaries, size) => [...boundaries, (boundaries.at(-1) ?? 0) + size], [0]);
}
