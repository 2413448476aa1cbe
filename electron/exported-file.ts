/** One file made by an export, not yet on disk. */
export interface ExportedFile {
  /** Name with extension, without a folder. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}
