/**
 * The printed pages before they are written: what stands on them, in which style, where. Word, the preview, the PDF and
 * the web page read the same blocks. Lengths are in twips (1/20 point), sizes of letters in half-points.
 */
import type { NumberingLevel } from '../text/numbering';

/** The faces of GB/T 9704—2012: 小标宋, 黑体, 楷体, 仿宋, 宋体. */
export type Face = 'title' | 'black' | 'regular' | 'imitation' | 'song';

/** Text of tables: 五号, or 小五 where columns are narrow. */
export type TableSize = 'standard' | 'small';

export type CellRole = 'header' | 'label' | 'text';

export type ParagraphStyle =
  | 'body'
  | 'title'
  | `heading${NumberingLevel}`
  | 'attachment'
  | 'signature'
  | 'date'
  | 'formLine'
  | 'tableEnd'
  | `${CellRole}-${TableSize}`;

/** Text in one face. Tabs stand for tabs, line feeds for line breaks; nothing else in it is a control character. */
export interface TextRun {
  readonly text: string;
  readonly face: Face;
  /** A heading run in before its text: the level whose look it takes. */
  readonly level?: NumberingLevel;
  /** Size where it differs from the style's. */
  readonly size?: number;
  /** Width of the characters in per cent. */
  readonly scale?: number;
  /** Added to each character. */
  readonly spacing?: number;
}

export interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  /** The first line's indent in hundredths of a character, which Word prefers. */
  readonly firstLineChars?: number;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly runs: readonly TextRun[];
  /** Takes the place of the style's. */
  readonly indent?: Indent;
  readonly before?: number;
  /** On the page of the next block; a heading is so by its style. */
  readonly keepNext?: boolean;
  /** No single first or last line on a page. */
  readonly widowControl?: boolean;
  /** Place of a tab after which text ends. */
  readonly tab?: number;
}

/** What a cell names, where it names others. */
export type CellScope = 'col' | 'colgroup' | 'row' | 'rowgroup';

export interface CellBlock {
  readonly role: CellRole;
  readonly scope?: CellScope;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly width: number;
  readonly paragraphs: readonly ParagraphBlock[];
}

export interface RowBlock {
  /** Least height. */
  readonly height: number;
  /** Repeated at the head of each page. */
  readonly header: boolean;
  readonly keepNext: boolean;
  /** Rows of one number stand under one header. */
  readonly group: number;
  /** Cells that begin in this row. */
  readonly cells: readonly CellBlock[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** What the table is about, for those who do not see it. */
  readonly name: string;
  readonly size: TableSize;
  readonly widths: readonly number[];
  readonly rows: readonly RowBlock[];
}

export type Block = ParagraphBlock | TableBlock;
