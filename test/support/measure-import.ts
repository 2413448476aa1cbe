/** Imports files one after the other and prints what each took: run as a process of its own. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importFile } from '../../electron/import';
import { sheetXml, smallWorkbook } from './hostile';

importFile(smallWorkbook(sheetXml('<row><c><v>1</v></c></row>')), 'small.xlsx');
const found: Record<string, { message: string; milliseconds: number; mebibytes: number }> = {};
for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  const result = importFile(bytes, basename(file));
  found[basename(file)] = {
    message: result.ok ? '读出' : result.message,
    milliseconds: Math.round(performance.now() - start),
    mebibytes: Math.round((process.resourceUsage().maxRSS - before) / 1024),
  };
}
process.stdout.write(JSON.stringify(found));
