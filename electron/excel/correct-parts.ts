/** Puts right what exceljs 4.4 writes into the parts of a workbook. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { correctStyles } from './style-part';
import { withoutMarks } from './whole-characters';

const corrections: readonly { readonly part: string; readonly correct: (xml: string) => string }[] = [
  { part: 'xl/styles.xml', correct: correctStyles },
  { part: 'xl/sharedStrings.xml', correct: withoutMarks },
];

export function withCorrectParts(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  for (const { part, correct } of corrections) {
    const bytes = parts[part];
    if (bytes === undefined) throw new Error(`the workbook has no ${part}`);
    parts[part] = strToU8(correct(strFromU8(bytes)));
  }
  return zipSync(parts);
}
