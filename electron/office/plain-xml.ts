/**
 * XML as office programs write it: elements, attributes, text and entities, no comment, no CDATA section, no processing
 * instruction. A part of that kind is scanned here, several times faster than by the parser for XML of every kind, to which
 * everything else goes (see xml.ts). Neither takes what is not well-formed.
 */
import { isPrefixed, localName, type Attributes, type XmlEvents } from './xml-events';

export interface PlainLimits {
  readonly deepest: number;
  readonly longestText: number;
  readonly tooDeep: () => Error;
}

/** Comments, CDATA sections, DOCTYPE, processing instructions, and characters XML 1.0 (2.2) does not allow. */
const notPlain = /<[!?]|\]\]>|[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/u;

/** As programs write it; another one is for the full parser. */
const declaration = /^\ufeff?<\?xml version=(["'])1\.0\1(?: encoding=(["'])[A-Za-z][\w.-]*\2)?(?: standalone=(["'])(?:yes|no)\3)?\s*\?>/u;

/**
 * @param text a whole part
 * @returns the part without its declaration; undefined where it holds what only a full parser should read
 */
export function plainBody(text: string): string | undefined {
  const start = declaration.exec(text)?.[0].length ?? (text.startsWith('\ufeff') ? 1 : 0);
  const body = text.slice(start);
  if (notPlain.test(body)) return undefined;
  return body.includes('\r') ? body.replace(/\r\n?/gu, '\n') : body;
}

export class NotWellFormed extends Error {}

const lessThan = 0x3c;
const slash = 0x2f;
const greaterThan = 0x3e;
const equals = 0x3d;
const ampersand = 0x26;
const doubleQuote = 0x22;
const singleQuote = 0x27;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Letters, `_`, `:` and whatever lies beyond ASCII. */
const isNameStart = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x3a || code > 0x7f;

const isNameCharacter = (code: number): boolean => isNameStart(code) || isDigit(code) || code === 0x2d || code === 0x2e;

const entities = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);

function character(all: string, name: string | undefined): string {
  if (name === undefined) throw new NotWellFormed(all);
  const known = entities.get(name);
  if (known !== undefined) return known;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const allowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd);
  if (!allowed && !(code >= 0x1_0000 && code <= 0x10_ffff)) throw new NotWellFormed(all);
  return String.fromCodePoint(code);
}

