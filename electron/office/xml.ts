/**
 * Reading an XML part of an office file as a stream of events. What could make it expensive or reach outside is
 * refused: any DOCTYPE (entities, external ones among them), endless depth, endless text.
 */
import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { importTexts } from '../../shared/messages/import';
import { plainBody, scanPlain } from './plain-xml';
import { UnreadableFile } from './unreadable';
import { isPrefixed, localName, type XmlEvents } from './xml-events';
import type { Zip } from './zip';

/** Levels; a Word table inside a table inside a text box has about sixty. */
const deepest = 256;
/** Characters between two tags: Excel's longest text, every character written as a code, is below it. */
const longestText = 1024 * 1024;
/** Characters given to the parser at a time. */
const slice = 64 * 1024;

/** An attribute that says yes (xsd:boolean). */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/**
 * @param part name of the part in the zip
 * @throws UnreadableFile where the part is missing, too large, damaged or not to be trusted
 */
export function readXml(zip: Zip, part: string, events: XmlEvents): void {
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      throw error instanceof UnreadableFile ? error : new UnreadableFile(importTexts.damaged(part), { cause: error });
    }
  };
  let decoder: TextDecoder | undefined;
  let parser: StreamParser | undefined;
  let isRead = false;
  zip.read(part, (bytes, isWhole) => {
    guarded(() => {
      const text = isWhole ? decoded(bytes, part) : (decoder ??= decoderFor(bytes, part)).decode(bytes, { stream: true });
      isRead = true;
      const body = isWhole ? plainBody(text) : undefined;
      if (body === undefined) {
        parser ??= streamParser(part, events);
        parser.write(text);
      } else if (!events.whole?.(body)) scanBody(body, events, part);
    });
  });
  if (!isRead) throw new UnreadableFile(importTexts.damaged(part));
  guarded(() => {
    if (decoder) parser?.write(decoder.decode());
    parser?.close();
  });
}

/**
 * @param body a part, or what is left of it, as plain XML
 * @throws what scanPlain throws
 */
export function scanBody(body: string, events: XmlEvents, part: string): void {
  const lean = events.skip ? body.replace(events.skip, '') : body;
  scanPlain(lean, events, { deepest, longestText, tooDeep: () => new UnreadableFile(importTexts.tooDeep(part)) });
}

interface StreamParser {
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** XML of every kind, piece by piece. */
function streamParser(part: string, events: XmlEvents): StreamParser {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  /** Characters since the parser last told anything. */
  let silent = 0;
  parser.on('doctype', () => {
    throw new UnreadableFile(importTexts.doctype(part));
  });
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0;
    depth += 1;
    if (depth > deepest) throw new UnreadableFile(importTexts.tooDeep(part));
    events.open?.(localName(name), {
      get: (key) => attributes[key],
      prefixed: (key) => Object.entries(attributes).find(([candidate]) => isPrefixed(candidate, key))?.[1],
    });
  });
  parser.on('closetag', ({ name }) => {
    silent = 0;
    depth -= 1;
    events.close?.(localName(name));
  });
  if (events.text) {
    parser.on('text', events.text);
    parser.on('cdata', events.text);
  }
  let isPlain = events.skip !== undefined;
  const lean = (text: string): string => {
    if (isPlain && text.includes('<!')) isPlain = false;
    return isPlain && events.skip ? text.replace(events.skip, '') : text;
  };
  return {
    write: (text) => {
      const rest = lean(text);
      for (let start = 0; start < rest.length; start += slice) {
        silent += slice;
        parser.write(rest.slice(start, start + slice));
        if (silent > longestText) throw new UnreadableFile(importTexts.damaged(part));
      }
    },
    close: () => parser.close(),
  };
}

/** XML is UTF-8 or UTF-16 by its first bytes, or what its declaration names (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (second === 0 && fourth === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && third === 0)) return 'utf-16be';
  const head = asBuffer(bytes).toString('latin1', 0, 200);
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/u.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}

const asBuffer = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);

/** A decoder for a part that comes in pieces. @throws UnreadableFile */
function decoderFor(bytes: Uint8Array, part: string): TextDecoder {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    throw new UnreadableFile(importTexts.badEncoding(part, encoding.slice(0, 40)), { cause: error });
  }
}

/** A whole part; UTF-8, as nearly all are, without a decoder of its own. @throws UnreadableFile, TypeError for bytes that are no text */
function decoded(bytes: Uint8Array, part: string): string {
  return encodingOf(bytes) === 'utf-8' && isUtf8(bytes) ? asBuffer(bytes).toString().replace(/^\ufeff/u, '') : decoderFor(bytes, part).decode(bytes);
}
