import { FindingList } from '../../findings/FindingList';
import type { PageProps } from '../../report/page';

/** All findings of the report, step by step. */
export function ReviewPage({ findings, goTo }: PageProps) {
  return <FindingList findings={findings} onSelect={goTo} />;
}
