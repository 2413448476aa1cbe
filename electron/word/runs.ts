/** Runs of text. */
import { Tab, TextRun, XmlComponent, type IFontAttributesProperties } from 'docx';
import { fontOf, type Face } from './fonts';
import { linesOf } from './xml';

/** A line break inside a run; docx has one only for the start of a run. */
class LineBreak extends XmlComponent {
  constructor() {
    super('w:br');
  }
}

export interface RunFormat {
  /** Character style. */
  readonly style?: string;
  /** Size in half-points, where it differs from the style's. */
  readonly size?: number;
  /** Width of the characters in per cent. */
  readonly scale?: number;
  /** Added to each character, in twips. */
  readonly spacing?: number;
}

/**
 * One run, whatever stands in the text: tabs become Word's tabs, line ends its line breaks. The font is written on the
 * run as well as in the style, so that no program falls back on its own East Asian face.
 */
export function run(text: string, font: Face | IFontAttributesProperties, format: RunFormat = {}): TextRun {
  const children = linesOf(text).flatMap((line, index) => [
    ...(index === 0 ? [] : [new LineBreak()]),
    ...line.split('\t').flatMap((piece, position) => [...(position === 0 ? [] : [new Tab()]), piece]),
  ]);
  return new TextRun({
    font: typeof font === 'string' ? fontOf(font) : font,
    ...(format.style === undefined ? {} : { style: format.style }),
    ...(format.size === undefined ? {} : { size: format.size }),
    ...(format.scale === undefined ? {} : { scale: format.scale }),
    ...(format.spacing === undefined ? {} : { characterSpacing: format.spacing }),
    children,
  });
}
