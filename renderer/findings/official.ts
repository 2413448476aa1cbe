/** Findings as they are kept in a report: in Chinese, whatever the window shows. */
import { findingName } from '../../shared/checks/acknowledgements';
import type { Finding } from '../../shared/checks/finding';
import { runChecks } from '../../shared/checks/run';
import { defaultCheckSettings } from '../../shared/checks/settings';
import { inChinese } from '../../shared/messages/language';
import type { Report } from '../../shared/report/report';
import { useDesk } from '../app/appearance';
import { useReportStore } from '../report/store';
import { language } from '../texts/language';

/** The same finding of the same report, in the words of documents. */
export function official(report: Report, finding: Finding): Finding {
  if (language === 'zh') return finding;
  const name = findingName(report, finding);
  const { jumpPercent } = useDesk.getState().desk;
  const previous = useReportStore.getState().open?.previous;
  const findings = inChinese(() => runChecks(report, previous, { ...defaultCheckSettings, jumpPercent }));
  return findings.find((one) => findingName(report, one) === name) ?? finding;
}
