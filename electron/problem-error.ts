/** A failure with a message for people, as the api reports it. */
import type { Problem, ProblemCode } from '../shared/api';

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
