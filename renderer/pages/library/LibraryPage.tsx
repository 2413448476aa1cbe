/** The reports on this machine, and the bin. */
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined';
import Button from 'antd/es/button';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { messages } from '../../../shared/messages/shell';
import { Loading } from '../../app/Loading';
import { libraryTexts } from '../../texts/library';
import { BinList } from './BinList';
import { EmptyLibrary } from './EmptyLibrary';
import { LibraryFooter } from './LibraryFooter';
import { useLibraryStore } from './library-store';
import { ReportList } from './ReportList';
import { UnreadableList } from './UnreadableList';
import { useLibraryActions } from './use-library-actions';
import './LibraryPage.css';

const NewReport = lazy(() => import('./NewReport'));

export function LibraryPage({ view }: { readonly view: 'reports' | 'bin' }) {
  const { content, problem, refresh } = useLibraryStore();
  const [creating, setCreating] = useState(false);
  const actions = useLibraryActions();

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const isEmpty = content?.reports.length === 0;
  /** The empty list itself offers the two ways to start. */
  const startsHere = isEmpty && view === 'reports';
  const list = (): React.ReactNode => {
    if (!content) return problem ? null : <Loading />;
    if (view === 'bin') return <BinList reports={content.bin} actions={actions} />;
    if (isEmpty) return <EmptyLibrary onNew={() => setCreating(true)} onSample={() => void actions.openSample()} />;
    return <ReportList reports={content.reports} actions={actions} />;
  };

  return (
    <div className="library">
      <header className="library-head">
        <div className="library-width library-bar">
          <h1>{messages.application}</h1>
          <nav aria-label={libraryTexts.views}>
            <ViewLink href="/" current={view === 'reports'} name={libraryTexts.reports} count={content?.reports.length} />
            <ViewLink href="/bin" current={view === 'bin'} name={libraryTexts.bin} count={content?.bin.length} />
          </nav>
          {!startsHere && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
              {libraryTexts.newReport}
            </Button>
          )}
        </div>
      </header>
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
          {list()}
          {content && view === 'reports' && <UnreadableList files={content.unreadable} />}
        </div>
      </main>
      <LibraryFooter {...(startsHere ? {} : { onSample: () => void actions.openSample() })} />
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
  readonly count: number | undefined;
}

function ViewLink({ href, current, name, count }: ViewLinkProps) {
  return (
    <Link href={href} className="library-view" aria-current={current ? 'page' : undefined}>
      {name}
      {count !== undefined && count > 0 && <span className="library-count">{count}</span>}
    </Link>
  );
}
