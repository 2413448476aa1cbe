/** Finding in a report: labels, figures and text, each with its place. Pure. */
import { cellsOf, columnOf, rowPath, sectionName, shorten, type Edition } from '../../shared/editions';
import type { Place } from '../../shared/checks/finding';
import { fieldName } from '../../shared/checks/registration';
import { getCell } from '../../shared/report/cells';
import { printedValue } from '../../shared/report/figures';
import { fieldsOf, getField, placedRows } from '../../shared/report/registration';
import type { Report } from '../../shared/report/report';
import { findTexts } from '../texts/desk';
import { unitTexts } from '../texts/unit';

export interface Hit {
  readonly place: Place;
  /** Where it is. */
  readonly where: string;
  /** What stands there. */
  readonly what: string;
}

/** Characters around what was found in a text. */
const around = 16;

interface Entry extends Hit {
  /** Wider than what is shown: all labels over a row. */
  readonly searched: string;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function cellEntries(edition: Edition, report: Report): Entry[] {
  return edition.tables.flatMap((table) =>
    cellsOf(table).map((cell): Entry => {
      const path = rowPath(table, cell.row);
      const column = columnOf(table, cell.row, cell.column)?.label ?? cell.column;
      const value = printedValue(getCell(report, cell));
      return {
        place: cell,
        where: [table.name, ...path.slice(-1).map(shorten), column].join(findTexts.separator),
        what: value === '' ? findTexts.empty : value,
        searched: plain([table.name, ...path, column, value].join(' ')),
      };
    }),
  );
}

function fieldEntries(edition: Edition, report: Report): Entry[] {
  const form = edition.registration;
  const entry = (field: string, where: string, value: string): Entry => ({
    place: { field },
    where,
    what: value === '' ? findTexts.empty : value,
    searched: plain(`${where} ${value}`),
  });
  return [
    entry('unit.name', unitTexts.name, report.unit?.name ?? ''),
    entry('unit.shortName', unitTexts.shortName, report.unit?.shortName ?? ''),
    entry('signature.name', unitTexts.signatureName, report.signature?.name ?? ''),
    entry('signature.date', unitTexts.date, report.signature?.date ?? ''),
    ...form.headLine.map(({ path, name }) => entry(`registration.${path}`, [form.name, name].join(findTexts.separator), getField(report.registration, path))),
    ...placedRows(form, report.registration).flatMap((placed) =>
      fieldsOf(placed.row).map(({ path, name }) =>
        entry(
          `registration.${placed.prefix}${path}`,
          [form.name, fieldName(placed, name)].join(findTexts.separator),
          getField(report.registration, placed.prefix + path),
        ),
      ),
    ),
  ];
}

/** Every place of the query in the sections, word for word; and sections whose heading it stands in. */
function sectionHits(edition: Edition, report: Report, query: string): Hit[] {
  return edition.sections.flatMap(({ id }) => {
    const heading = sectionName(edition, id);
    const text = report.sections?.[id] ?? '';
    const found = text.toLowerCase();
    const hits: Hit[] = [];
    for (let at = found.indexOf(query); at !== -1; at = found.indexOf(query, at + query.length)) {
      const what = text.slice(Math.max(0, at - around), at + query.length + around).replace(/\s+/gu, ' ');
      hits.push({ place: { section: id, start: at, end: at + query.length }, where: heading, what });
    }
    if (hits.length === 0 && plain(heading).includes(query)) {
      hits.push({ place: { section: id, start: 0, end: 0 }, where: heading, what: text.slice(0, 2 * around) || findTexts.empty });
    }
    return hits;
  });
}

/**
 * @param typed several words have to be there all of them, in any order, in labels and fields; in texts as they stand.
 * A number finds the cells that hold it first
 */
export function findInReport(edition: Edition, report: Report, typed: string): Hit[] {
  const query = plain(typed).trim();
  if (query === '') return [];
  const words = query.split(/\s+/u);
  const entries = [...cellEntries(edition, report), ...fieldEntries(edition, report)];
  const isFigure = /^-?\d+(?:\.\d+)?$/u.test(query);
  const holds = (entry: Entry): boolean => (isFigure && 'table' in entry.place ? entry.what === query : words.every((word) => entry.searched.includes(word)));
  const texts = sectionHits(edition, report, query);
  const matched = entries.filter(holds);
  const cells = matched.filter(({ place }) => 'table' in place);
  const fields = matched.filter(({ place }) => !('table' in place));
  return isFigure ? [...cells, ...texts, ...fields] : [...texts, ...cells, ...fields];
}
