/**
 * The last line of a stored report names the digest of everything before it. A bit that flipped on a failing stick
 * still parses as JSON more often than not; the digest tells.
 */
import { createHash } from 'node:crypto';

const sealLine = /,\n {2}"digest": "([0-9a-f]{64})"\n\}\n$/u;

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** @param document written as indented JSON with its digest as the last key */
export function sealed(document: object): string {
  const body = JSON.stringify(document, null, 2).replace(/\n\}$/u, '');
  return `${body},\n  "digest": "${digestOf(body)}"\n}\n`;
}

/**
 * `whole`: as it was written. `unsealed`: without a digest, a file from elsewhere. `broken`: not what was written,
 * whether a disk or a person changed it.
 */
export type SealState = 'whole' | 'unsealed' | 'broken';

export function sealState(text: string): SealState {
  const match = sealLine.exec(text);
  if (!match) return /"digest"\s*:/u.test(text.slice(-200)) ? 'broken' : 'unsealed';
  return digestOf(text.slice(0, match.index)) === match[1] ? 'whole' : 'broken';
}
