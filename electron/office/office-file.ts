/** What is read out of a workbook, a Word file or a web page before any form is looked for in it. */
import type { LeftOut } from './marked-text';

/** A cell as a person sees it; merged cells stand once, at their top left corner. */
export interface GridCell {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Text as it is shown, line breaks as \n; a number in plain digits. */
  readonly text: string;
  /** Where the cell holds a number (its stored result where it holds a formula). */
  readonly number?: number | undefined;
  /**
   * Formula whose stored result `number` or `text` is; the result may be older than the cells it reads. Neither is there where
   * the program that wrote the file stored none.
   */
  readonly formula?: string | undefined;
  /** True where its row or column is hidden. */
  readonly hidden?: boolean | undefined;
  /** What stands in the cell and is not in `text`. */
  readonly leftOut?: LeftOut | undefined;
}

/** One sheet of a workbook, one table of a Word file or a web page. */
export interface Grid {
  /** For people: `数据统计表`, `第2个表格`. */
  readonly name: string;
  readonly cells: readonly GridCell[];
  /** Hidden sheets. */
  readonly hidden?: boolean;
}

export type OfficeKind = 'xlsx' | 'docx' | 'html';

/** What stands between the tables of a Word file or a web page, in order with them. */
export type Flow = { readonly paragraph: string } | { readonly grid: Grid };

export interface OfficeFile {
  readonly kind: OfficeKind;
  readonly grids: readonly Grid[];
  /** Paragraphs and tables in the order they are read; empty for a workbook. */
  readonly flow: readonly Flow[];
  /** Struck-out text that stands in no cell of a table and is not in the flow. */
  readonly struck?: readonly string[];
}

/** For people: where a cell stands. `D7` in a sheet, row and column elsewhere. */
export interface Origin {
  readonly grid: string;
  readonly row: number;
  readonly column: number;
}
