/** What is marked in a section's text: words of findings, and figures that follow the tables. Pure. */
import type { Severity } from '../../../shared/editions';
import type { Finding } from '../../../shared/checks/finding';
import type { LiveFigure } from '../../../shared/report/report';
import { editorOffset } from './counts';

export interface Segment {
  readonly text: string;
  /** The gravest finding about these words. */
  readonly severity?: Severity;
  /** True for a figure that follows the tables. */
  readonly live?: boolean;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity?: Severity;
  readonly live?: boolean;
}

const gravity: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

const graver = (one: Severity | undefined, other: Severity): Severity =>
  one !== undefined && gravity[one] > gravity[other] ? one : other;

/** @param text as stored; the segments are as the editor shows it, with one character for each line end */
export function markedSegments(
  text: string,
  section: string,
  findings: readonly Finding[],
  figures: readonly LiveFigure[],
): Segment[] {
  const shown = text.replaceAll('\r\n', '\n');
  const marks: Mark[] = [
    ...figures.map(({ start, end }) => ({ start, end, live: true })),
    ...findings.flatMap(({ at, severity }) =>
      at.flatMap((place) =>
        'section' in place && place.section === section && place.end > place.start
          ? [{ start: place.start, end: place.end, severity }]
          : [],
      ),
    ),
  ].map((mark) => ({ ...mark, start: editorOffset(text, mark.start), end: editorOffset(text, mark.end) }));
  // A finding about the whole text marks nothing in it.
  const partial = marks.filter(({ start, end }) => start > 0 || end < shown.length);
  const edges = [...new Set([0, shown.length, ...partial.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge <= shown.length)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index): Segment => {
    const end = edges[index + 1] ?? shown.length;
    return partial
      .filter((mark) => mark.start <= start && mark.end >= end)
      .reduce<Segment>(
        (segment, mark) => ({
          ...segment,
          ...(mark.severity === undefined ? {} : { severity: graver(segment.severity, mark.severity) }),
          ...(mark.live ? { live: true } : {}),
        }),
        { text: shown.slice(start, end) },
      );
  });
}
