/** An exported workbook as it comes back from a person's Excel. */
import { exportExcel } from '../../electron/excel';
import { sampleReport } from '../../shared/sample/street-2020';

/** The sample's workbook with one figure typed over. */
export async function changedWorkbook(): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const { bytes } = await exportExcel(sampleReport);
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const [range] = workbook.definedNames.getRanges('requests_1_naturalPerson').ranges;
  const [sheet = '', address = ''] = (range ?? '').replaceAll("'", '').replaceAll('$', '').split('!');
  const cell = workbook.getWorksheet(sheet)?.getCell(address);
  if (!cell) throw new Error('the workbook names no such cell');
  cell.value = 987;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
