/** How tests export Word files where they do not say otherwise: as the app does at first. */
import type { WordOptions } from '../../electron/word';
import { getEdition } from '../../shared/editions';
import { documentIds } from '../../shared/pages/documents';
import type { Report } from '../../shared/report/report';

/** @param registration also the documents printed on request only */
export const wordOptions = (report: Report, registration = true): WordOptions => ({
  documents: documentIds(getEdition(report.edition), registration),
  oneFile: false,
  fonts: 'gb2312',
  headSignature: false,
});

/** For exports without PDF files. */
export const noPrinter = (): Promise<Uint8Array> => Promise.reject(new Error('no PDF was asked for'));
