/** A failure with a message for people, as the api reports it. */
import type { Problem, ProblemCode } from '../shared/api';
import { fileTexts } from '../shared/messages/files';
import { diskErrorCode, diskReason } from './disk-error';

export class ProblemError extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ProblemError';
    this.code = code;
  }

  get problem(): Problem {
    return { code: this.code, message: this.message };
  }
}

/** Any failure in words: of the disk, or one nobody thought of, with what the system says. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const message =
    diskErrorCode(error) === undefined
      ? fileTexts.unexpected(error instanceof Error ? error.message : String(error))
      : diskReason(error);
  return { code: 'unexpected', message };
}
