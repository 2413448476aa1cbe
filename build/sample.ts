/** `npm run sample`: the sample report's files of every format into out/. */
import { fileURLToPath } from 'node:url';
import { makeFiles, writeFiles } from '../electron/export-files';
import { printWithBrowser } from '../electron/pdf/browser-printer';
import { getEdition } from '../shared/editions';
import { defaultFonts } from '../shared/messages/word';
import { documentIds } from '../shared/pages/documents';
import { sampleReport } from '../shared/sample/street-2020';

const choice = {
  word: true,
  pdf: true,
  html: true,
  excel: true,
  documents: documentIds(getEdition(sampleReport.edition), true),
  oneFile: false,
  fonts: defaultFonts,
  headSignature: false,
};
const files = await makeFiles(sampleReport, choice, printWithBrowser);
const { files: written } = await writeFiles(fileURLToPath(new URL('../out', import.meta.url)), files, true);
for (const file of written) process.stdout.write(`${file}\n`);
