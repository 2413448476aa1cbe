/** The styles of the printed page (GB/T 9704—2012, 7.2 and 7.3) in numbers, for Word and for the preview. */
import type { NumberingLevel } from '../text/numbering';
import type { CellRole, Face, ParagraphStyle, TableSize } from './blocks';
import { bodySize, bodySpacing, indent, linePitch } from './page';

export const headingLevels = [1, 2, 3, 4] as const satisfies readonly NumberingLevel[];

/** Faces of the levels 一、（一）1.（1） (7.3.3). */
export const headingFaces: Readonly<Record<NumberingLevel, Face>> = {
  1: 'black',
  2: 'regular',
  3: 'imitation',
  4: 'imitation',
};

/** Text of tables in half-points (五号, 小五) with its exact line pitch in twips. */
export const tableSizes: Readonly<Record<TableSize, { readonly size: number; readonly line: number }>> = {
  standard: { size: 21, line: 280 },
  small: { size: 18, line: 240 },
};

/** Keeps labels at the left clear of the border, whatever the cell's margin. */
export const labelIndent = 40;

/** Title size 2号 in half-points, and the exact pitch of its lines: the line grid would put them 58 pt apart. */
export const titleSize = 44;
const titleLine = 720;
export const footerSize = 28;
export const formLineSize = 24;

export interface StyleMeasures {
  readonly size: number;
  /** Exact line pitch. */
  readonly line: number;
  /** Added to each character. */
  readonly spacing: number;
  readonly align: 'both' | 'center' | 'left' | 'right';
  readonly left: number;
  readonly firstLine: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  /** A fifth of an em between Chinese and digits or Western letters. */
  readonly scriptSpace: boolean;
}

const body: StyleMeasures = {
  size: bodySize,
  line: linePitch,
  spacing: bodySpacing,
  align: 'both',
  left: 0,
  firstLine: indent,
  after: 0,
  keepNext: false,
  keepLines: false,
  scriptSpace: true,
};

const heading: StyleMeasures = { ...body, keepNext: true, keepLines: true };

const cell = (role: CellRole, size: TableSize): StyleMeasures => ({
  ...body,
  ...tableSizes[size],
  spacing: 0,
  firstLine: 0,
  scriptSpace: false,
  ...(role === 'label' ? { align: 'left', left: labelIndent } : { align: 'center' }),
});

export const styles: Readonly<Record<ParagraphStyle, StyleMeasures>> = {
  body,
  // One line stays free below the title (7.3.2).
  title: { ...heading, size: titleSize, line: titleLine, spacing: 0, align: 'center', firstLine: 0, after: linePitch },
  heading1: heading,
  heading2: heading,
  heading3: heading,
  heading4: heading,
  // On the first line of the text area, the attachment's title on the third (7.3.4).
  attachment: { ...body, align: 'left', firstLine: 0, after: linePitch, keepNext: true },
  signature: { ...heading, align: 'center', firstLine: 0 },
  date: { ...body, align: 'right', firstLine: 0, keepLines: true },
  formLine: { ...body, size: formLineSize, line: 480, spacing: 0, align: 'left', firstLine: 0, keepNext: true },
  tableEnd: { ...body, size: 2, line: 20, firstLine: 0 },
  'header-standard': cell('header', 'standard'),
  'header-small': cell('header', 'small'),
  'label-standard': cell('label', 'standard'),
  'label-small': cell('label', 'small'),
  'text-standard': cell('text', 'standard'),
  'text-small': cell('text', 'small'),
};
