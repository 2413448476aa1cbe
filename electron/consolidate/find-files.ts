/** What lies in the folders and files that a person named: every file is listed, whether or not it can be read. */
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { inChinese } from '../../shared/messages/language';
import { diskErrorCode, diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';

export interface FoundFile {
  /** Below what all of them have in common, with /. */
  readonly file: string;
  readonly path: string;
  /** `report`: may be a unit's report. `output`: will be written by this very consolidation. */
  readonly kind: 'report' | 'other-kind' | 'temporary' | 'output' | 'unreadable';
  /** Why it is not read. */
  readonly reason: string;
}

const readable = /\.(?:xlsx|xlsm|docx|docm|json|html?|zip)$/iu;
const archives = /\.(?:rar|7z|tar|gz|tgz)$/iu;
const oldOffice = /\.(?:xls|xlsb|doc|et|wps|rtf|ods|odt)$/iu;
/** Left by Word, Excel, WPS (~$) and LibreOffice (.~lock.) beside a file. */
const temporary = /^(?:~\$|\.~)|\.tmp$|~$/iu;
/** On disks that have no place for them, macOS keeps a file's icon and tags in a second file. */
const companion = /^\._/u;

function kindOf(name: string): Pick<FoundFile, 'kind' | 'reason'> {
  if (temporary.test(name)) return { kind: 'temporary', reason: texts.temporary };
  if (companion.test(name)) return { kind: 'other-kind', reason: texts.companion };
  if (readable.test(name)) return name.startsWith('.') ? { kind: 'other-kind', reason: texts.hiddenFile } : { kind: 'report', reason: '' };
  const reason = archives.test(name) ? texts.archive : oldOffice.test(name) ? texts.oldOffice : texts.otherKind;
  return { kind: 'other-kind', reason };
}

function commonFolder(folders: readonly string[]): string {
  const [first = ''] = folders;
  let common = first;
  while (!folders.every((folder) => folder === common || folder.startsWith(common.endsWith(sep) ? common : common + sep))) {
    if (dirname(common) === common) break;
    common = dirname(common);
  }
  return common;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/**
 * @param sources folders, with everything below them, and files
 * @param outputs files and folders this consolidation writes: they are listed, not read
 * @returns in the order of their paths
 * @throws ProblemError where one of the sources cannot be read
 */
export async function findFiles(sources: readonly string[], outputs: readonly string[]): Promise<FoundFile[]> {
  const written = outputs.map((output) => resolve(output));
  const found = new Map<string, Omit<FoundFile, 'file'>>();
  const roots: string[] = [];
  const put = (path: string): void => {
    const isOutput = written.some((output) => path === output || path.startsWith(output + sep));
    const kind = isOutput ? ({ kind: 'output', reason: texts.output } as const) : kindOf(path.slice(path.lastIndexOf(sep) + 1));
    found.set(path, { path, ...kind });
  };
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        await walk(path).catch((error: unknown) => {
          found.set(path, { path, kind: 'unreadable', reason: inChinese(() => diskReason(error)) });
        });
        continue;
      }
      const target = entry.isSymbolicLink() ? await targetOf(path) : undefined;
      // A link to a folder may lead in a circle; one to a file is that file.
      if (entry.isFile() || target === 'file') put(path);
      else found.set(path, { path, kind: 'other-kind', reason: target === 'folder' ? texts.linkedFolder : texts.otherKind });
    }
  };
  for (const source of sources.map((one) => resolve(one))) {
    try {
      if ((await stat(source)).isDirectory()) {
        roots.push(source);
        await walk(source);
      } else {
        roots.push(dirname(source));
        put(source);
      }
    } catch (error) {
      throw new ProblemError('unreadable', texts.cannotReadFolder(source, diskReason(error)), { cause: error });
    }
  }
  const base = commonFolder(roots);
  return [...found.values()]
    .map((one) => ({ ...one, file: relative(base, one.path).split(sep).join('/') }))
    .sort((one, other) => collator.compare(one.file, other.file) || (one.file < other.file ? -1 : 1));
}

/** What a link leads to; undefined for nothing, and for what is neither. */
async function targetOf(link: string): Promise<'file' | 'folder' | undefined> {
  try {
    const target = await stat(link);
    return target.isFile() ? 'file' : target.isDirectory() ? 'folder' : undefined;
  } catch (error) {
    if (diskErrorCode(error) === undefined) throw error;
    return undefined;
  }
}
