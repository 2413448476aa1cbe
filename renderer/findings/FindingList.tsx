import type { Finding } from '../../shared/checks/finding';
import { fingerprint } from '../../shared/checks/finding';

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly onSelect: (finding: Finding) => void;
}

/** Findings one below the other; a click leads to the place. */
export function FindingList({ findings, onSelect }: FindingListProps) {
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <li key={fingerprint(finding)}>
          <button type="button" onClick={() => onSelect(finding)}>
            {finding.message}
          </button>
        </li>
      ))}
    </ul>
  );
}
