/** How many things there are to look at, counted as a person counts: the blanks of one table are one thing. */
import type { Severity } from '../editions';
import type { Finding } from './finding';

/** Findings with the same key are one line on the screen and one in every count. */
export function tallyKey(finding: Finding, index: number): string {
  const [place] = finding.at;
  const many = finding.rule === 'value.blank' || finding.rule === 'table.unknown';
  return many && place && 'table' in place ? `${finding.rule}/${place.table}` : String(index);
}

export function tallyFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const keys: Record<Severity, Set<string>> = { error: new Set(), warning: new Set(), info: new Set() };
  findings.forEach((finding, index) => keys[finding.severity].add(tallyKey(finding, index)));
  return { error: keys.error.size, warning: keys.warning.size, info: keys.info.size };
}
