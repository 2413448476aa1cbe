/**
 * The form of a backup file, version 1: one line of JSON (the header), the packed content, and the SHA-256 of
 * everything before it (32 bytes). The content is lines of JSON, gzipped, then encrypted where there is a password.
 * Where there is none, `tail -n +2 FILE | gunzip` shows it without this program.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { backupTexts } from '../../shared/messages/backup';
import { ProblemError } from '../problem-error';
import { decrypt, encrypt, encryptionSchema, newEncryption } from './backup-encryption';

export const backupExtension = '.dar-backup';
export const backupFormat = 'disclosure-annual-report-backup';
/** Version written by this program; newer ones are refused. */
export const backupVersion = 1;

/** Bytes of content, unpacked. A library of ten reports with their history has about ten million. */
const largestContent = 512 * 1024 * 1024;
/** Bytes a file may have: packing makes nothing larger but by its own few bytes. */
export const largestFile = largestContent + 1024 * 1024;
/** Bytes the header may have; it has about 500. */
export const largestHeader = 4096;
const digestBytes = 32;
const lineFeed = 0x0a;

const headerSchema = z.object({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  createdAt: z.iso.datetime(),
  kind: z.enum(['manual', 'daily']),
  /** Names the program that made it, so that it removes its own daily backups only. */
  origin: z.uuid(),
  reports: z.int().min(0),
  compression: z.literal('gzip'),
  contentBytes: z.int().min(0).max(largestContent),
  encryption: encryptionSchema.nullable(),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export type BackupDescription = Pick<BackupHeader, 'createdAt' | 'kind' | 'origin' | 'reports'>;

const damaged = (cause?: unknown): ProblemError => new ProblemError('unreadable', backupTexts.damaged, { cause });

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** @throws ProblemError not-a-backup, newer-version or unreadable */
export function readHeader(start: Uint8Array): { readonly header: BackupHeader; readonly bytes: number } {
  // Every header begins so; of a file that begins otherwise nothing can be said.
  const mark = `{"format":"${backupFormat}"`;
  if (Buffer.from(start.subarray(0, mark.length)).toString('latin1') !== mark) {
    throw new ProblemError('not-a-backup', backupTexts.notABackup);
  }
  const end = start.subarray(0, largestHeader).indexOf(lineFeed);
  if (end < 0) throw damaged();
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(start.subarray(0, end)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw damaged(error);
    throw error;
  }
  const version = z.object({ version: z.int() }).safeParse(document).data?.version;
  if (version !== undefined && version > backupVersion) {
    throw new ProblemError('newer-version', backupTexts.newerVersion);
  }
  const parsed = headerSchema.safeParse(document);
  if (!parsed.success) throw damaged(parsed.error);
  return { header: parsed.data, bytes: end + 1 };
}

/**
 * Makes a backup file of content.
 * @param password null for none
 * @throws ProblemError unexpected where there is more content than a backup is read back with
 */
export async function packBackup(
  content: Uint8Array,
  about: BackupDescription,
  password: string | null,
): Promise<Buffer> {
  if (content.length > largestContent) throw new ProblemError('unexpected', backupTexts.tooMuch);
  const header: BackupHeader = {
    format: backupFormat,
    version: backupVersion,
    ...about,
    compression: 'gzip',
    contentBytes: content.length,
    encryption: password === null ? null : newEncryption(),
  };
  const line = Buffer.from(`${JSON.stringify(header)}\n`);
  const packed = await promisify(gzip)(content);
  const body =
    password === null || header.encryption === null
      ? packed
      : await encrypt(packed, password, header.encryption, line);
  const whole = Buffer.concat([line, body]);
  return Buffer.concat([whole, sha256(whole)]);
}

/** True for a backup file every byte of which is as it was written. */
export function isWhole(file: Uint8Array): boolean {
  return file.length > digestBytes && sha256(file.subarray(0, -digestBytes)).equals(file.subarray(-digestBytes));
}

export interface UnpackedBackup {
  readonly header: BackupHeader;
  readonly content: Buffer;
  /** Names this very file. */
  readonly revision: string;
}

/**
 * Reads a backup file. A damaged file is told from a wrong password: the digest covers what is encrypted.
 * @throws ProblemError not-a-backup, newer-version, unreadable or wrong-password
 */
export async function unpackBackup(file: Uint8Array, password: string | null): Promise<UnpackedBackup> {
  const { header, bytes } = readHeader(file);
  if (!isWhole(file)) throw damaged();
  const line = file.subarray(0, bytes);
  let packed = file.subarray(bytes, -digestBytes);
  if (header.encryption !== null) {
    if (password === null) throw new ProblemError('wrong-password', backupTexts.passwordNeeded);
    const plain = await decrypt(packed, password, header.encryption, line);
    if (plain === undefined) throw new ProblemError('wrong-password', backupTexts.wrongPassword);
    packed = plain;
  }
  return {
    header,
    content: await unzip(packed, header.contentBytes),
    revision: Buffer.from(file.subarray(-digestBytes)).toString('hex'),
  };
}

/** Never unpacks more than the header says, whatever is packed (a "zip bomb"). */
async function unzip(packed: Uint8Array, expected: number): Promise<Buffer> {
  let content: Buffer;
  try {
    content = await promisify(gunzip)(packed, { maxOutputLength: Math.max(1, expected) });
  } catch (error) {
    // zlib's own errors (Z_DATA_ERROR, Z_BUF_ERROR …) and the bound's ERR_BUFFER_TOO_LARGE.
    if (error instanceof Error && 'code' in error) throw damaged(error);
    throw error;
  }
  if (content.length !== expected) throw damaged();
  return content;
}