/** Text with `&…;` read; every & begins an entity (XML 1.0, 4.1). @throws NotWellFormed */
export function withEntities(text: string): string {
  if (!text.includes('&')) return text;
  // JSON carried in a cell is full of quotes: these at once, the others one by one.
  const unquoted = text.replaceAll('&quot;', '"');
  return unquoted.includes('&') ? unquoted.replace(/&(?:(#\d+|#x[\da-fA-F]+|amp|lt|gt|apos);)?/gu, character) : unquoted;
}

/** More than any element of an office file has. */
const mostAttributes = 200;

/** The attributes of the tag just scanned, as places in the text: most are never asked for. */
class TagAttributes implements Attributes {
  private count = 0;
  /** Four for each: start and end of its name, start and end of its value. */
  private readonly places = new Int32Array(4 * mostAttributes);

  constructor(private readonly body: string) {}

  clear(): void {
    this.count = 0;
  }

  /** @throws NotWellFormed for one that is there already */
  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    if (this.count === mostAttributes) throw new NotWellFormed();
    for (let index = 0; index < this.count; index += 1) {
      if (this.hasName(index, nameStart, nameEnd)) throw new NotWellFormed();
    }
    this.places.set([nameStart, nameEnd, valueStart, valueEnd], 4 * this.count);
    this.count += 1;
  }

  private place(index: number, which: number): number {
    return this.places[4 * index + which] ?? 0;
  }

  private hasName(index: number, start: number, end: number): boolean {
    const own = this.place(index, 0);
    if (this.place(index, 1) - own !== end - start) return false;
    for (let step = 0; step < end - start; step += 1) {
      if (this.body.charCodeAt(own + step) !== this.body.charCodeAt(start + step)) return false;
    }
    return true;
  }

  private value(index: number): string {
    const value = this.body.slice(this.place(index, 2), this.place(index, 3));
    return withEntities(/[\t\n]/u.test(value) ? value.replace(/[\t\n]/gu, ' ') : value);
  }

  readonly get = (name: string): string | undefined => {
    for (let index = 0; index < this.count; index += 1) {
      const start = this.place(index, 0);
      if (this.place(index, 1) - start === name.length && this.body.startsWith(name, start)) return this.value(index);
    }
    return undefined;
  };

  readonly prefixed = (name: string): string | undefined => {
    for (let index = 0; index < this.count; index += 1) {
      if (isPrefixed(this.body.slice(this.place(index, 0), this.place(index, 1)), name)) return this.value(index);
    }
    return undefined;
  };
}

/**
 * @param body as `plainBody` gives it
 * @throws NotWellFormed, the error of a limit, and what the events throw
 */
export function scanPlain(body: string, events: XmlEvents, limits: PlainLimits): void {
  const { open, close, text } = events;
  const attributes = new TagAttributes(body);
  const inside: string[] = [];
  let hasRoot = false;
  let at = 0;

  const skipSpace = (): void => {
    while (isSpace(body.charCodeAt(at))) at += 1;
  };
  const skipName = (): void => {
    if (!isNameStart(body.charCodeAt(at))) throw new NotWellFormed();
    while (isNameCharacter(body.charCodeAt(at))) at += 1;
  };
  const expect = (code: number): void => {
    if (body.charCodeAt(at) !== code) throw new NotWellFormed();
    at += 1;
  };

  const skipValue = (): void => {
    const quote = body.charCodeAt(at);
    if (quote !== doubleQuote && quote !== singleQuote) throw new NotWellFormed();
    const start = at + 1;
    const end = body.indexOf(quote === doubleQuote ? '"' : "'", start);
    if (end < 0) throw new NotWellFormed();
    let hasEntity = false;
    for (let index = start; index < end; index += 1) {
      const code = body.charCodeAt(index);
      if (code === lessThan) throw new NotWellFormed();
      if (code === ampersand) hasEntity = true;
    }
    // Looked at even where nobody asks for the value.
    if (hasEntity) withEntities(body.slice(start, end));
    at = end;
  };

  const scanAttributes = (): void => {
    attributes.clear();
    for (;;) {
      const before = at;
      skipSpace();
      const code = body.charCodeAt(at);
      if (code === greaterThan || code === slash) return;
      if (before === at) throw new NotWellFormed();
      const nameStart = at;
      skipName();
      const nameEnd = at;
      skipSpace();
      expect(equals);
      skipSpace();
      const valueStart = at + 1;
      skipValue();
      attributes.add(nameStart, nameEnd, valueStart, at);
      at += 1;
    }
  };

  const startTag = (): void => {
    if (inside.length === 0 && hasRoot) throw new NotWellFormed();
    hasRoot = true;
    const start = at;
    skipName();
    const name = body.slice(start, at);
    scanAttributes();
    const isEmpty = body.charCodeAt(at) === slash;
    if (isEmpty) at += 1;
    expect(greaterThan);
    if (inside.length >= limits.deepest) throw limits.tooDeep();
    const short = localName(name);
    open?.(short, attributes);
    if (isEmpty) close?.(short);
    else inside.push(name);
  };

  const endTag = (): void => {
    const name = inside.pop();
    if (name === undefined || !body.startsWith(name, at)) throw new NotWellFormed();
    at += name.length;
    skipSpace();
    expect(greaterThan);
    close?.(localName(name));
  };

  while (at < body.length) {
    const next = body.indexOf('<', at);
    const end = next < 0 ? body.length : next;
    if (end > at) {
      const between = body.slice(at, end);
      if (between.length > limits.longestText) throw new NotWellFormed();
      if (inside.length === 0 && between.trim() !== '') throw new NotWellFormed();
      const read = withEntities(between);
      if (inside.length > 0) text?.(read);
    }
    if (next < 0) break;
    at = next + 1;
    if (body.charCodeAt(at) === slash) {
      at += 1;
      endTag();
    } else startTag();
  }
  if (inside.length > 0 || !hasRoot) throw new NotWellFormed();
}
