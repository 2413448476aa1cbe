import { useCallback, useEffect, useState } from 'react';
import { toApiError, type ApiError } from '../../api';

export interface Loaded<T> {
  /** Absent while it is being read, and where that failed. */
  readonly value?: T;
  readonly problem?: ApiError;
  readonly again: () => void;
}

/**
 * Reads something when the page first shows it and whenever `key` changes.
 * @param key names what is read; null where there is nothing to read
 * @param load must stay the same function for the same key
 */
export function useLoaded<T>(key: string | null, load: (key: string) => Promise<T>): Loaded<T> {
  const [result, setResult] = useState<{ readonly key: string; readonly value?: T; readonly problem?: ApiError }>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (key === null) return undefined;
    let gone = false;
    load(key).then(
      (value) => {
        if (!gone) setResult({ key, value });
      },
      (error: unknown) => {
        if (!gone) setResult({ key, problem: toApiError(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [key, load, attempt]);

  const again = useCallback(() => {
    setResult(undefined);
    setAttempt((number) => number + 1);
  }, []);
  if (result?.key !== key) return { again };
  const { key: _key, ...found } = result;
  return { ...found, again };
}
