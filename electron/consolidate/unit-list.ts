/** The list of the units that have to report: one a line. */
import { readFile } from 'node:fs/promises';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { fileTexts } from '../../shared/messages/files';
import { unitsOnLine } from '../../shared/text/unit-list-line';
import { plainUnit } from '../../shared/text/unit-names';
import { diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Notepad on Chinese Windows writes GBK, or UTF-16 with its mark; everything else UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gbk');
}

/** Units in the order of a list's lines; what stands behind # is a comment, and a unit named twice (also 紅旗街道, 红旗街道) is one. */
export function unitsIn(text: string): string[] {
  const units = new Map<string, string>();
  for (const line of text.split(/\r\n?|\n/u)) {
    for (const unit of unitsOnLine(line.replace(/#.*$/u, ''))) {
      const plain = plainUnit(unit);
      if (plain !== '' && !units.has(plain)) units.set(plain, unit);
    }
  }
  return [...units.values()];
}

/**
 * The units a list in a file names.
 * @throws ProblemError where the file cannot be read or names no unit
 */
export async function readUnitList(file: string): Promise<string[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new ProblemError('unreadable', fileTexts.cannotRead(file, diskReason(error)), { cause: error });
  }
  const text = textOf(bytes);
  if (text === undefined || text.includes('\0')) throw new ProblemError('unreadable', texts.listEncoding(file));
  const units = unitsIn(text);
  if (units.length === 0) throw new ProblemError('unreadable', texts.badList(file));
  return units;
}
