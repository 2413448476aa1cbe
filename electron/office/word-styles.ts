/** How the styles of a Word file make text look that is not to be read with the rest: struck out, hidden, raised (ECMA-376 Part 1, 17.7). */
import { rememberingParts } from './known-parts';
import { relationshipsOf } from './package-parts';
import { readXml } from './xml';
import type { Attributes } from './xml-events';
import type { Zip } from './zip';

/** What a run or a style says; undefined where it says nothing. */
export interface Look {
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly raised?: boolean;
}

export type WordStyles = ReadonlyMap<string, Look>;

/** Styles that are based on each other in a circle end here. */
const longestLine = 20;

/** A property that is there is true unless it says otherwise (17.17.4). */
export const isOn = (attributes: Attributes): boolean => !['0', 'false', 'off', 'none'].includes(valueOf(attributes) ?? '');

export const valueOf = (attributes: Attributes): string | undefined => attributes.prefixed('val') ?? attributes.get('val');

/** @returns the look with what one property of a run says */
export function withProperty(look: Look, name: string, attributes: Attributes): Look {
  switch (name) {
    case 'vanish':
      return { ...look, hidden: isOn(attributes) };
    case 'strike':
    case 'dstrike':
      return { ...look, struck: look.struck === true || isOn(attributes) };
    case 'vertAlign':
      return { ...look, raised: valueOf(attributes) !== 'baseline' };
    default:
      return look;
  }
}

/** Striking and hiding are switched by each kind of style (17.7.3), raising is set by the nearest. */
export const together = (paragraph: Look, character: Look, own: Look): Look => ({
  hidden: own.hidden ?? (paragraph.hidden === true) !== (character.hidden === true),
  struck: own.struck ?? (paragraph.struck === true) !== (character.struck === true),
  raised: own.raised ?? character.raised ?? paragraph.raised ?? false,
});

interface Style {
  look: Look;
  basedOn: string | undefined;
}

/**
 * @param main the part with the text
 * @returns the looks of the styles that have one, by their ids
 * @throws UnreadableFile
 */
export function wordStyles(zip: Zip, main: string): WordStyles {
  const part = relationshipsOf(zip, main).find(({ type }) => type === 'styles')?.target;
  return part !== undefined && zip.has(part) ? readStyles(zip, part) : new Map();
}

const readStyles = rememberingParts((zip, part): WordStyles => {
  const styles = new Map<string, Style>();
  const open: string[] = [];
  let style: Style | undefined;
  readXml(zip, part, {
    open: (name, attributes) => {
      const [parent, above] = [open.at(-1), open.at(-2)];
      open.push(name);
      if (name === 'style') {
        style = { look: {}, basedOn: undefined };
        styles.set(attributes.prefixed('styleId') ?? attributes.get('styleId') ?? '', style);
      } else if (style && name === 'basedOn') style.basedOn = valueOf(attributes);
      // What a style of tables says of their parts stands deeper.
      else if (style && parent === 'rPr' && above === 'style') style.look = withProperty(style.look, name, attributes);
    },
    close: (name) => {
      open.pop();
      if (name === 'style') style = undefined;
    },
  });
  const lookOf = (id: string | undefined, line: number): Look => {
    const found = id === undefined || line > longestLine ? undefined : styles.get(id);
    return found ? { ...lookOf(found.basedOn, line + 1), ...found.look } : {};
  };
  const looks = [...styles.keys()].map((id) => [id, lookOf(id, 0)] as const);
  return new Map(looks.filter(([, look]) => Object.keys(look).length > 0));
});
