/** What is shown instead of a page that failed: what was typed is saved first, then the clerk opens the page again. */
import Button from 'antd/es/button';
import { Component, useEffect, useState, type ReactNode } from 'react';
import { useReportStore } from '../report/store';
import { appTexts } from '../texts/app';
import './ErrorScreen.css';

interface ErrorScreenProps {
  readonly children: ReactNode;
}

interface ErrorScreenState {
  readonly error: Error | null;
}

export class ErrorScreen extends Component<ErrorScreenProps, ErrorScreenState> {
  override state: ErrorScreenState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorScreenState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <Crashed error={error} /> : this.props.children;
  }
}

/** A page that fails again at every opening must not shut the clerk in. */
function openLibrary(): void {
  window.location.hash = '/';
  window.location.reload();
}

const flush = (): Promise<boolean> => useReportStore.getState().flush();

function Crashed({ error }: { readonly error: Error }) {
  const [saved, setSaved] = useState<boolean | null>(null);

  useEffect(() => {
    void flush().then(setSaved);
  }, []);

  const text = saved === null ? appTexts.crashSaving : saved ? appTexts.crashSaved : appTexts.crashNotSaved;
  return (
    <div className="error-screen" role="alert">
      <h1>{appTexts.crashTitle}</h1>
      <p>{text}</p>
      <div className="error-screen-actions">
        {saved === false && (
          <Button type="primary" onClick={() => void flush().then(setSaved)}>
            {appTexts.saveAgain}
          </Button>
        )}
        <Button type={saved === false ? 'default' : 'primary'} onClick={() => window.location.reload()}>
          {appTexts.reopen}
        </Button>
        <Button onClick={openLibrary}>{appTexts.backToLibrary}</Button>
      </div>
      <details>
        <summary>{appTexts.crashDetail}</summary>
        <pre>{error.stack ?? error.message}</pre>
      </details>
    </div>
  );
}
