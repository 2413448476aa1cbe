/**
 * The frame of a Word file: everything in it that is the same for every report. docx writes it (page, line grid, page
 * numbers, relationships, content types) once for each set of fonts; our own styles, fonts and settings take the place
 * of its own.
 */
import { AlignmentType, Document, DocumentGridType, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { wordTexts, type FontSet } from '../../shared/messages/word';
import { gridCharacterSpace, linePitch, page } from '../../shared/pages/page';
import { footerSize } from '../../shared/pages/styles';
import { fontTableXml } from './fonts';
import { settingsXml } from './settings';
import { footerStyle } from './style-ids';
import { stylesXml } from './styles';
import { packPart, type PackedPart } from './zip';

export interface Frame {
  /** All parts but the two that differ from report to report, [Content_Types].xml first. */
  readonly parts: readonly PackedPart[];
  /** word/document.xml up to its body. */
  readonly head: string;
  /** Page, line grid and page numbers. */
  readonly section: string;
  /** Closes body and document. */
  readonly tail: string;
}

/** — 1 —, one character in from the outer edge: right on odd pages, left on even ones (GB/T 9704—2012, 7.5). */
function pageNumber(set: FontSet, side: 'left' | 'right'): Footer {
  const { name } = wordTexts.fontSets[set].song;
  const font = { ascii: name, hAnsi: name, eastAsia: name, hint: 'eastAsia' };
  return new Footer({
    children: [
      new Paragraph({
        style: footerStyle,
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: footerSize * 10 },
        children: [new TextRun({ font, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

const emptyDocument = (set: FontSet): Document =>
  new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { ...page.margin, header: page.footer, footer: page.footer, gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace: gridCharacterSpace },
        },
        footers: { default: pageNumber(set, 'right'), even: pageNumber(set, 'left') },
        children: [],
      },
    ],
  });

const between = (text: string, from: string, to: string): string => {
  const start = text.indexOf(from);
  return text.slice(start, text.indexOf(to, start) + to.length);
};

export const documentPart = 'word/document.xml';
export const propertiesPart = 'docProps/core.xml';

async function makeFrame(set: FontSet): Promise<Frame> {
  const own = [
    { path: 'word/styles.xml', data: stylesXml(set) },
    { path: 'word/fontTable.xml', data: fontTableXml(set) },
    { path: 'word/settings.xml', data: settingsXml() },
  ];
  const bytes = await Packer.toBuffer(emptyDocument(set), undefined, own);
  const { [documentPart]: document, [propertiesPart]: _properties, ...parts } = unzipSync(new Uint8Array(bytes));
  if (document === undefined) throw new Error('docx wrote no document');
  const xml = strFromU8(document);
  const [head = ''] = /^.*<w:body>/su.exec(xml) ?? [];
  const contentTypes = '[Content_Types].xml';
  const paths = [contentTypes, ...Object.keys(parts).filter((path) => path !== contentTypes)];
  const packed = paths.map((path) => packPart(path, parts[path] ?? ''));
  return { parts: packed, head, section: between(xml, '<w:sectPr', '</w:sectPr>'), tail: '</w:body></w:document>' };
}

const frames = new Map<FontSet, Promise<Frame>>();

export function frameOf(set: FontSet): Promise<Frame> {
  const known = frames.get(set) ?? makeFrame(set);
  frames.set(set, known);
  return known;
}
