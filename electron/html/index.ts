/**
 * The report as web pages for the unit's website: real headings and tables, everything in one file, nothing fetched
 * from elsewhere. The registration form with its personal telephone numbers is never among them.
 */
import { getEdition } from '../../shared/editions';
import type { FontSet } from '../../shared/messages/word';
import type { Block, ParagraphBlock } from '../../shared/pages/blocks';
import { publishedIds, type DocumentBlocks } from '../../shared/pages/documents';
import { packageFiles, type PackageOptions } from '../../shared/pages/package';
import { escapeMarkup } from '../../shared/pages/text';
import type { Report } from '../../shared/report/report';
import { parseIsoDate } from '../../shared/text/dates';
import type { ExportedFile } from '../exported-file';
import { pageStyle } from './style';
import { tableHtml } from './table';

export interface HtmlOptions extends PackageOptions {
  readonly fonts: FontSet;
}

/** The style indents a paragraph; blanks typed for that are left out. */
const words = ({ runs }: ParagraphBlock): string =>
  runs
    .map(({ text, level }, index) => {
      const plain = escapeMarkup(index === 0 ? text.trimStart() : text).replaceAll('\n', '<br>');
      return level === undefined ? plain : `<span class="level${level}">${plain}</span>`;
    })
    .join('');

/** Text broken for the printed line only, put together again. */
const wholeText = ({ runs }: ParagraphBlock): string =>
  escapeMarkup(runs.map(({ text }) => text).join('').replaceAll('\n', ''));

function paragraphHtml(block: ParagraphBlock, date: string | undefined): string {
  const level = /^heading(\d)$/u.exec(block.style)?.[1];
  if (level !== undefined) return `<h${Number(level) + 1}>${words(block)}</h${Number(level) + 1}>\n`;
  if (block.style === 'signature') return `<p>${wholeText(block)}</p>\n`;
  if (block.style === 'date' && date !== undefined && parseIsoDate(date)) {
    return `<p><time datetime="${date.trim()}">${words(block)}</time></p>\n`;
  }
  return `<p>${words(block)}</p>\n`;
}

const signs = (block: Block): boolean => block.kind === 'paragraph' && (block.style === 'signature' || block.style === 'date');

/** Title and attachment mark are the head; what Word needs behind a table is nothing to read. */
const isText = (block: Block): boolean =>
  block.kind === 'table' || !['title', 'attachment', 'tableEnd'].includes(block.style);

function articleHtml({ document, title, blocks }: DocumentBlocks, date: string | undefined): string {
  const html = (block: Block, index: number): string =>
    block.kind === 'table' ? tableHtml(block, `${document.id}-${index}`) : paragraphHtml(block, date);
  const text = blocks.filter(isText);
  const signature = text.filter(signs);
  const mark = document.attachment === undefined ? '' : `<p class="attachment">${escapeMarkup(document.attachment)}</p>\n`;
  return (
    `<article>\n<header>\n${mark}<h1>${escapeMarkup(title)}</h1>\n</header>\n` +
    text.filter((block) => !signs(block)).map(html).join('') +
    (signature.length === 0 ? '' : `<footer>\n${signature.map(html).join('')}</footer>\n`) +
    '</article>\n'
  );
}

function pageHtml(report: Report, documents: readonly DocumentBlocks[], set: FontSet): string {
  const unit = escapeMarkup((report.unit?.name ?? '').trim());
  return (
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${escapeMarkup(documents[0]?.title ?? '')}</title>\n` +
    (unit === '' ? '' : `<meta name="author" content="${unit}">\n`) +
    `<style>${pageStyle(set)}</style>\n</head>\n<body>\n<main>\n` +
    documents.map((document) => articleHtml(document, report.signature?.date)).join('') +
    '</main>\n</body>\n</html>\n'
  );
}

/** @returns nothing where only the registration form was chosen */
export function exportHtml(report: Report, options: HtmlOptions): ExportedFile[] {
  const edition = getEdition(report.edition);
  // A page on the web is not signed by hand.
  const published = { ...options, headSignature: false, documents: publishedIds(edition, options.documents) };
  return packageFiles(edition, report, published, 'anybody').map(({ fileName, documents }) => ({
    fileName: `${fileName}.html`,
    bytes: new TextEncoder().encode(pageHtml(report, documents, options.fonts)),
  }));
}
