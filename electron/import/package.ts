/**
 * 报送: a package as units hand it in, a .zip with a workbook. Where there is a covering list in it, the files are held to
 * the digests the list states: a workbook that was exchanged after packing looks like any other.
 */
import { createHash } from 'node:crypto';
import type { ImportNote } from '../../shared/imported';
import { importTexts as texts } from '../../shared/messages/import';
import { submissionTexts } from '../../shared/messages/submission';
import { documentIn } from '../office/document';
import { largestFile } from '../office/office-kind';
import { UnreadableFile } from '../office/unreadable';
import { openZip, type Zip } from '../office/zip';

interface ListedFile {
  readonly name: string;
  readonly digest: string;
}

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Windows writes names in GBK when it packs files anew; read as UTF-8 they are lost. */
const isGarbled = (name: string): boolean => name.includes('\uFFFD');

const isWorkbook = (name: string): boolean => /\.xlsx$/iu.test(name);

/** A zip that is no office file; undefined for every other file. */
function packageIn(bytes: Uint8Array): Zip | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes.length > largestFile) return undefined;
  const zip = openZip(bytes);
  return ['[Content_Types].xml', '_rels/.rels', 'mimetype'].some(zip.has) ? undefined : zip;
}

/** @throws UnreadableFile for a package of which nobody can tell what to read */
export function refuseUnclearPackage(bytes: Uint8Array): void {
  const count = packageIn(bytes)?.names.filter(isWorkbook).length ?? 1;
  if (count === 0) throw new UnreadableFile(texts.noWorkbookInZip);
  if (count > 1) throw new UnreadableFile(texts.severalWorkbooksInZip(count));
}

/** What in a package is not as its list says; nothing for a package without a list, and for every other file. */
export function packageNotes(bytes: Uint8Array): ImportNote[] {
  const zip = packageIn(bytes);
  return zip ? notesOn(zip).map((message): ImportNote => ({ kind: 'doubtful', message })) : [];
}

function notesOn(zip: Zip): string[] {
  const list = readList(zip);
  if (typeof list === 'string') return [list];
  if (list.length === 0) return [];
  const digests = new Map(zip.names.map((name) => [name, digestOf(zip, name)]));
  const listed = new Set(list.map(({ digest }) => digest));
  const others = zip.names.filter((name) => !listed.has(digests.get(name) ?? ''));
  const stand = new Set(digests.values());
  const notes: string[] = [];
  // A file that was only renamed is the one that is listed.
  for (const { name } of list.filter(({ digest }) => !stand.has(digest))) {
    const at = others.findIndex((other) => baseName(other) === name || (isGarbled(other) && extensionOf(other) === extensionOf(name)));
    if (at !== -1) others.splice(at, 1);
    notes.push(at === -1 ? texts.listedFileMissing(name) : texts.notAsListed(name));
  }
  return [...notes, ...others.filter(isWorkbook).map((name) => texts.notOnList(baseName(name)))];
}

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.')).toLowerCase();

/** @returns the files the list names, none where there is no list; words about a list that cannot be read */
function readList(zip: Zip): readonly ListedFile[] | string {
  const documents = zip.names.filter((name) => extensionOf(name) === '.docx');
  const named = documents.find((name) => baseName(name) === `${submissionTexts.listName}.docx`);
  for (const name of named === undefined ? documents.filter(isGarbled) : [named]) {
    try {
      const files = listedFiles(documentIn(openZip(contentIn(zip, name))).flow.flatMap((part) => ('paragraph' in part ? [part.paragraph] : [])));
      if (files.length > 0) return files;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      if (name === named) return texts.listUnreadable(baseName(name));
    }
  }
  return [];
}

/** A file's name stands on one line and its digest on the next. */
function listedFiles(lines: readonly string[]): ListedFile[] {
  return lines.flatMap((line, index) => {
    const name = submissionTexts.filePattern.exec(line.trim())?.groups?.['name'];
    const digest = submissionTexts.digestPattern.exec(lines[index + 1]?.trim() ?? '')?.groups?.['digest'];
    return name === undefined || digest === undefined ? [] : [{ name, digest: digest.toLowerCase() }];
  });
}

function contentIn(zip: Zip, name: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  zip.read(name, (piece) => void pieces.push(piece.slice()));
  return Buffer.concat(pieces);
}

/** Of a damaged file the digest is none that is listed. */
function digestOf(zip: Zip, name: string): string {
  try {
    return createHash('sha256').update(contentIn(zip, name)).digest('hex');
  } catch (error) {
    if (error instanceof UnreadableFile) return '';
    throw error;
  }
}
