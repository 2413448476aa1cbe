/** English texts of the overview over the years. */
import type { overviewTexts as chinese } from '../overview';

export const overviewTexts: typeof chinese = {
  title: 'Over the years',
  nav: 'Years',
  unit: 'Unit',
  printed: 'Government information disclosure over the years',
  print: 'Print',
  empty: 'No reports yet. Once one is filled in, it shows here.',
  oneYear: 'There is only one year. With another one, changes show; reports of earlier years can be imported.',
  loading: 'Reading the reports…',
  unread: (year, reason) => `The report on ${year} could not be read: ${reason}`,
  applicants: 'Requests received (by applicant)',
  results: 'Results',
  disputes: 'Reviews and suits',
  year: 'Year',
  yearName: (year) => String(year),
  total: 'Total',
  change: 'Change',
  none: '—',
  allZero: 'All years are 0.',
  blank: 'not filled in',
  description: (title, lines) => `${title}: ${lines}. The table beside it has the figures.`,
  ofYear: (year, total) => `${year}: ${total}`,
  separator: ', ',
  unitOfCount: 'Number of cases',
  segment: (name, figure) => `${name} ${figure}`,
};
