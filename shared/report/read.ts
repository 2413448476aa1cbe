/** Reading the text of a report file. Nothing here touches a disk. */
import { editionIds } from '../editions';
import { readingTexts } from '../messages/reading';
import { reportFormat, reportSchema, reportVersion, type Report } from './report';

export type ReadResult =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly problem: ReadProblem };

/** Why a file is no report this program can read; `message` is for people and names the place. */
export interface ReadProblem {
  readonly kind: 'not-json' | 'not-a-report' | 'newer-version' | 'unknown-edition' | 'invalid';
  readonly message: string;
}

const failed = (kind: ReadProblem['kind'], message: string): ReadResult => ({ ok: false, problem: { kind, message } });

/** Reads a report file's text. Keys this version does not know are kept; a file of a newer version is refused. */
export function readReport(source: string): ReadResult {
  const json = source.replace(/^\uFEFF/u, '');
  if (json.trim() === '') return failed('not-json', readingTexts.emptyFile);
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch (error) {
    return failed('not-json', readingTexts.notJson(syntaxErrorPlace(json, error)));
  }
  return readDocument(document);
}

/** Reads a parsed report file, e.g. one carried inside another file. */
export function readDocument(document: unknown): ReadResult {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return failed('not-a-report', readingTexts.notReport);
  }
  const { format, version, edition } = document as Record<string, unknown>;
  if (format !== reportFormat) return failed('not-a-report', readingTexts.notReport);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failed('invalid', readingTexts.badVersion);
  }
  if (version > reportVersion) return failed('newer-version', readingTexts.newerVersion(version, reportVersion));
  if (!editionIds.some((id) => id === edition)) {
    return failed('unknown-edition', readingTexts.unknownEdition(describe(edition), editionIds.join('、')));
  }
  const parsed = reportSchema.safeParse(document);
  if (parsed.success) return { ok: true, report: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  return failed('invalid', place === 'year' ? readingTexts.badYear : readingTexts.badValue(place));
}

const describe = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 40) : (JSON.stringify(value) ?? ''));

/** Where JSON.parse stopped, as line and column, from the position in the engine's message where it gives one. */
function syntaxErrorPlace(source: string, error: unknown): string {
  const position = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
  const before = source.slice(0, position === undefined ? source.length : Number(position)).split('\n');
  return readingTexts.position(before.length, (before.at(-1)?.length ?? 0) + 1);
}
