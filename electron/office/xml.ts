/**
 * Reading an XML part of an office file as a stream of events. What could make it expensive or reach outside is
 * refused: any DOCTYPE (entities, external ones among them), endless depth, endless text.
 */
import { SaxesParser } from 'saxes';
import { importTexts } from '../../shared/messages/import';
import { UnreadableFile } from './unreadable';
import type { Zip } from './zip';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their namespace prefix: programs choose different ones. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  /** Text between tags; one run may come in several pieces. */
  readonly text?: (text: string) => void;
  /**
   * Elements that say nothing, as programs write them by the hundred: taken out before parsing, which is far faster. Not
   * done from the first comment or CDATA section of a part on, where they could be text.
   */
  readonly skip?: RegExp;
}

/** Levels; a Word table inside a table inside a text box has about sixty. */
const deepest = 256;
/** Characters between two tags: Excel's longest text, every character written as a code, is below it. */
const longestText = 1024 * 1024;
/** Characters given to the parser at a time. */
const slice = 64 * 1024;

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** An attribute that says yes (xsd:boolean). */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** An attribute by its name without prefix, for those that stand in a namespace (`r:id`). */
export function prefixedAttribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.includes(':') && local(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}

/**
 * @param part name of the part in the zip
 * @throws UnreadableFile where the part is missing, too large, damaged or not to be trusted
 */
export function readXml(zip: Zip, part: string, events: XmlEvents): void {
  const damaged = (cause: unknown): UnreadableFile => new UnreadableFile(importTexts.damaged(part), { cause });
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
    events.open?.(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    silent = 0;
    depth -= 1;
    events.close?.(local(name));
  });
  const { text } = events;
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const write = (text: string): void => {
    for (let start = 0; start < text.length; start += slice) {
      silent += slice;
      parser.write(text.slice(start, start + slice));
      if (silent > longestText) throw new UnreadableFile(importTexts.damaged(part));
    }
  };
  let isPlain = events.skip !== undefined;
  const lean = (text: string): string => {
    if (isPlain && text.includes('<!')) isPlain = false;
    return isPlain && events.skip ? text.replace(events.skip, '') : text;
  };
  let decoder: TextDecoder | undefined;
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      throw error instanceof UnreadableFile ? error : damaged(error);
    }
  };
  zip.read(part, (bytes) => {
    guarded(() => {
      decoder ??= decoderFor(bytes, part);
      write(lean(decoder.decode(bytes, { stream: true })));
    });
  });
  guarded(() => {
    write(decoder?.decode() ?? '');
    parser.close();
  });
}

/** XML is UTF-8 or UTF-16 by its first bytes, or what its declaration names (XML 1.0, appendix F). */
function decoderFor(bytes: Uint8Array, part: string): TextDecoder {
  const [first, second, third, fourth] = bytes;
  const encoding =
    (first === 0xff && second === 0xfe) || (second === 0 && fourth === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && third === 0)
        ? 'utf-16be'
        : (/^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/u.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1] ?? 'utf-8');
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    throw new UnreadableFile(importTexts.badEncoding(part, encoding.slice(0, 40)), { cause: error });
  }
}
