/** The content of the window as a report file of its own, wherever the clerk puts it: works when nothing else does. */
import { getEdition, partsOf } from '../../shared/editions';
import { fileName } from '../../shared/report/names';
import type { Report } from '../../shared/report/report';

/** Milliseconds the browser has to read the content; it starts at once. */
const readTime = 60_000;

/** Named like the report's main document. */
export function copyName(report: Report): string {
  const { documents } = getEdition(report.edition);
  const main = documents.find((document) => partsOf(document).length > 0);
  return `${fileName(report, main?.fileName ?? '')}.json`;
}

/** Hands the report to the browser's download; Electron asks where to. */
export function saveCopy(report: Report): void {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = copyName(report);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), readTime);
}
