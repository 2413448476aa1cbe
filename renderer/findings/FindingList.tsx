import type { ReactNode } from 'react';
import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/es/icons/ExclamationCircleFilled';
import InfoCircleFilled from '@ant-design/icons/es/icons/InfoCircleFilled';
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import type { Severity } from '../../shared/editions';
import type { Finding } from '../../shared/checks/finding';
import { findingListTexts } from '../texts/findings';
import { findingItems, type FindingItem } from './items';
import './findings.css';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly onSelect: (finding: Finding) => void;
}

/** Findings one below the other, the gravest first; a click leads to the place. */
export function FindingList({ findings, onSelect }: FindingListProps) {
  return <FindingLines items={findingItems(findings)} onSelect={onSelect} />;
}

interface FindingLinesProps {
  readonly items: readonly FindingItem[];
  readonly onSelect: (finding: Finding) => void;
  /** What can be done about a line besides going there. */
  readonly action?: (item: FindingItem) => ReactNode;
}

const icons: Record<Severity, ReactNode> = {
  error: <CloseCircleFilled />,
  warning: <ExclamationCircleFilled />,
  info: <InfoCircleFilled />,
};

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`severity-icon is-${severity}`} role="img" aria-label={findingListTexts.severity[severity]}>
      {icons[severity]}
    </span>
  );
}

export function FindingLines({ items, onSelect, action }: FindingLinesProps) {
  return (
    <ul className="finding-lines">
      {items.map((item) => {
        const beside = action?.(item);
        return (
          <li key={item.key}>
            <button type="button" className="finding-line" onClick={() => onSelect(item.finding)}>
              <SeverityIcon severity={item.severity} />
              <span className="finding-message">{item.message}</span>
              {item.lead !== undefined && <span className="finding-lead">{item.lead}</span>}
              {!beside && <RightOutlined className="finding-arrow" />}
            </button>
            {beside}
          </li>
        );
      })}
    </ul>
  );
}
