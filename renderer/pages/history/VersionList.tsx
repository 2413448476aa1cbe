import { useState } from 'react';
import type { VersionSummary } from '../../../shared/api';
import { listTime } from '../../app/times';
import { historyTexts } from '../../texts/history';

interface VersionListProps {
  /** Newest first. */
  readonly versions: readonly VersionSummary[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const [now] = useState(() => new Date());
  return (
    <ul className="version-list">
      {versions.map(({ name, at, kind }) => (
        <li key={name}>
          <button
            type="button"
            className="version"
            aria-current={name === chosen ? 'true' : undefined}
            onClick={() => onChoose(name)}
          >
            <span>{listTime(at, now)}</span>
            <span className={`version-kind version-kind-${kind}`}>{historyTexts.kinds[kind]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
