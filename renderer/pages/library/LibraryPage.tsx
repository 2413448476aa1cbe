/** The reports on this machine, the bin, and backups of both. */
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined';
import Button from 'antd/es/button';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { messages } from '../../../shared/messages/shell';
import { Loading } from '../../app/Loading';
import { useForeignLock, useLockWatch } from '../../app/lock';
import { LockBanner } from '../../app/LockBanner';
import { backupPageTexts } from '../../texts/backup';
import { consolidateTexts } from '../../texts/consolidate';
import { helpTexts, settingsTexts } from '../../texts/help';
import { importPageTexts } from '../../texts/import';
import { libraryTexts } from '../../texts/library';
import { overviewTexts } from '../../texts/overview';
import { safetyTexts } from '../../texts/safety';
import { BinList } from './BinList';
import { DamagedReports } from './DamagedReports';
import { EmptyLibrary } from './EmptyLibrary';
import { LibraryFooter } from './LibraryFooter';
import { useLibraryStore } from './library-store';
import { ReportList } from './ReportList';
import { useLibraryActions, type Locked } from './use-library-actions';
import './LibraryPage.css';

/** Pages beside the list, each fetched when it is opened. */
const pages = {
  overview: lazy(() => import('../overview/OverviewPage')),
  import: lazy(() => import('../import/ImportPage')),
  consolidate: lazy(() => import('../consolidate/ConsolidatePage')),
  backup: lazy(() => import('../backup/BackupPage')),
  settings: lazy(() => import('../settings/SettingsPage')),
  help: lazy(() => import('../help/HelpPage')),
  about: lazy(() => import('../about/AboutPage')),
};
const NewReport = lazy(() => import('./NewReport'));

export type LibraryView = 'reports' | 'bin' | keyof typeof pages;

export function LibraryPage({ view }: { readonly view: LibraryView }) {
  const { content, problem, refresh } = useLibraryStore();
  const [creating, setCreating] = useState(false);
  const actions = useLibraryActions();
  const [, navigate] = useLocation();
  const foreign = useForeignLock() !== null;
  useLockWatch();

  useEffect(() => {
    void refresh();
  }, [refresh]);

  /** On every button that would change something. */
  const locked: Locked = foreign ? { disabled: true, title: safetyTexts.notHere } : {};
  const isEmpty = content?.reports.length === 0 && content.unreadable.length === 0;
  /** The empty list itself offers the two ways to start. */
  const startsHere = isEmpty && view === 'reports';
  const list = (): React.ReactNode => {
    if (view !== 'reports' && view !== 'bin') {
      const Page = pages[view];
      return (
        <Suspense fallback={<Loading />}>
          <Page />
        </Suspense>
      );
    }
    if (!content) return problem ? null : <Loading />;
    if (view === 'bin') return <BinList reports={content.bin} actions={actions} locked={locked} />;
    if (startsHere) {
      return (
        <EmptyLibrary
          locked={locked}
          onNew={() => setCreating(true)}
          onImport={() => navigate('/import')}
          onSample={() => void actions.openSample()}
        />
      );
    }
    return <ReportList reports={content.reports} actions={actions} locked={locked} />;
  };

  return (
    <div className="library">
      <header className="library-head">
        <div className="library-width library-bar">
          <h1>{messages.application}</h1>
          <nav aria-label={libraryTexts.views}>
            <ViewLink href="/" current={view === 'reports'} name={libraryTexts.reports} count={content?.reports.length} />
            <ViewLink href="/overview" current={view === 'overview'} name={overviewTexts.nav} />
            <ViewLink href="/import" current={view === 'import'} name={importPageTexts.nav} />
            <ViewLink href="/consolidate" current={view === 'consolidate'} name={consolidateTexts.nav} />
            <ViewLink href="/bin" current={view === 'bin'} name={libraryTexts.bin} count={content?.bin.length} />
            <ViewLink href="/backup" current={view === 'backup'} name={backupPageTexts.title} />
            <ViewLink href="/settings" current={view === 'settings'} name={settingsTexts.title} />
            <ViewLink href="/help" current={view === 'help' || view === 'about'} name={helpTexts.nav} />
          </nav>
          {!startsHere && (
            <Button type="primary" icon={<PlusOutlined />} {...locked} onClick={() => setCreating(true)}>
              {libraryTexts.newReport}
            </Button>
          )}
        </div>
      </header>
      <div className="library-notices">
        <LockBanner />
      </div>
      <main className="library-scroll">
        <div className="library-width library-content">
          {problem && (
            <div className="library-problem" role="alert">
              <div>
                <h2>{libraryTexts.loadFailed}</h2>
                <p>{problem.message}</p>
              </div>
              <Button onClick={() => void refresh()}>{libraryTexts.retry}</Button>
            </div>
          )}
          {content && view === 'reports' && <DamagedReports files={content.unreadable} locked={locked} />}
          {list()}
        </div>
      </main>
      <LibraryFooter key={view} withBackup={view !== 'backup'} {...(startsHere || foreign ? {} : { onSample: () => void actions.openSample() })} />
      {creating && (
        <Suspense fallback={null}>
          <NewReport reports={content?.reports ?? []} onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </div>
  );
}

interface ViewLinkProps {
  readonly href: string;
  readonly current: boolean;
  readonly name: string;
  readonly count?: number | undefined;
}

function ViewLink({ href, current, name, count }: ViewLinkProps) {
  return (
    <Link href={href} className="library-view" aria-current={current ? 'page' : undefined}>
      {name}
      {count !== undefined && count > 0 && <span className="library-count">{count}</span>}
    </Link>
  );
}
