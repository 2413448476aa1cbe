/** Which page an address shows. A report is left only when it is saved, however the address changed. */
import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useRoute } from 'wouter';
import { useReportStore } from '../report/store';
import { LibraryPage, type LibraryView } from '../pages/library/LibraryPage';
import { Leaving } from './Leaving';
import { Loading } from './Loading';
import { lastStep } from './leaving';

const loadWizard = () => import('./wizard/Wizard');
const Wizard = lazy(loadWizard);

/** Pages beside the list of reports, by their address. */
const libraryViews: readonly Exclude<LibraryView, 'reports'>[] = [
  'bin',
  'overview',
  'import',
  'consolidate',
  'backup',
  'settings',
  'help',
  'about',
];

/** Milliseconds after which the wizard is fetched while the list is being read, so that a report opens at once. */
const restBefore = 300;

export function Routes() {
  const openId = useReportStore((state) => state.open?.id);
  const [inReport, parameters] = useRoute('/report/:id/:step?');
  const wanted = inReport ? parameters : null;
  const isLeaving = openId !== undefined && openId !== wanted?.id;
  // The report stays in sight until it is saved.
  const shown = isLeaving ? { id: openId, step: lastStep(openId) ?? 'unit' } : wanted;

  useEffect(() => {
    const timer = setTimeout(() => void loadWizard(), restBefore);
    return () => clearTimeout(timer);
  }, []);

  return (
    <Suspense fallback={<Loading />}>
      {shown ? (
        <Wizard key={shown.id} id={shown.id} {...(shown.step === undefined ? {} : { step: shown.step })} />
      ) : (
        <Switch>
          <Route path="/">
            <LibraryPage view="reports" />
          </Route>
          {libraryViews.map((view) => (
            <Route key={view} path={`/${view}`}>
              <LibraryPage view={view} />
            </Route>
          ))}
          <Route>
            <Redirect to="/" replace />
          </Route>
        </Switch>
      )}
      {isLeaving && <Leaving id={openId} />}
    </Suspense>
  );
}
