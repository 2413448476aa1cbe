/** Whether a report was sent, and whether it still says what was sent. */
import { useEffect, useState } from 'react';
import { contentOf } from '../../../shared/report/content';
import type { Report } from '../../../shared/report/report';

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns undefined for a report that was never sent, and until it is known */
export function useSubmissionState(report: Report): 'same' | 'changed' | undefined {
  const [known, setKnown] = useState<{ readonly report: Report; readonly state: 'same' | 'changed' }>();
  const { submitted } = report;
  useEffect(() => {
    if (!submitted) return undefined;
    let gone = false;
    void digestOf(contentOf(report)).then((digest) => {
      if (!gone) setKnown({ report, state: digest === submitted.digest ? 'same' : 'changed' });
    });
    return () => {
      gone = true;
    };
  }, [report, submitted]);
  return submitted && known?.report === report ? known.state : undefined;
}
