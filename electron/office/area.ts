/** Addresses of cells and areas as workbooks write them. */

/** Rows and columns from 0; both ends belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows and columns a sheet can have. */
export const mostRows = 1_048_576;
const mostColumns = 16_384;

/** Column letters and row of an address, from 0; undefined where it is none. */
export function readAddress(address: string | undefined): { readonly row: number; readonly column: number } | undefined {
  if (address === undefined) return undefined;
  let column = 0;
  let row = 0;
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index);
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122 && row === 0) column = column * 26 + code - 96;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else if (code !== 36) return undefined;
  }
  return column > 0 && column <= mostColumns && row > 0 && row <= mostRows ? { row: row - 1, column: column - 1 } : undefined;
}

/** An area such as `A1:F3` or `$D$7`, counted from 0; undefined where it is none. */
export function readArea(reference: string): Area | undefined {
  const [first, second] = reference.split(':');
  const start = readAddress(first);
  const end = second === undefined ? start : readAddress(second);
  if (!start || !end) return undefined;
  return {
    top: Math.min(start.row, end.row),
    bottom: Math.max(start.row, end.row),
    left: Math.min(start.column, end.column),
    right: Math.max(start.column, end.column),
  };
}
