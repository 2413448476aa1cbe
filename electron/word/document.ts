/**
 * Printed documents as one Word file: a section for each. Pages are numbered through: attachments bound with their text
 * go on where it ends (GB/T 9704—2012, 7.5).
 */
import { wordTexts, type FontSet } from '../../shared/messages/word';
import type { Block } from '../../shared/pages/blocks';
import type { DocumentBlocks } from '../../shared/pages/documents';
import { escapeMarkup, legalText } from '../../shared/pages/text';
import type { Report } from '../../shared/report/report';
import { blockXml, paragraphXml } from './blocks';
import { documentPart, frameOf, propertiesPart, type Frame } from './frame';
import { packPart, zipParts } from './zip';

/** docProps/core.xml: title, unit and kind, so that a file found later says what it is. */
function propertiesXml(report: Report, title: string, kind: string): string {
  const unit = escapeMarkup(legalText(report.unit?.name ?? '').trim());
  const now = new Date().toISOString();
  const time = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${now}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeMarkup(title)}</dc:title>` +
    `<dc:subject>${escapeMarkup(wordTexts.subject(report.year, kind))}</dc:subject>` +
    (unit === '' ? '' : `<dc:creator>${unit}</dc:creator>`) +
    `<cp:keywords>${escapeMarkup(wordTexts.keywords(report.year, kind))}</cp:keywords>` +
    (unit === '' ? '' : `<cp:lastModifiedBy>${unit}</cp:lastModifiedBy>`) +
    '<cp:revision>1</cp:revision>' +
    `${time('created')}${time('modified')}</cp:coreProperties>`
  );
}

/** A section but the last ends with its last paragraph, which carries its properties. */
function sectionXml(set: FontSet, blocks: readonly Block[], section: string): string {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') throw new Error('a document ends with a paragraph');
  return blocks.slice(0, -1).map((block) => blockXml(set, block)).join('') + paragraphXml(set, last, last.keepNext, section);
}

function documentXml(set: FontSet, frame: Frame, documents: readonly DocumentBlocks[]): string {
  const { section } = frame;
  const bodies = documents.map(({ blocks }, index) =>
    index < documents.length - 1
      ? sectionXml(set, blocks, section)
      : blocks.map((block) => blockXml(set, block)).join(''),
  );
  return `${frame.head}${bodies.join('')}${section}${frame.tail}`;
}

/** @param documents of one file, at least one */
export async function wordFile(set: FontSet, report: Report, documents: readonly DocumentBlocks[]): Promise<Uint8Array> {
  const [first] = documents;
  if (first === undefined) throw new Error('a Word file has at least one document');
  const frame = await frameOf(set);
  return zipParts([
    ...frame.parts,
    packPart(documentPart, documentXml(set, frame, documents)),
    packPart(propertiesPart, propertiesXml(report, first.title, first.document.fileName)),
  ]);
}
