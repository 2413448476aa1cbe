/**
 * The field's own undo brings a text back and knows nothing of what belonged to it: the figures that follow the tables,
 * and the reasons findings were let stand for. They are remembered here with each text of this visit.
 */
import { useCallback, useRef } from 'react';
import { linkFigures, liveFiguresOf, setSectionText } from '../../../shared/report/live-figures';
import type { Acknowledgement, LiveFigure, Report } from '../../../shared/report/report';
import type { PageProps } from '../../report/page';

interface Belongings {
  readonly figures: readonly LiveFigure[];
  readonly acknowledgements: readonly Acknowledgement[];
}

/** Texts remembered; a browser's undo goes back about as far. */
const most = 200;

function withBelongings(report: Report, section: string, { figures, acknowledgements }: Belongings): Report {
  const linked = figures.length === 0 ? report : linkFigures(report, section, figures);
  const present = linked.acknowledgements ?? [];
  const back = acknowledgements.filter(({ finding }) => present.every((one) => one.finding !== finding));
  return back.length === 0 ? linked : { ...linked, acknowledgements: [...present, ...back] };
}

/** @returns sets the section's text as typed */
export function useRememberedText(section: string, change: PageProps['change']): (typed: string) => void {
  const known = useRef(new Map<string, Belongings>());
  return useCallback(
    (typed) =>
      change((current) => {
        const before = current.sections?.[section] ?? '';
        const next = setSectionText(current, section, typed);
        if (next === current) return current;
        const kept = known.current;
        kept.delete(before);
        kept.set(before, { figures: liveFiguresOf(current, section), acknowledgements: current.acknowledgements ?? [] });
        const [oldest] = kept.keys();
        if (kept.size > most && oldest !== undefined) kept.delete(oldest);
        const belongings = kept.get(typed);
        return belongings ? withBelongings(next, section, belongings) : next;
      }),
    [section, change],
  );
}
