/** Turns the system's error codes into reasons people understand. */
import { fileTexts } from '../shared/messages/files';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: fileTexts.noSpace,
  EDQUOT: fileTexts.noSpace,
  EROFS: fileTexts.readOnly,
  EACCES: fileTexts.noPermission,
  EPERM: fileTexts.noPermission,
  ENOENT: fileTexts.notFound,
  ENOTDIR: fileTexts.notADirectory,
  EISDIR: fileTexts.isADirectory,
  EBUSY: fileTexts.inUse,
  ENAMETOOLONG: fileTexts.nameTooLong,
  EMFILE: fileTexts.tooManyOpen,
  ENFILE: fileTexts.tooManyOpen,
  EADDRINUSE: fileTexts.portTaken,
  EIO: fileTexts.deviceFault,
  EBADMSG: fileTexts.deviceFault,
  EUCLEAN: fileTexts.deviceFault,
  ENXIO: fileTexts.deviceFault,
  ENODEV: fileTexts.deviceFault,
  EFBIG: fileTexts.tooLarge,
  EEXIST: fileTexts.nameTaken,
  ENOTEMPTY: fileTexts.nameTaken,
};

/** The system's code of a failed file operation (`UNKNOWN` where Windows gives none), or undefined for any other error. */
export function diskErrorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(?:E[A-Z0-9]+|UNKNOWN)$/u.test(code) ? code : undefined;
}

/** Why a file operation failed, in Chinese; errors that are no disk error are thrown on. */
export function diskReason(error: unknown): string {
  const code = diskErrorCode(error);
  if (code === undefined) throw error;
  return reasons[code] ?? fileTexts.unknown(code);
}
