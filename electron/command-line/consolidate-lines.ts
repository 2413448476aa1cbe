/** What a consolidation says on standard output: a summary for people, or one JSON object. */
import type { FileDetail } from '../../shared/consolidation';
import { getEdition } from '../../shared/editions';
import { commandLineTexts } from '../../shared/messages/command-line';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { importTexts } from '../../shared/messages/import';
import { printedValue } from '../../shared/report/figures';
import { fileDetail, isCounted, type Consolidated } from '../consolidate/consolidate';

/** A counted file that somebody changed by hand, or that was read with doubt. */
export type NotedFile = Pick<FileDetail, 'changes' | 'doubts'> & { readonly file: string };

/** Files whose changes and doubts are told one by one; all of them stand in the workbook. */
const mostNoted = 50;

export async function notedFiles(consolidated: Consolidated): Promise<NotedFile[]> {
  const noted: NotedFile[] = [];
  const candidates = consolidated.files.filter((file) => isCounted(file) && (file.handChanges > 0 || file.doubts > 0));
  for (const { file } of candidates.slice(0, mostNoted)) {
    const { changes = [], doubts = [] } = (await fileDetail(consolidated, file)) ?? {};
    noted.push({ file, changes, doubts });
  }
  return noted;
}

const noteLines = ({ file, changes, doubts }: NotedFile): string[] => [
  ...changes.map(({ place, source, before, after }) => {
    const [old, now] = [before, after].map((value) => printedValue(value) || importTexts.blank);
    return `${file} ${commandLineTexts.change(place, source, old ?? '', now ?? '')}`;
  }),
  ...doubts.map((doubt) => `${file} ${commandLineTexts.importNote('doubtful', doubt)}`),
];

export function consolidationLines(consolidated: Consolidated, noted: readonly NotedFile[], written: readonly string[]): string[] {
  const { year, edition, files, counted, listed, missing, findings } = consolidated;
  const withErrors = files.filter((file) => isCounted(file) && file.errors > 0);
  const shown = files.filter((file) => !isCounted(file) || file.reason !== '');
  const onSums = findings.filter(({ severity }) => severity !== 'info');
  return [
    texts.summary(year, getEdition(edition).name, counted, files.length),
    ...(withErrors.length > 0 ? [texts.summaryErrors(withErrors.length)] : []),
    ...withErrors.map(({ file, unit, errors, warnings }) => texts.errorLine(file, unit, errors, warnings)),
    ...shown.map(({ status, file, reason }) => texts.fileLine(texts.status[status], file, reason)),
    ...noted.flatMap(noteLines),
    ...(listed === 0 ? [] : [missing.length === 0 ? texts.allReported(listed) : texts.summaryMissing(missing.length, listed)]),
    ...missing.map(({ unit, files: own }) => (own.length === 0 ? unit : texts.missingFiles(unit, own.join('、')))),
    ...(onSums.length === 0 ? [texts.sumsClear] : [texts.findingsOnSums]),
    ...onSums.map(({ severity, rule, message }) => commandLineTexts.finding(severity, rule, message)),
    ...written,
  ];
}

/**
 * Files with what became of them, what was changed by hand in them, units that are missing, the sums in the report file's
 * form, findings on them.
 */
export function consolidationJson(consolidated: Consolidated, noted: readonly NotedFile[], written: readonly string[]): string {
  const { year, edition, files, counted, listed, missing, report, findings } = consolidated;
  return JSON.stringify({
    year,
    edition,
    counted,
    files: files.map(({ place: _place, ...file }) => file),
    noted,
    units: listed,
    missing,
    sums: report.tables ?? {},
    findings: findings.map(({ rule, severity, at, message, left = null, right = null }) => ({ rule, severity, at, message, left, right })),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    written,
  });
}
