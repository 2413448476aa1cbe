/** One printed document of an edition as a Word document: page, title, body, page numbers and properties. */
import { AlignmentType, Document, DocumentGridType, Footer, PageNumber, Paragraph, Table, TextRun } from 'docx';
import type { Edition, PrintedDocument } from '../../shared/editions';
import { wordTexts } from '../../shared/messages/word';
import { reportTitle } from '../../shared/report/names';
import type { Report } from '../../shared/report/report';
import { titleLines } from '../../shared/text/title-lines';
import { songOnly } from './fonts';
import { outlineBody } from './outline';
import { gridCharacterSpace, linePitch, page } from './page';
import { registrationForm } from './registration';
import { run } from './runs';
import { signatureParagraphs } from './signature';
import { footerSize, styleIds, titleSize } from './styles';
import { legalText } from './xml';

/** Full-width characters of the title that fit on a line, with room for the wider digits of a font standing in. */
const titleCapacity = page.textWidth / (titleSize * 10) - 0.6;

function head(document: PrintedDocument, title: string): Paragraph[] {
  const paragraphs = [
    new Paragraph({
      style: styleIds.title,
      children: [run(titleLines(title, titleCapacity).join('\n'), 'title')],
    }),
  ];
  if (document.attachment !== undefined) {
    paragraphs.unshift(new Paragraph({ style: styleIds.attachment, children: [run(document.attachment, 'black')] }));
  }
  return paragraphs;
}

function body(edition: Edition, document: PrintedDocument, report: Report): (Paragraph | Table)[] {
  const { content } = document;
  const children =
    content.kind === 'registration'
      ? registrationForm(report, edition.registration)
      : outlineBody(edition, report, content.parts, content.signed ? signatureParagraphs(report) : []);
  // Word wants a paragraph behind a table that ends a document; this one takes no line.
  return children.at(-1) instanceof Table ? [...children, new Paragraph({ style: styleIds.tableEnd })] : children;
}

/** — 1 —, one character in from the outer edge: right on odd pages, left on even ones (GB/T 9704—2012, 7.5). */
function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: footerSize * 10 },
        children: [new TextRun({ font: songOnly, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

export function printedDocument(edition: Edition, document: PrintedDocument, report: Report): Document {
  const title = legalText(reportTitle(edition, document, report));
  const unit = legalText(report.unit?.name ?? '').trim();
  return new Document({
    title,
    creator: unit,
    lastModifiedBy: unit,
    subject: wordTexts.subject(report.year, document.fileName),
    keywords: wordTexts.keywords(report.year, document.fileName),
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
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [...head(document, title), ...body(edition, document, report)],
      },
    ],
  });
}
