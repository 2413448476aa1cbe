/** What has to be known of a report read from a file, line by line. */
import { placeName } from '../../shared/checks/place-name';
import type { ImportedReport } from '../../shared/imported';
import { commandLineTexts } from '../../shared/messages/command-line';
import { importTexts } from '../../shared/messages/import';
import { plainDigits } from '../../shared/report/figures';
import type { CellValue } from '../../shared/report/report';

const shown = (value: CellValue): string => (typeof value === 'number' ? plainDigits(value) : (value ?? importTexts.blank));

/** Changes made by hand in Excel, old and new. */
const changeLines = ({ changes, report }: ImportedReport): string[] =>
  changes.map(({ at, before, after, source }) =>
    commandLineTexts.change(placeName(report, at), source, shown(before), shown(after)),
  );

export const importLines = (imported: ImportedReport): string[] => [
  ...imported.notes.filter(({ kind }) => kind === 'found').map(({ message }) => message),
  ...changeLines(imported),
  ...imported.notes
    .filter(({ kind }) => kind !== 'found')
    .map(({ kind, message, source }) => commandLineTexts.importNote(kind, source === undefined ? message : importTexts.at(source, message))),
];

/** What must not go unsaid where only the report is asked for. */
export const doubtLines = (imported: ImportedReport): string[] => [
  ...changeLines(imported),
  ...imported.notes.filter(({ kind }) => kind === 'doubtful').map(({ kind, message }) => commandLineTexts.importNote(kind, message)),
];
