/** A file that is not read, and why. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  /** @param message for people: what the file is or what is wrong with it, and what to do; without its name */
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
  }
}
