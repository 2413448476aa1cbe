import { memo, type ReactNode } from 'react';
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

const arrow = <RightOutlined className="finding-arrow" />;

export const SeverityIcon = memo(function SeverityIcon({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`severity-icon is-${severity}`} role="img" aria-label={findingListTexts.severity[severity]}>
      {icons[severity]}
    </span>
  );
});

export function FindingLines({ items, onSelect, action }: FindingLinesProps) {
  const said = new Map<string, number>();
  /** Several figures of one sentence are about the same places. */
  const keyOf = ({ key }: FindingItem): string => {
    const before = said.get(key) ?? 0;
    said.set(key, before + 1);
    return before === 0 ? key : `${key} ${before}`;
  };
  return (
    <ul className="finding-lines">
      {items.map((item) => (
        <FindingLine key={keyOf(item)} item={item} onSelect={onSelect} beside={action?.(item)} />
      ))}
    </ul>
  );
}

interface FindingLineProps extends Pick<FindingLinesProps, 'onSelect'> {
  readonly item: FindingItem;
  readonly beside: ReactNode;
}

/** Painted again where it says something else: most lines stay as they are while a figure is typed. */
const FindingLine = memo(function FindingLine({ item, onSelect, beside }: FindingLineProps) {
  return (
    <li>
      <button type="button" className="finding-line" onClick={() => onSelect(item.finding)}>
        <SeverityIcon severity={item.severity} />
        <span className="finding-message">{item.message}</span>
        {item.lead !== undefined && <span className="finding-lead">{item.lead}</span>}
        {!beside && arrow}
      </button>
      {beside}
    </li>
  );
});
