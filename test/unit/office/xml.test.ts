/** A part scanned as plain XML tells what the full parser tells, or is refused as it is refused. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../../electron/office/unreadable';
import { readXml } from '../../../electron/office/xml';
import { openZip } from '../../../electron/office/zip';

type Told = readonly string[] | 'refused';

/** Deflated parts are scanned, those stored as they are go to the full parser. */
function told(xml: string, level: 0 | 6): Told {
  const zip = openZip(zipSync({ 'part.xml': new TextEncoder().encode(xml) }, { level }));
  const events: string[] = [];
  let text = '';
  let depth = 0;
  const flush = (): void => {
    // White space around the root says nothing.
    if (text !== '' && depth > 0) events.push(`text ${text}`);
    text = '';
  };
  try {
    readXml(zip, 'part.xml', {
      open: (name, attributes) => {
        flush();
        depth += 1;
        const asked = ['r', 'x:r', 'state', 'xmlns'].map((key) => attributes.get(key) ?? '');
        events.push(`open ${name} ${asked.join('|')} ${attributes.prefixed('id') ?? ''}`);
      },
      close: (name) => {
        flush();
        depth -= 1;
        events.push(`close ${name}`);
      },
      text: (piece) => {
        text += piece;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFile) return 'refused';
    throw error;
  }
  return events;
}

const name = fc.constantFrom('c', 'x:c', 'v', 'row', 'w:t', '表', 'a-b.c');
const content = fc
  .array(fc.constantFrom('1', ' ', '\n', '\r\n', '表', '&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&#65;', '&#x8868;', '&#x1F600;', '"', "'", '>', '\u{20000}'), { maxLength: 6 })
  .map((pieces) => pieces.join(''));
const attribute = fc
  .tuple(fc.constantFrom('r', 'x:r', 's', 'state', 'r:id', 'y:id', 'xmlns', 'id'), content, fc.constantFrom('"', "'"), fc.constantFrom('', ' ', '\n'))
  .map(([key, value, quote, space]) => [key, ` ${key}${space}=${space}${quote}${value.replaceAll(quote, '')}${quote}`] as const);
const attributes = fc.uniqueArray(attribute, { maxLength: 4, selector: ([key]) => key }).map((list) => list.map(([, text]) => text).join(''));

const element: fc.Arbitrary<string> = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, fc.array(fc.oneof({ maxDepth: 3 }, content, tie('element')), { maxLength: 4 }), fc.boolean(), fc.constantFrom('', ' ', '\n'))
    .map(([of, has, inside, short, space]) => (short && inside.length === 0 ? `<${of}${has}${space}/>` : `<${of}${has}${space}>${inside.join('')}</${of}${space}>`)),
})).element;

const part = fc
  .tuple(fc.constantFrom('', '\ufeff', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', '<?xml version="1.0"?>\r\n'), element, fc.constantFrom('', '\n'))
  .map((pieces) => pieces.join(''));

/** What breaks a part, or makes it one for the full parser. */
const damage = fc.constantFrom('<', '>', '&', '"', '</c>', '<c>', '&nbsp;', '&#0;', '&#xFFFF;', '&#x110000;', ']]>', '<!-- v -->', '<![CDATA[<v>]]>', '<?go on?>', '<!DOCTYPE c>', '\u0001', '\uffff', '=', '<1>', ' r="1"', '&amp');

describe('a part scanned as plain XML', () => {
  it('tells what the full parser tells', () => {
    fc.assert(fc.property(part, (xml) => void expect(told(xml, 6)).toEqual(told(xml, 0))), { numRuns: 500 });
  });

  it('is refused where the full parser refuses it', () => {
    const damaged = fc.tuple(part, damage, fc.nat()).map(([xml, piece, at]) => {
      const place = at % (xml.length + 1);
      return xml.slice(0, place) + piece + xml.slice(place);
    });
    const cut = fc.tuple(part, fc.nat(), fc.nat(5)).map(([xml, at, length]) => {
      const place = at % (xml.length + 1);
      return xml.slice(0, place) + xml.slice(place + length);
    });
    fc.assert(fc.property(fc.oneof(damaged, cut), (xml) => void expect(told(xml, 6)).toEqual(told(xml, 0))), { numRuns: 2000 });
  });

  it('is refused where there is nothing in it', () => {
    for (const level of [0, 6] as const) expect(told('', level)).toBe('refused');
  });

  it('is refused at the same depth', () => {
    const nested = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);
    for (const levels of [256, 257]) expect(told(nested(levels), 6) === 'refused').toBe(told(nested(levels), 0) === 'refused');
    expect(told(nested(257), 6)).toBe('refused');
  });
});
