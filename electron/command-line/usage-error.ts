/** The call is wrong or its input cannot be read: exit status 2, one line on standard error. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
