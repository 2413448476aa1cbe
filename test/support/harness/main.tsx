/** Shows one page of the wizard with a report in memory, and lets a test look at both. */
import { StrictMode, useState, useSyncExternalStore, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import AntApp from 'antd/es/app';
import ConfigProvider from 'antd/es/config-provider';
import chinese from 'antd/es/locale/zh_CN';
import { getEdition } from '../../../shared/editions';
import type { Finding, Place } from '../../../shared/checks/finding';
import type { Report } from '../../../shared/report/report';
import '../../../renderer/app/base.css';
import { applyPalette } from '../../../renderer/app/palette';
import { themeOf } from '../../../renderer/app/theme';
import { RegistrationPage } from '../../../renderer/pages/registration/RegistrationPage';
import { ReviewPage } from '../../../renderer/pages/review/ReviewPage';
import { SectionPage } from '../../../renderer/pages/section/SectionPage';
import { TablePage } from '../../../renderer/pages/table/TablePage';
import { useFocusStore } from '../../../renderer/report/focus';
import type { PageProps } from '../../../renderer/report/page';
import { useReportStore } from '../../../renderer/report/store';
import { useUndo } from '../../../renderer/app/wizard/use-undo';
import './harness.css';

/** What a test reaches as `window.harness`. */
export interface Harness {
  /** Shows a step (`table.requests`, `section.overview`, `registration`, `review`) of a report afresh. */
  show(report: Report, step: string, previous?: Report): void;
  report(): Report;
  findings(): readonly Finding[];
  aim(place: Place): void;
  /** Rules and first places of the findings the page wanted to go to. */
  readonly visited: Finding[];
  /** Replaces the report from outside, as an undo does. */
  replace(report: Report): void;
}

interface Shown {
  readonly step: string;
  /** Counts pages shown, so that each starts afresh. */
  readonly page: number;
}

/** The desktop: every save succeeds. */
Object.assign(window, { annualReport: { call: () => Promise.resolve({ ok: true, value: { savedAt: '', revision: '1' } }) } });

let shown: Shown | null = null;
const listeners = new Set<() => void>();
const set = (next: Shown): void => {
  shown = next;
  listeners.forEach((listener) => listener());
};
const update: PageProps['change'] = (change, note) => useReportStore.getState().change(change, note);
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const opened = () => {
  const { open } = useReportStore.getState();
  if (!open) throw new Error('nothing is shown');
  return open;
};

declare global {
  interface Window {
    harness: Harness;
  }
}

window.harness = {
  show: (report, step, previous) => {
    window.harness.visited.length = 0;
    flushSync(() => {
      useReportStore.getState().take({ id: 'shown', report, revision: '1', savedAt: '' });
      useReportStore.getState().compareWith(previous);
      set({ step, page: (shown?.page ?? 0) + 1 });
    });
    window.scrollTo(0, 0);
  },
  report: () => opened().report,
  findings: () => opened().findings,
  aim: (place) => useFocusStore.getState().aim(place),
  visited: [],
  replace: (report) => update(() => report),
};

function pageOf(step: string, page: PageProps): ReactNode {
  const [kind, id = ''] = step.split('.');
  if (kind === 'table') return <TablePage {...page} tableId={id} />;
  if (kind === 'section') return <SectionPage {...page} sectionId={id} />;
  return kind === 'registration' ? <RegistrationPage {...page} /> : <ReviewPage {...page} />;
}

const goToPlace = (place: Place | undefined): void => {
  if (place) useFocusStore.getState().aim(place);
};

function Page() {
  useUndo(goToPlace, false);
  const open = useReportStore((state) => state.open);
  const current = useSyncExternalStore(subscribe, () => shown);
  const [goTo] = useState(() => (finding: Finding): void => {
    window.harness.visited.push(finding);
    const [place] = finding.at;
    if (place) useFocusStore.getState().aim(place);
  });
  if (!current || !open) return null;
  const { step, page } = current;
  const { report, findings } = open;
  return (
    <div className="harness">
      <h1>{step}</h1>
      <div key={page} className="harness-content">
        {pageOf(step, { edition: getEdition(report.edition), report, findings, change: update, goTo })}
      </div>
    </div>
  );
}

applyPalette(document.documentElement);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={chinese} theme={themeOf('light')} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <AntApp className="app">
        <Page />
      </AntApp>
    </ConfigProvider>
  </StrictMode>,
);
