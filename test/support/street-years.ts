/** A made-up street over several years, for pictures and charts. */
import { getEdition } from '../../shared/editions';
import { setCells } from '../../shared/report/cells';
import type { Report } from '../../shared/report/report';
import { sampleReport } from '../../shared/sample/street-2020';

const edition = getEdition(sampleReport.edition);

/** @param figures requests of people and of firms, those granted to people, reviews that upheld the decision */
export function ofYear(year: number, figures: readonly number[]): Report {
  const [applicants = 0, firms = 0, granted = 0, review = 0] = figures;
  const cell = (table: string, row: string, column: string) => ({ table, row, column });
  const report: Report = {
    ...sampleReport,
    year,
    sections: { ...sampleReport.sections, overview: `${year}年，本街道认真做好政府信息公开工作。` },
  };
  return setCells(edition, report, [
    { cell: cell('requests', '1', 'naturalPerson'), value: applicants },
    { cell: cell('requests', '1', 'enterprise'), value: firms },
    { cell: cell('requests', '3.1', 'naturalPerson'), value: granted },
    { cell: cell('requests', '3.2', 'naturalPerson'), value: applicants - granted },
    { cell: cell('requests', '3.4.1', 'enterprise'), value: firms },
    { cell: cell('disputes', 'review', 'upheld'), value: review },
  ]);
}
