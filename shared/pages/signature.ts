/**
 * Name and date at the foot of a document that is sealed (GB/T 9704—2012, 7.3.5.1): the date four characters from the
 * right edge, the name above it and centred on it, two lines free above them so that a seal of 42 mm across stands
 * clear of the text and no further than one line from it.
 */
import { documentTexts } from '../messages/documents';
import type { Report } from '../report/report';
import { printedDate } from '../text/dates';
import { titleLines } from '../text/title-lines';
import { textWidth } from '../text/width';
import type { ParagraphBlock } from './blocks';
import { bodySize, bodySpacing, characterPitch, charactersPerLine, linePitch, page } from './page';
import { legalText } from './text';

const before = 2 * linePitch;
const fromRightEdge = 4 * characterPitch;
/** Characters of the date that gives a name its place where none is stated. */
const usualDateWidth = 6.5;

/** Width of body text in twips. */
const printedWidth = (text: string): number => textWidth(text) * bodySize * 10 + [...text].length * bodySpacing;

/** Between digits and Chinese, where the style lets programs put it: a fifth of an em. */
const automaticSpace = bodySize * 2;
const scriptChanges = (text: string): number => [...text.matchAll(/(?<=\d)(?=\p{sc=Han})|(?<=\p{sc=Han})(?=\d)/gu)].length;

/** Where the head of the unit signs by hand, as some districts ask: a line of its own, one line below the text. */
const headLine: ParagraphBlock = {
  kind: 'paragraph',
  style: 'body',
  before: linePitch,
  keepNext: true,
  runs: [{ text: documentTexts.headSignature, face: 'imitation' }],
};

/**
 * The paragraphs of the signature; none where the report has neither a name nor a date to sign with.
 * @param withHead also the line for the head of the unit
 */
export function signatureBlocks(report: Report, withHead: boolean): ParagraphBlock[] {
  const name = legalText(report.signature?.name ?? '').trim();
  const date = legalText(printedDate(report.signature?.date ?? ''));
  const lines = titleLines(name, charactersPerLine - 2);
  // Half a character more, so that rounding never breaks a name that just fits.
  const nameWidth = Math.max(...lines.map(printedWidth)) + characterPitch / 2;
  const dateWidth = date === '' ? usualDateWidth * characterPitch : printedWidth(date) + scriptChanges(date) * automaticSpace;
  // A name too long to be centred there moves the axis of both to the left, at most to the middle of the page.
  const axis = Math.min(Math.max(fromRightEdge + dateWidth / 2, nameWidth / 2), page.textWidth / 2);
  const blocks: ParagraphBlock[] = withHead ? [{ ...headLine, keepNext: name !== '' || date !== '' }] : [];
  if (name !== '') {
    blocks.push({
      kind: 'paragraph',
      style: 'signature',
      before,
      keepNext: date !== '',
      indent: { left: Math.round(page.textWidth - 2 * axis) },
      runs: [{ text: lines.join('\n'), face: 'imitation' }],
    });
  }
  if (date !== '') {
    blocks.push({
      kind: 'paragraph',
      style: 'date',
      ...(name === '' ? { before } : {}),
      indent: { right: Math.max(0, Math.round(axis - dateWidth / 2)) },
      runs: [{ text: date, face: 'imitation' }],
    });
  }
  return blocks;
}
