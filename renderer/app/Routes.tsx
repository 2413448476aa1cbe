/** Which page an address shows. A report is left only when it is saved, however the address changed. */
import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useRoute } from 'wouter';
import { useReportStore } from '../report/store';
import { LibraryPage } from '../pages/library/LibraryPage';
import { Leaving } from './Leaving';
import { Loading } from './Loading';

const loadWizard = () => import('./wizard/Wizard');
const Wizard = lazy(loadWizard);

/** Milliseconds after which the wizard is fetched while the list is being read, so that a report opens at once. */
const restBefore = 300;

export function Routes() {
  const openId = useReportStore((state) => state.open?.id);
  const [inReport, parameters] = useRoute('/report/:id/:step?');

  useEffect(() => {
    const timer = setTimeout(() => void loadWizard(), restBefore);
    return () => clearTimeout(timer);
  }, []);

  if (openId !== undefined && openId !== (inReport ? parameters.id : undefined)) return <Leaving id={openId} />;
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <LibraryPage view="reports" />
        </Route>
        <Route path="/bin">
          <LibraryPage view="bin" />
        </Route>
        <Route path="/report/:id/:step?">
          {({ id, step }) => <Wizard key={id} id={id} {...(step === undefined ? {} : { step })} />}
        </Route>
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </Suspense>
  );
}
