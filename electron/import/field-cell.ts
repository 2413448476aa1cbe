/** Several fields in one printed cell, each behind words of its own (办公：… 手机：…). */
import type { RegistrationField } from '../../shared/editions';

export interface SplitFields {
  /** In the order of the fields; empty where there is nothing. */
  readonly values: readonly string[];
  /** Text that stands behind no field's words, and the field it was given to. */
  readonly unclear?: { readonly field: RegistrationField; readonly text: string };
}

/** Takes a cell apart into its fields: exactly where it stands as it was printed, by the words otherwise. */
export function splitFields(fields: readonly RegistrationField[], text: string): SplitFields {
  return splitAsPrinted(fields, text) ?? splitByWords(fields, text);
}

function splitAsPrinted(fields: readonly RegistrationField[], text: string): SplitFields | undefined {
  const starts: { readonly from: number; readonly value: number }[] = [];
  for (const [index, { prefix = '' }] of fields.entries()) {
    const before = starts.at(-1);
    const from = before ? text.indexOf(`\n${prefix}`, before.value) : text.startsWith(prefix) ? 0 : -1;
    if (from < 0) return undefined;
    starts.push({ from, value: from + prefix.length + (index === 0 ? 0 : 1) });
  }
  return { values: starts.map(({ value }, index) => text.slice(value, starts[index + 1]?.from ?? text.length)) };
}

/** The words before a field however they are typed now: another colon, spaces between. */
const wordsOf = (prefix: string): RegExp =>
  new RegExp([...prefix.replace(/[：:]$/u, '')].map((character) => character.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&')).join('\\s*') + '\\s*[：:]', 'u');

function splitByWords(fields: readonly RegistrationField[], text: string): SplitFields {
  const found = fields.flatMap((field, index) => {
    const match = field.prefix === undefined ? null : wordsOf(field.prefix).exec(text);
    return match ? [{ index, from: match.index, value: match.index + match[0].length }] : [];
  });
  const inOrder = found.toSorted((one, other) => one.from - other.from);
  const values = fields.map(() => '');
  inOrder.forEach(({ index, value }, place) => {
    values[index] = text.slice(value, inOrder[place + 1]?.from ?? text.length).trim();
  });
  const rest = text.slice(0, inOrder[0]?.from ?? text.length).trim();
  const free = values.findIndex((value) => value === '');
  const field = fields[free];
  if (rest === '' || !field) return { values };
  values[free] = rest;
  return fields.length === 1 ? { values } : { values, unclear: { field, text: rest } };
}
