/** The only place in the renderer that knows where the api lives: Electron's preload bridge, or this page's own server. */
import type { Answer, Api, ApiMethod, Problem } from '../shared/api';
import { fileTexts } from '../shared/messages/files';
import { textsOfConnection } from './texts/connection';

/** A method that failed, with a message for people. */
export class ApiError extends Error {
  readonly code: Problem['code'] | 'unreachable';

  constructor(code: ApiError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ApiError';
    this.code = code;
  }
}

/** A request that outlives the page may carry no more than this (Fetch standard, keepalive). */
const keepaliveLimit = 60_000;

async function send(method: ApiMethod, parameters: readonly unknown[]): Promise<unknown> {
  if (window.annualReport) return window.annualReport.call(method, parameters);
  const body = JSON.stringify(parameters);
  const response = await fetch(`api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: new TextEncoder().encode(body).length < keepaliveLimit,
  });
  if (!response.ok) throw new ApiError('unreachable', textsOfConnection.refused);
  return response.json();
}

/** Turns whatever went wrong into an error with a message for people. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof TypeError) return new ApiError('unreachable', textsOfConnection.unreachable, { cause: error });
  return new ApiError('unexpected', fileTexts.unexpected(error instanceof Error ? error.message : String(error)), {
    cause: error,
  });
}

async function call(method: ApiMethod, parameters: readonly unknown[]): Promise<unknown> {
  let answer: Answer<unknown>;
  try {
    answer = (await send(method, parameters)) as Answer<unknown>;
  } catch (error) {
    throw toApiError(error);
  }
  if (!answer.ok) throw new ApiError(answer.problem.code, answer.problem.message);
  return answer.value;
}

/** Every method rejects with `ApiError`. */
export const api = new Proxy({} as Api, {
  get:
    (_target, method) =>
    (...parameters: unknown[]) =>
      call(method as ApiMethod, parameters),
});
