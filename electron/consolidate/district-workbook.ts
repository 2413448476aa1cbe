/** The district's workbook: 汇总表 as on the form, 分单位一览, 审核问题, 未报单位, and the district's report inside. */
import type { FileHandle } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { getEdition } from '../../shared/editions';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { addCarriedSheet } from '../excel/carried-sheet';
import { withCorrectParts } from '../excel/correct-parts';
import { sheetFigures } from '../excel/figures';
import { planStatistics } from '../excel/statistics-plan';
import { addStatisticsSheet } from '../excel/statistics-sheet';
import type { Consolidated } from './consolidate';
import { findingRows, findingsFrame } from './findings-sheet';
import { addListFrame, listPart, type ListFrame, type ListStyles } from './list-sheet';
import { missingFrame, missingRows } from './missing-sheet';
import { streamWorkbook, type StreamedPart } from './stream-workbook';
import { unitRows, unitsFrame, unitsLastRow } from './units-sheet';

interface List {
  readonly frame: ListFrame;
  readonly rows: (styles: ListStyles, done: (lastRow: number) => void) => AsyncIterable<string> | Iterable<string>;
}

/** @param handle an empty file @throws the system's error */
export async function writeDistrictWorkbook(handle: FileHandle, consolidated: Consolidated): Promise<void> {
  const { default: exceljs } = await import('exceljs');
  const { report } = consolidated;
  const edition = getEdition(report.edition);
  const plan = planStatistics(edition);
  const lists: readonly List[] = [
    {
      frame: unitsFrame(edition),
      rows: (styles, done) => {
        done(unitsLastRow(consolidated));
        return unitRows(consolidated, styles);
      },
    },
    { frame: findingsFrame, rows: (styles, done) => findingRows(consolidated, styles, done) },
    { frame: missingFrame, rows: (styles, done) => missingRows(consolidated, styles, done) },
  ];
  const workbook = new exceljs.Workbook();
  workbook.title = texts.workbookTitle(report.unit?.name ?? '', report.year);
  workbook.creator = report.unit?.name ?? '';
  await addStatisticsSheet(workbook, edition, report, plan, sheetFigures(edition, report, plan.places), texts.sheets.sums);
  for (const { frame } of lists) addListFrame(workbook, frame);
  await addCarriedSheet(workbook, report);
  const parts = unzipSync(withCorrectParts(new Uint8Array(await workbook.xlsx.writeBuffer())));
  const lastRows = new Map<ListFrame, number>();
  const streamed = lists.map(({ frame, rows }, index): StreamedPart => {
    // The statistics sheet is the first one.
    const name = `xl/worksheets/sheet${index + 2}.xml`;
    const part = listPart(strFromU8(parts[name] ?? new Uint8Array()), frame);
    delete parts[name];
    return {
      name,
      pieces: (async function* pieces() {
        yield part.before;
        yield* rows(part.styles, (lastRow) => lastRows.set(frame, lastRow));
        yield part.after(lastRows.get(frame) ?? frame.headRows);
      })(),
    };
  });
  // Last, because its names of filtered ranges are known only then.
  const { [workbookPart]: main = new Uint8Array(), ...others } = parts;
  streamed.push({
    name: workbookPart,
    pieces: (async function* pieces() {
      yield await Promise.resolve(withFilters(strFromU8(main), lastRows));
    })(),
  });
  await streamWorkbook(handle, others, streamed);
}

const workbookPart = 'xl/workbook.xml';

/** The hidden name under which Excel keeps a sheet's filtered range reaches to the last row. */
function withFilters(xml: string, lastRows: ReadonlyMap<ListFrame, number>): string {
  let corrected = xml;
  for (const [{ name, headRows }, lastRow] of lastRows) {
    const range = new RegExp(`('${name}'!\\$A\\$${headRows}:\\$[A-Z]+\\$)${headRows}(?=<)`, 'gu');
    corrected = corrected.replace(range, `$1${Math.max(lastRow, headRows)}`);
  }
  return corrected;
}
