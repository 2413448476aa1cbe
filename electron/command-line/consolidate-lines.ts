/** What a consolidation says on standard output: a summary for people, or one JSON object. */
import { getEdition } from '../../shared/editions';
import { commandLineTexts } from '../../shared/messages/command-line';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { isCounted, type Consolidated } from '../consolidate/consolidate';

export function consolidationLines(consolidated: Consolidated, written: readonly string[]): string[] {
  const { year, edition, files, counted, listed, missing, findings } = consolidated;
  const withErrors = files.filter((file) => isCounted(file) && file.errors > 0);
  const shown = files.filter((file) => !isCounted(file) || file.reason !== '');
  const onSums = findings.filter(({ severity }) => severity !== 'info');
  return [
    texts.summary(year, getEdition(edition).name, counted, files.length),
    ...(withErrors.length > 0 ? [texts.summaryErrors(withErrors.length)] : []),
    ...withErrors.map(({ file, unit, errors, warnings }) => texts.errorLine(file, unit, errors, warnings)),
    ...shown.map(({ status, file, reason }) => texts.fileLine(texts.status[status], file, reason)),
    ...(listed === 0 ? [] : [missing.length === 0 ? texts.allReported(listed) : texts.summaryMissing(missing.length, listed)]),
    ...missing.map(({ unit, files: own }) => (own.length === 0 ? unit : texts.missingFiles(unit, own.join('、')))),
    ...(onSums.length === 0 ? [texts.sumsClear] : [texts.findingsOnSums]),
    ...onSums.map(({ severity, rule, message }) => commandLineTexts.finding(severity, rule, message)),
    ...written,
  ];
}

/** Files with what became of them, units that are missing, the sums in the report file's form, findings on them. */
export function consolidationJson({ year, edition, files, counted, listed, missing, report, findings }: Consolidated, written: readonly string[]): string {
  return JSON.stringify({
    year,
    edition,
    counted,
    files: files.map(({ place: _place, ...file }) => file),
    units: listed,
    missing,
    sums: report.tables ?? {},
    findings: findings.map(({ rule, severity, at, message, left = null, right = null }) => ({ rule, severity, at, message, left, right })),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    written,
  });
}
