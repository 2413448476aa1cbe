/** What a place in a report is called, for people. */
import { getEdition, tableOf } from '../editions';
import { placeTexts } from '../messages/findings';
import { fieldsOf, placedRows } from '../report/registration';
import type { Report } from '../report/report';
import type { Place } from './finding';
import { cellName, nameElsewhere, rowName, sectionElsewhere } from './names';
import { fieldName } from './registration';

/** A cell by its table, row and column; a section or a field by its name; the id where the form does not know it. */
export function placeName(report: Report, place: Place): string {
  if ('section' in place) return sectionElsewhere(place.section);
  if ('field' in place) return nameOfField(report, place.field);
  const { table: id, row, column } = place;
  const table = tableOf(getEdition(report.edition), id);
  if (!table || row === undefined) return nameElsewhere({ table: id });
  return table.name + (column === undefined ? rowName(table, row) : cellName(table, { table: id, row, column }));
}

function nameOfField(report: Report, field: string): string {
  const { registration } = getEdition(report.edition);
  const named = [
    ...registration.headLine.map(({ path, name }) => [path, name] as const),
    ...placedRows(registration, report.registration).flatMap((placed) =>
      fieldsOf(placed.row).map(({ path, name }) => [placed.prefix + path, fieldName(placed, name)] as const),
    ),
  ];
  const name = named.find(([path]) => `registration.${path}` === field)?.[1];
  return name === undefined ? (placeTexts.headFields[field] ?? field) : placeTexts.registrationField(name);
}
