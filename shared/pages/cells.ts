/** Cells and measures the statutory tables and the registration form have in common. */
import type { CellRole, Face, Indent, ParagraphBlock, TableSize } from './blocks';
import type { Fitted } from './cell-text';
import { page } from './page';
import { labelIndent } from './styles';

/** Least height of a row and room beside the text, in twips. */
export const cellMetrics: Readonly<Record<TableSize, { readonly height: number; readonly margin: number }>> = {
  standard: { height: 420, margin: 80 },
  small: { height: 340, margin: 20 },
};

/** Room above and below the text, seen where it has several lines. */
export const aboveAndBelow = 20;

/** Widths in twips that fill the text area in the form's proportions. */
export function columnWidths(relative: readonly number[]): number[] {
  const sum = relative.reduce((total, width) => total + width, 0);
  const edges = relative.map((_, index) =>
    Math.round((relative.slice(0, index + 1).reduce((total, width) => total + width, 0) / sum) * page.textWidth),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

export const spannedWidth = (widths: readonly number[], column: number, span: number): number =>
  widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);

const faces: Readonly<Record<CellRole, Face>> = { header: 'black', label: 'song', text: 'song' };

const twips = (points: number): number => Math.round(points * 20);

function indentFor(role: CellRole, { narrower, firstLineNarrower }: Fitted): { readonly indent?: Indent } {
  if (narrower === undefined) return {};
  const sides = role === 'label' ? { left: labelIndent, right: twips(2 * narrower) } : { left: twips(narrower), right: twips(narrower) };
  return { indent: { ...sides, ...(firstLineNarrower === undefined ? {} : { firstLine: twips(firstLineNarrower) }) } };
}

/** One paragraph of a cell, its text in one run. */
export function cellParagraph(role: CellRole, size: TableSize, text = '', fitted: Fitted = {}): ParagraphBlock {
  const format = {
    ...(fitted.size === undefined ? {} : { size: fitted.size }),
    ...(fitted.scale === undefined ? {} : { scale: fitted.scale }),
  };
  return {
    kind: 'paragraph',
    style: `${role}-${size}`,
    ...indentFor(role, fitted),
    runs: text === '' ? [] : [{ text, face: faces[role], ...format }],
  };
}
