/**
 * 零申请: a year without any request for information, review or suit. Says so in the tables and in the sentences that
 * state their figures, and only where nothing in them says otherwise.
 */
import { cellKey, cellsOf, chartedDisputes, chartedFigures, tableOf, totalCells } from '../editions';
import type { CellReference, DataSentence, Edition, Section, Table } from '../editions';
import { fillZeros, getCell } from './cells';
import { draftSentence } from './data-sentences';
import { isBlank } from './figures';
import type { Report } from './report';

export type ZeroRequests =
  /** A cell holds a figure above 0, or text: there was something. */
  | { readonly kind: 'not-zero'; readonly cell: CellReference }
  | {
      readonly kind: 'zero';
      /** Cells that are blank, totals apart. */
      readonly blanks: readonly CellReference[];
      /** Sections without a word whose sentences follow from the tables. */
      readonly sections: readonly string[];
      readonly report: Report;
    };

/** Tables of requests and of what follows from them. */
export function requestTables(edition: Edition): Table[] {
  const ids = [chartedFigures(edition)?.table.id, chartedDisputes(edition)[0]?.cells[0]?.table];
  return ids.flatMap((id) => (id === undefined ? [] : (tableOf(edition, id) ?? [])));
}

const cellsOfSentence = (sentence: DataSentence): readonly CellReference[] =>
  sentence.parts.flatMap((part) => ('items' in part ? part.items : [part])).flatMap(({ cells }) => cells);

/** Sentences that state nothing but figures of these tables. */
function sentencesOf(section: Section, tables: readonly Table[]): DataSentence[] {
  return (section.sentences ?? []).filter((sentence) => {
    const cells = cellsOfSentence(sentence);
    return cells.length > 0 && cells.every((cell) => tables.some(({ id }) => id === cell.table));
  });
}

export function zeroRequests(edition: Edition, report: Report): ZeroRequests {
  const tables = requestTables(edition);
  const cells = tables.flatMap(cellsOf);
  const stated = cells.find((cell) => !isBlank(getCell(report, cell)) && getCell(report, cell) !== 0);
  if (stated) return { kind: 'not-zero', cell: stated };
  const totals = new Set(tables.flatMap((table) => [...totalCells(table).keys()]));
  const zeros = tables.reduce((filled, table) => fillZeros(edition, filled, table, cellsOf(table)), report);
  const written = edition.sections.flatMap((section): [string, string][] => {
    if ((report.sections?.[section.id] ?? '').trim() !== '') return [];
    const drafts = sentencesOf(section, tables).flatMap((sentence) => draftSentence(zeros, sentence)?.text ?? []);
    return drafts.length === 0 ? [] : [[section.id, drafts.join('')]];
  });
  return {
    kind: 'zero',
    blanks: cells.filter((cell) => !totals.has(cellKey(cell)) && isBlank(getCell(report, cell))),
    sections: written.map(([id]) => id),
    report: written.length === 0 ? zeros : { ...zeros, sections: { ...zeros.sections, ...Object.fromEntries(written) } },
  };
}
