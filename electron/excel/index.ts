/**
 * The workbook of a report: its tables as on the form, the registration form, the relations audited live, and the
 * report file itself on a hidden sheet.
 */
import { getEdition } from '../../shared/editions';
import { fileName } from '../../shared/report/names';
import type { Report } from '../../shared/report/report';
import type { ExportedFile } from '../exported-file';
import { addAuditSheet } from './audit-sheet';
import { addCarriedSheet } from './carried-sheet';
import { sheetFigures } from './figures';
import { withCorrectParts } from './correct-parts';
import { addRegistrationSheet } from './registration-sheet';
import { planStatistics } from './statistics-plan';
import { addStatisticsSheet } from './statistics-sheet';

/**
 * Makes the workbook. Figures go in as stored; totals left blank or equal to their sum are formulas, others constants
 * and marked. exceljs takes a while to load and is loaded here, at the first export.
 */
export async function exportExcel(report: Report): Promise<ExportedFile> {
  const { default: exceljs } = await import('exceljs');
  const edition = getEdition(report.edition);
  const plan = planStatistics(edition);
  const figures = sheetFigures(edition, report, plan.places);
  const name = fileName(report, edition.workbookFileName);
  const workbook = new exceljs.Workbook();
  workbook.title = name;
  workbook.creator = report.unit?.name ?? report.unit?.shortName ?? '';
  await addStatisticsSheet(workbook, edition, report, plan, figures);
  await addRegistrationSheet(workbook, edition, report);
  await addAuditSheet(workbook, edition, report, figures);
  await addCarriedSheet(workbook, report);
  const bytes = withCorrectParts(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return { fileName: `${name}.xlsx`, bytes };
}
