/** `check FILE [--previous FILE] [--json]`: findings, with last year's report also year against year, in words or as JSON. */
import type { Finding } from '../../shared/checks/finding';
import { runChecks } from '../../shared/checks/run';
import { commandLineTexts } from '../../shared/messages/command-line';
import { needed, parseWords, reportOf } from './options';

/** @returns exit status: 1 where there are errors */
export async function check(words: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseWords(words, { json: { type: 'boolean' }, previous: { type: 'string' } });
  const report = await reportOf(positionals);
  const previous = values.previous === undefined ? undefined : await reportOf([needed(values.previous, '--previous')]);
  const findings = runChecks(report, previous);
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  if (values.json) {
    const listed = findings.map(({ rule, severity, at, message, left = null, right = null }) => {
      return { rule, severity, at, message, left, right };
    });
    print(JSON.stringify({ findings: listed, errors, warnings }));
  } else {
    for (const { severity, rule, message } of findings) print(commandLineTexts.finding(severity, rule, message));
    print(findings.length === 0 ? commandLineTexts.allClear : commandLineTexts.summary(errors, warnings, count('info')));
  }
  return errors > 0 ? 1 : 0;
}
