/** `npm run sample`: the sample report's Word and Excel files into out/. */
import { fileURLToPath } from 'node:url';
import { makeFiles, writeFiles } from '../electron/export-files';
import { sampleReport } from '../shared/sample/street-2020';

const files = await makeFiles(sampleReport, { word: true, excel: true, registration: true });
const { files: written } = await writeFiles(fileURLToPath(new URL('../out', import.meta.url)), files, true);
for (const file of written) process.stdout.write(`${file}\n`);
