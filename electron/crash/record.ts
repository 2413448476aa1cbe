/**
 * The record of crashes: a text file on this PC that a person can read and hand on. It says where in the program something
 * went wrong, and nothing of what was typed: messages of errors can quote it (“… is not valid JSON”), paths can name a person,
 * and a memory dump would hold all of it; so only kinds, codes and places in the program's own code are kept.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diskErrorCode } from '../disk-error';

/** Bytes after which the file is put aside; one older file is kept. */
const largest = 200_000;
const mostFrames = 30;

export interface Crash {
  readonly kind: string;
  /** What was thrown. */
  readonly cause?: unknown;
  /** What Electron says of it: a reason and a number. */
  readonly reason?: string;
}

export interface Program {
  readonly version: string;
  readonly electron: string;
  readonly system: string;
}

/** A function and a place in a file of the program or of Node: `at save (main.js:120:7)`. Never a folder. */
const frame = /^\s+at (?:(?<name>(?:async |new )?[\w$.<>[\] ]{1,80}) \()?(?:[^()\n]*[\\/:])?(?<place>[\w.-]{1,60}:\d{1,7}:\d{1,7})\)?$/u;
/** Class of an error, its code: one word as programs write it. */
const plain = /^[A-Za-z](?:[A-Za-z_-]|\d{1,2}(?!\d)){0,59}$/u;

const plainOrNothing = (text: string): string => (plain.test(text) ? text : '');

function framesOf(error: Error): string[] {
  // The message stands before the frames, and lines of it could look like some.
  const stack = error.stack ?? '';
  const start = stack.includes(error.message) ? stack.indexOf(error.message) + error.message.length : 0;
  const frames = stack.slice(start).split('\n').flatMap((line) => {
    const found = frame.exec(line)?.groups;
    if (!found) return [];
    const { name, place } = found;
    return [`  ${name === undefined ? '' : `${name} `}${place ?? ''}`];
  });
  return frames.slice(0, mostFrames);
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

function linesOf(cause: unknown): string[] {
  if (!(cause instanceof Error)) return [typeof cause];
  const head = [plainOrNothing(cause.name), plainOrNothing(codeOf(cause))].filter((word) => word !== '').join(' ');
  const below = cause.cause === undefined || cause.cause === cause ? [] : ['  —', ...linesOf(cause.cause)];
  return [head, ...framesOf(cause), ...below];
}

/** @returns the record of one crash, a few lines of text */
export function crashRecord({ kind, cause, reason }: Crash, { version, electron, system }: Program, at: Date): string {
  const lines = [
    `${at.toISOString()} ${kind}`,
    `  ${version} · Electron ${electron} · ${system}`,
    ...(reason === undefined ? linesOf(cause) : [reason]).map((line) => (line.startsWith('  ') ? line : `  ${line}`)),
  ];
  return `${lines.filter((line) => line.trim() !== '').join('\n')}\n`;
}

export const recordFile = (logs: string): string => join(logs, 'crash.log');

/** Writes a record behind those that are there. @returns false where the disk does not take it: nothing else depends on it */
export function keepRecord(logs: string, record: string): boolean {
  const file = recordFile(logs);
  try {
    mkdirSync(logs, { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, join(logs, 'crash.old.log'));
    appendFileSync(file, `${record}\n`);
    return true;
  } catch (error) {
    if (diskErrorCode(error) === undefined) throw error;
    return false;
  }
}
