import Button from 'antd/es/button';
import { useLocation } from 'wouter';
import type { ApiError } from '../../api';
import { appTexts } from '../../texts/app';
import '../ErrorScreen.css';

interface OpenFailedProps {
  readonly problem: ApiError;
  readonly onRetry: () => void;
}

/** A report that could not be read: why, and the ways on. */
export function OpenFailed({ problem, onRetry }: OpenFailedProps) {
  const [, navigate] = useLocation();
  return (
    <main className="error-screen">
      <h1>{appTexts.openFailed}</h1>
      <p role="alert">{problem.message}</p>
      <div className="error-screen-actions">
        <Button type="primary" onClick={() => navigate('/')}>
          {appTexts.backToLibrary}
        </Button>
        <Button onClick={onRetry}>{appTexts.retry}</Button>
      </div>
    </main>
  );
}
