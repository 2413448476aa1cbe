/** Names a report goes by: on the screen, in titles and in file names. */
import type { Edition, PrintedDocument } from '../editions';
import { titleOf } from '../editions';
import { documentTexts } from '../messages/documents';
import type { Report, Unit } from './report';

const filled = (value: string | undefined): string | undefined => (value?.trim() ? value.trim() : undefined);

const plainName = (unit: Unit | undefined): string => (unit?.name ?? '').normalize('NFKC').replace(/\s/gu, '');

/** True where both are about the unit of one full name, however it was spaced. */
export const sameUnit = (one: Unit | undefined, other: Unit | undefined): boolean =>
  plainName(one) !== '' && plainName(one) === plainName(other);

/** The name in the title: the edition says whether the short or the full one. */
export function titleName(edition: Edition, report: Report): string {
  const { name, shortName } = report.unit ?? {};
  return (edition.titleName === 'shortName' ? (filled(shortName) ?? filled(name)) : filled(name)) ?? '';
}

export const reportTitle = (edition: Edition, document: PrintedDocument, report: Report): string =>
  titleOf(document, titleName(edition, report), report.year);

/** Characters Windows forbids in file names, and control characters. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu;
/** Keeps a name below 255 bytes on Linux with room for 文种 and extension. */
const longestUnit = 40;

/**
 * File name 单位+年份+文种 without extension. Forbidden characters become "_"; a name is cut where it is too long
 * for a file system.
 */
export function fileName(report: Report, kind: string): string {
  const unit = filled(report.unit?.shortName) ?? filled(report.unit?.name) ?? documentTexts.unnamedUnit;
  const safe = [...unit.replace(forbidden, '_').replace(/^[.\s]+/u, '')].slice(0, longestUnit).join('');
  return documentTexts.fileName(safe, report.year, kind);
}
