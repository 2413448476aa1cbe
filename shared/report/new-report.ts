/** A report nobody has filled in yet. */
import type { EditionId } from '../editions';
import { reportFormat, reportVersion, type Report, type Unit } from './report';

/** @param unit `name` also becomes the signature's name */
export function newReport(input: { edition: EditionId; year: number; unit: Unit }): Report {
  return {
    format: reportFormat,
    version: reportVersion,
    edition: input.edition,
    year: input.year,
    unit: input.unit,
    sections: {},
    tables: {},
    registration: {},
    signature: { name: input.unit.name ?? '', date: '' },
  };
}
