/** Which documents go into which file, and how the files are called. */
import type { Edition } from '../editions';
import { documentTexts } from '../messages/documents';
import { fileName } from '../report/names';
import type { Report } from '../report/report';
import { documentBlocks, publishedIds, type DocumentBlocks, type PrintOptions } from './documents';

export interface PackageOptions extends PrintOptions {
  /** Ids of the edition's documents, in the order they are printed. */
  readonly documents: readonly string[];
  /** All of them in one file. */
  readonly oneFile: boolean;
}

export interface PackageFile {
  /** Without extension. */
  readonly fileName: string;
  readonly documents: readonly DocumentBlocks[];
}

/** Who reads a file: a print package goes to the superior office, a reading copy may end up on a website. */
export type Readers = 'office' | 'anybody';

type Grouping = Pick<PackageOptions, 'documents' | 'oneFile'>;

/**
 * Ids of the documents that share a file, file by file. The registration form with its telephone numbers never shares
 * a file that anybody may read.
 */
function grouped(edition: Edition, { documents, oneFile }: Grouping, readers: Readers): string[][] {
  if (!oneFile) return documents.map((id) => [id]);
  const together = readers === 'office' ? documents : publishedIds(edition, documents);
  const alone = documents.filter((id) => !together.includes(id));
  return [...(together.length === 0 ? [] : [[...together]]), ...alone.map((id) => [id])];
}

function nameOf(edition: Edition, report: Report, ids: readonly string[]): string {
  const kinds = ids.flatMap((id) => edition.documents.find((document) => document.id === id)?.fileName ?? []);
  const [kind = ''] = kinds;
  return fileName(report, kinds.length > 1 ? documentTexts.package(kind) : kind);
}

/** Names of the files without extension, without making them. */
export const packageNames = (edition: Edition, report: Report, options: Grouping, readers: Readers): string[] =>
  grouped(edition, options, readers).map((ids) => nameOf(edition, report, ids));

export const packageFiles = (
  edition: Edition,
  report: Report,
  options: PackageOptions,
  readers: Readers,
): PackageFile[] =>
  grouped(edition, options, readers).map((ids) => ({
    fileName: nameOf(edition, report, ids),
    documents: documentBlocks(edition, report, ids, options),
  }));
