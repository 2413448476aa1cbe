/**
 * 报送: a package as units hand it in, a .zip with a workbook. Where there is a covering list in it, the files are held to
 * the digests the list states: a workbook that was exchanged after packing looks like any other.
 */
import { createHash } from 'node:crypto';
import type { ImportNote } from '../../shared/imported';
import { importTexts as texts } from '../../shared/messages/import';
import { submissionTexts } from '../../shared/messages/submission';
import { documentIn } from '../office/document';
import { isWorkbookInPackage } from '../office/office-kind';
import { UnreadableFile } from '../office/unreadable';
import { openZip, type Zip } from '../office/zip';

interface ListedFile {
  readonly name: string;
  readonly digest: string;
}

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/**
 * @param zip a package of several files
 * @returns what in it is not as its list says; nothing for a package without a list
 */
export const packageNotes = (zip: Zip): ImportNote[] => notesOn(zip).map((message): ImportNote => ({ kind: 'doubtful', message }));

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
    const at = others.findIndex((other) => baseName(other) === name);
    if (at !== -1) others.splice(at, 1);
    notes.push(at === -1 ? texts.listedFileMissing(name) : texts.notAsListed(name));
  }
  return [...notes, ...others.filter(isWorkbookInPackage).map((name) => texts.notOnList(baseName(name)))];
}

/** @returns the files the list names, none where there is no list; words about a list that cannot be read */
function readList(zip: Zip): readonly ListedFile[] | string {
  const name = zip.names.find((one) => baseName(one) === `${submissionTexts.listName}.docx`);
  if (name === undefined) return [];
  try {
    return listedFiles(documentIn(openZip(contentIn(zip, name))).flow.flatMap((part) => ('paragraph' in part ? [part.paragraph] : [])));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return texts.listUnreadable(baseName(name));
  }
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
