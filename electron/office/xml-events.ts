/** What a reader of an XML part is told. */

/** The attributes of an element, to be asked only while the element is told. */
export interface Attributes {
  /** @param name as it is written, with its prefix */
  readonly get: (name: string) => string | undefined;
  /** The first of this name that stands in a namespace, whatever its prefix: `r:id`. */
  readonly prefixed: (name: string) => string | undefined;
}

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
  /**
   * Given a part that is plain XML as a whole, before it is scanned: true where everything in it has been read. It may throw what
   * a scan throws.
   */
  readonly whole?: (body: string) => boolean;
}

/** A name without its namespace prefix. */
export const localName = (name: string): string => {
  const end = name.indexOf(':');
  return end < 0 ? name : name.slice(end + 1);
};

/** True for `prefix:name`. */
export const isPrefixed = (written: string, name: string): boolean =>
  written.length > name.length + 1 && written.endsWith(name) && written.charAt(written.length - name.length - 1) === ':';
