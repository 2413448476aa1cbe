import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import type { Severity } from '../../../shared/editions';
import { stepName } from '../../app/step-names';
import { FindingLines, SeverityIcon } from '../../findings/FindingList';
import { Acknowledge, isAcknowledgeable } from '../../findings/Acknowledge';
import { hasAction, ItemAction } from '../../findings/ItemAction';
import type { FindingItem } from '../../findings/items';
import { Why } from '../../findings/Why';
import type { PageProps } from '../../report/page';
import { findingListTexts } from '../../texts/findings';
import { reviewTexts } from '../../texts/review';
import { reviewGroups } from './groups';
import { Settled } from './Settled';
import './review-page.css';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** All findings of the report, step by step, with the way to each. */
export function ReviewPage({ edition, report, findings, change, goTo }: PageProps) {
  const { steps, leftovers } = reviewGroups(edition, report, findings);
  const items = [...steps.flatMap((group) => group.items), ...leftovers];
  const lines = (group: readonly FindingItem[]) => (
    <FindingLines
      items={group}
      onSelect={goTo}
      action={(item) => (
        <>
          {hasAction(item) ? (
            <ItemAction {...{ item, edition, report, change }} />
          ) : (
            isAcknowledgeable(item) && <Acknowledge finding={item.finding} change={change} />
          )}
          <Why rule={item.finding.rule} />
        </>
      )}
    />
  );
  if (items.length === 0) {
    return (
      <div className="review-page">
        <AllClear />
        <Settled {...{ report, change, goTo }} />
      </div>
    );
  }
  return (
    <div className="review-page">
      <dl className="review-counts">
        {severities.map((severity) => (
          <Count key={severity} severity={severity} count={items.filter((item) => item.severity === severity).length} />
        ))}
      </dl>
      {steps.map(({ step, items: group }) => (
        <section key={step} className="review-group">
          <h2>
            {stepName(edition, step)}
            <span className="review-group-count">{reviewTexts.places(group.length)}</span>
          </h2>
          {lines(group)}
        </section>
      ))}
      {leftovers.length > 0 && (
        <section className="review-group">
          <h2>
            {reviewTexts.leftoverTitle}
            <span className="review-group-count">{reviewTexts.places(leftovers.length)}</span>
          </h2>
          <p className="review-note">{findingListTexts.leftover}</p>
          {lines(leftovers)}
        </section>
      )}
      <Settled {...{ report, change, goTo }} />
    </div>
  );
}

function Count({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  return (
    <div className={`review-count is-${count === 0 ? 'none' : severity}`}>
      <dt>
        <SeverityIcon severity={severity} />
        {reviewTexts.counts[severity]}
      </dt>
      <dd className="review-count-figure">{count}</dd>
      <dd className="review-count-note">{reviewTexts.countNotes[severity]}</dd>
    </div>
  );
}

function AllClear() {
  return (
    <div className="review-clear" role="status">
      <CheckCircleFilled />
      <h2>{reviewTexts.clearTitle}</h2>
      <p>{reviewTexts.clearText}</p>
    </div>
  );
}
