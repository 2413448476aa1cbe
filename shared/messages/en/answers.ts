/**
 * English for the program behind the window: what it answers, its menu and its dialogs. Nothing that gets into a file may
 * stand here.
 */
import { backupTexts } from './backup';
import { consolidationProblems } from './consolidation';
import { crashTexts } from './crash';
import { fileTexts } from './files';
import { importTexts } from './import';
import { importTableTexts } from './import-tables';
import { pdfTexts } from './preview';
import { readingTexts } from './reading';
import { messages } from './shell';

export const english = {
  backupTexts,
  consolidationProblems,
  crashTexts,
  fileTexts,
  importTexts,
  importTableTexts,
  pdfTexts,
  readingTexts,
  messages,
} as const;
