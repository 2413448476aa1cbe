/**
 * The last line of what the library writes names the digest of everything before it. A bit that flipped on a failing
 * stick still parses as JSON more often than not; the digest tells.
 */
import { createHash } from 'node:crypto';

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const sealFor = (body: string): string => `,\n  "digest": "${digestOf(body)}"\n}\n`;
const sealLength = sealFor('').length;
const sealPattern = /^,\n {2}"digest": "[0-9a-f]{64}"\n\}\n$/u;

/**
 * What a seal leaves at the end of a text even where a byte of it is damaged, its key or a digit: without this a seal
 * with one wrong letter would pass for none.
 */
const remains = /"digest"\s*:|[0-9a-f]{24}/iu;

/** @param document written as indented JSON with its digest as the last key */
export function sealed(document: object): string {
  const body = JSON.stringify(document, null, 2).replace(/\n\}$/u, '');
  return body + sealFor(body);
}

/**
 * `whole`: as it was written. `unsealed`: without a digest, a file from elsewhere. `broken`: not what was written,
 * whether a disk or a person changed it.
 */
export type SealState = 'whole' | 'unsealed' | 'broken';

export function sealState(text: string): SealState {
  const seal = text.slice(-sealLength);
  if (sealPattern.test(seal)) return seal === sealFor(text.slice(0, -sealLength)) ? 'whole' : 'broken';
  return remains.test(text.slice(-2 * sealLength)) ? 'broken' : 'unsealed';
}
