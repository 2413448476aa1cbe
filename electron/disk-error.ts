/** Turns the system's error codes into reasons people understand. */
import { fileTexts } from '../shared/messages/files';

const reasons = {
  ENOSPC: 'noSpace',
  EDQUOT: 'noSpace',
  EROFS: 'readOnly',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  ENOENT: 'notFound',
  ENOTDIR: 'notADirectory',
  EISDIR: 'isADirectory',
  EBUSY: 'inUse',
  ENAMETOOLONG: 'nameTooLong',
  EMFILE: 'tooManyOpen',
  ENFILE: 'tooManyOpen',
  EADDRINUSE: 'portTaken',
  EIO: 'deviceFault',
  EBADMSG: 'deviceFault',
  EUCLEAN: 'deviceFault',
  ENXIO: 'deviceFault',
  ENODEV: 'deviceFault',
  EFBIG: 'tooLarge',
  EEXIST: 'nameTaken',
  ENOTEMPTY: 'nameTaken',
} as const satisfies Readonly<Record<string, keyof typeof fileTexts>>;

/** The system's code of a failed file operation (`UNKNOWN` where Windows gives none), or undefined for any other error. */
export function diskErrorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(?:E[A-Z0-9]+|UNKNOWN)$/u.test(code) ? code : undefined;
}

const isKnown = (code: string): code is keyof typeof reasons => Object.hasOwn(reasons, code);

/** Why a file operation failed, in words; errors that are no disk error are thrown on. */
export function diskReason(error: unknown): string {
  const code = diskErrorCode(error);
  if (code === undefined) throw error;
  return isKnown(code) ? fileTexts[reasons[code]] : fileTexts.unknown(code);
}
