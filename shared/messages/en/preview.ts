/** English texts for PDF files that could not be made. */
import type { pdfTexts as chinese } from '../preview';

export const pdfTexts: typeof chinese = {
  noBrowser:
    'No PDF was made: there is no browser on this PC that can make one (Edge, Chrome or Chromium). Export the Word file and save it as PDF from Word or WPS.',
  browserFailed: (browser) =>
    `No PDF was made: the browser (${browser}) failed. Try again; if it fails again, export the Word file and save it as PDF from Word or WPS.`,
};
