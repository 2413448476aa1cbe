/** What the packaged program is called where only plain letters do: files, identifiers, the file type. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { applicationId, reportExtension } from '../../shared/messages/folders';

export const root = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly author: string;
}

export const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest;

/** The program's file, its package on Linux and its folder on disk. */
export const executableName = manifest.name;
export { applicationId };

/** The report file as a type of file. */
export const fileType = {
  extension: reportExtension.slice(1),
  mimeType: 'application/x-disclosure-annual-report',
  /** Windows' name for the type (ProgID). */
  windowsClass: 'DisclosureAnnualReport.File',
} as const;
