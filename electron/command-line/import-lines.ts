/** What has to be known of a report read from a file, line by line. */
import { cellName } from '../../shared/checks/names';
import { fieldName } from '../../shared/checks/registration';
import { getEdition, tableOf } from '../../shared/editions';
import type { HandChange, ImportedReport } from '../../shared/imported';
import { commandLineTexts } from '../../shared/messages/command-line';
import { importTexts } from '../../shared/messages/import';
import { plainDigits } from '../../shared/report/figures';
import { fieldsOf, placedRows } from '../../shared/report/registration';
import type { CellValue, Report } from '../../shared/report/report';

const shown = (value: CellValue): string => (typeof value === 'number' ? plainDigits(value) : (value ?? importTexts.blank));

function placeOf(report: Report, at: HandChange['at']): string {
  const edition = getEdition(report.edition);
  if ('field' in at) {
    const { headLine } = edition.registration;
    const named = [
      ...headLine.map(({ path, name }) => [path, name] as const),
      ...placedRows(edition.registration, report.registration).flatMap((placed) =>
        fieldsOf(placed.row).map(({ path, name }) => [placed.prefix + path, fieldName(placed, name)] as const),
      ),
    ];
    const name = named.find(([path]) => `registration.${path}` === at.field)?.[1];
    return name === undefined ? (importTexts.headFields[at.field] ?? at.field) : importTexts.registrationField(name);
  }
  const table = tableOf(edition, at.table);
  return table ? table.name + cellName(table, at) : `${at.table} ${at.row} ${at.column}`;
}

/** Changes made by hand in Excel, old and new. */
const changeLines = ({ changes, report }: ImportedReport): string[] =>
  changes.map(({ at, before, after, source }) =>
    commandLineTexts.change(placeOf(report, at), source, shown(before), shown(after)),
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
