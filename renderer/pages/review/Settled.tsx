/** Findings that were looked at and let stand, each with its reason and the way back. */
import CheckCircleOutlined from '@ant-design/icons/es/icons/CheckCircleOutlined';
import Button from 'antd/es/button';
import { acknowledgementOf, withdraw } from '../../../shared/checks/acknowledgements';
import type { Finding } from '../../../shared/checks/finding';
import { listTime } from '../../app/times';
import { useReportStore } from '../../report/store';
import type { PageProps } from '../../report/page';
import { reviewTexts } from '../../texts/review';

const none: readonly Finding[] = [];

export function Settled({ report, change, goTo }: Pick<PageProps, 'report' | 'change' | 'goTo'>) {
  const findings = useReportStore(({ open }) => open?.findings ?? none);
  const settled = findings.flatMap((finding) => {
    const acknowledgement = acknowledgementOf(report, finding);
    return acknowledgement ? [{ finding, acknowledgement }] : [];
  });
  if (settled.length === 0) return null;
  const now = new Date();
  return (
    <section className="review-group review-settled">
      <h2>
        {reviewTexts.settledTitle}
        <span className="review-group-count">{reviewTexts.places(settled.length)}</span>
      </h2>
      <ul className="finding-lines">
        {settled.map(({ finding, acknowledgement: { finding: name, reason, at } }) => (
          <li key={name}>
            <button type="button" className="finding-line" onClick={() => goTo(finding)}>
              <CheckCircleOutlined className="review-settled-icon" aria-hidden="true" />
              <span className="finding-message">
                {finding.message}
                <span className="review-settled-reason">{reviewTexts.settledReason(reason, listTime(at, now))}</span>
              </span>
            </button>
            <Button size="small" onClick={() => change((current) => withdraw(current, finding))}>
              {reviewTexts.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
