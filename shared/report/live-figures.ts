/**
 * 活数字: figures in a section's text that follow cells of the tables. The text itself holds the figure in plain digits,
 * so that every reader of a report file sees it; where it stands and what it follows lies beside the text.
 */
import { getEdition, tableOf, type CellReference } from '../editions';
import { sumCells } from './cells';
import { plainDigits, sumFigures } from './figures';
import type { LiveFigure, Report } from './report';

/**
 * The sum of cells as a text states it.
 * @returns undefined where one of them is still blank or holds text: then there is nothing to state
 */
export function statedSum(report: Report, cells: readonly CellReference[]): string | undefined {
  const edition = getEdition(report.edition);
  const sums = cells.map((cell) => {
    const table = tableOf(edition, cell.table);
    const sum = table && sumCells(report, table, [cell]);
    return sum && !sum.touchesBlank ? sum.value : null;
  });
  const figures = sums.flatMap((sum) => (sum === null ? [] : [sum]));
  return figures.length === sums.length && sums.length > 0 ? plainDigits(sumFigures(figures)) : undefined;
}

export const liveFiguresOf = (report: Report, section: string): readonly LiveFigure[] =>
  report.liveFigures?.[section] ?? [];

/** A digit right beside a figure makes it another one: 12 with a 3 behind it is no longer what the table says. */
const extended = (text: string, { start, end }: LiveFigure): boolean =>
  /[0-9０-９][.,]?$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[.,]?[0-9０-９]/u.test(text.slice(end, end + 2));

function withSection(report: Report, section: string, text: string, figures: readonly LiveFigure[]): Report {
  const { [section]: _replaced, ...others } = report.liveFigures ?? {};
  const liveFigures = figures.length === 0 ? others : { ...others, [section]: [...figures] };
  const { liveFigures: _before, ...rest } = report;
  return {
    ...rest,
    sections: { ...report.sections, [section]: text },
    ...(Object.keys(liveFigures).length === 0 ? {} : { liveFigures }),
  };
}

/** Length of what two texts have in common at their beginning. */
function commonStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && before[length] === after[length]) length += 1;
  return length;
}

/**
 * Sets a section's text as typed. Figures outside of what was changed go along; one that was touched becomes plain text.
 */
export function setSectionText(report: Report, section: string, text: string): Report {
  const before = report.sections?.[section] ?? '';
  if (before === text) return report;
  const start = commonStart(before, text);
  let tail = 0;
  const most = Math.min(before.length, text.length) - start;
  while (tail < most && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  const changedTo = before.length - tail;
  const shift = text.length - before.length;
  const figures = liveFiguresOf(report, section).flatMap((figure): LiveFigure[] => {
    if (figure.end <= start) return [figure];
    if (figure.start < changedTo) return [];
    return [{ ...figure, start: figure.start + shift, end: figure.end + shift }];
  });
  return withSection(report, section, text, figures.filter((figure) => !extended(text, figure)));
}

/** Makes what stands from `start` to `end` in a section's text follow cells; it must be their sum as stated. */
export function linkFigures(report: Report, section: string, added: readonly LiveFigure[]): Report {
  const text = report.sections?.[section] ?? '';
  const kept = liveFiguresOf(report, section).filter((figure) =>
    added.every(({ start, end }) => figure.end <= start || figure.start >= end),
  );
  const figures = [...kept, ...added.filter((figure) => !extended(text, figure))];
  return withSection(report, section, text, figures.sort((a, b) => a.start - b.start));
}

/** Brings the figures of one section up to date; a figure whose cells are blank for now stays as it is. */
function follow(report: Report, section: string): Report {
  const text = report.sections?.[section] ?? '';
  const figures = liveFiguresOf(report, section);
  const parts: string[] = [];
  const moved: LiveFigure[] = [];
  let read = 0;
  let length = 0;
  for (const figure of figures) {
    // A file changed by another program: what stands there is not what this program wrote.
    if (figure.start < read || figure.end > text.length || !/^-?[\d.]+$/u.test(text.slice(figure.start, figure.end))) continue;
    const between = text.slice(read, figure.start);
    const stated = statedSum(report, figure.cells) ?? text.slice(figure.start, figure.end);
    parts.push(between, stated);
    const start = length + between.length;
    moved.push({ ...figure, start, end: start + stated.length });
    length = start + stated.length;
    read = figure.end;
  }
  const followed = parts.join('') + text.slice(read);
  return followed === text && moved.length === figures.length ? report : withSection(report, section, followed, moved);
}

/** The report with all its live figures as the tables state them; the same report where they are. */
export const followTables = (report: Report): Report =>
  Object.keys(report.liveFigures ?? {}).reduce(follow, report);
