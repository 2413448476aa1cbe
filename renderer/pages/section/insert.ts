/** Puts text into a section at the caret, as typing would: the field's own undo takes it out again. */
import type { CellReference } from '../../../shared/editions';
import { linkFigures } from '../../../shared/report/live-figures';
import type { PageProps } from '../../report/page';

export interface InsertedText {
  readonly text: string;
  /** Offsets in `text` of the figures that are to follow the tables. */
  readonly figures: readonly { readonly start: number; readonly end: number; readonly cells: readonly CellReference[] }[];
}

/**
 * @param area holds the section's text; what is selected in it is replaced
 */
export function insertText(
  area: HTMLTextAreaElement,
  section: string,
  { text, figures }: InsertedText,
  change: PageProps['change'],
): void {
  const { selectionStart: start } = area;
  area.focus();
  // The one way to change a field's text that its undo knows. It raises the events of typing, so the report has the text.
  document.execCommand('insertText', false, text);
  if (figures.length === 0 || area.value.slice(start, start + text.length) !== text) return;
  change((report) =>
    linkFigures(
      report,
      section,
      figures.map((figure) => ({ start: start + figure.start, end: start + figure.end, cells: [...figure.cells] })),
    ),
  );
}
