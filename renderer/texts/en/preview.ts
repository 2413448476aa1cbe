/** English texts of the preview. */
import { plural } from '../../../shared/messages/en/plural';
import type { previewTexts as chinese } from '../preview';

export const previewTexts: typeof chinese = {
  title: 'Print preview',
  back: 'Back to the report',
  beside: 'Preview beside',
  close: 'Close the preview',
  whole: 'Open the print preview',
  print: 'Print…',
  printHint:
    'Choose printer, copies and both sides in the print dialog. Set scale to “None” or 100%, margins to “None” or “Default”.',
  pages: (count) => plural(count, 'page'),
  page: (document, number) => `${document}, page ${number}`,
  nothing: 'No document chosen. Choose at least one on the left.',
  documents: 'Documents',
  layout: 'Layout',
  spread: 'Pages to be exported',
  spreadKeys: 'Pages to be exported; PageUp and PageDown turn them',
  document: 'Document shown',
  enlarge: 'Print preview',
  nothingHere: 'No document chosen. Choose at least one under “Documents”.',
  earlier: 'Previous pages',
  later: 'Next pages',
  range: (first, last, count) =>
    first === last ? `Page ${first} of ${count}` : `Pages ${first}–${last} of ${count}`,
  zoom: 'Size',
  zooms: { actual: 'Actual size', width: 'Fit width', page: 'Whole page', spread: 'Two pages' },
  fonts: 'The preview uses the fonts of this PC. Similar ones stand in for missing ones; the Word file still names the right ones.',
};
