/** What is left to do in a table, with the way to the next cell that needs it. */
import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import Button from 'antd/es/button';
import { tableTexts } from '../texts/table';
import type { TableNotes } from './notes';
import type { FigurePlace, Places } from './places';

interface TableSummaryProps {
  readonly places: Places;
  readonly notes: TableNotes;
  /** The cell after which to look on. */
  readonly latest: FigurePlace | undefined;
  readonly focusOn: (place: FigurePlace) => void;
}

export function TableSummary({ places, notes, latest, focusOn }: TableSummaryProps) {
  const problems = places.all.filter(({ key }) => {
    const severity = notes.cells.get(key)?.severity;
    return severity === 'error' || severity === 'warning';
  });
  const hasError = problems.some(({ key }) => notes.cells.get(key)?.severity === 'error');
  const blanks = places.all.filter(({ key, total }) => !total && notes.blanks.has(key));
  const goToNext = (among: readonly FigurePlace[]): void => {
    const start = latest ? places.all.indexOf(latest) : -1;
    const next = among.find((place) => places.all.indexOf(place) > start) ?? among[0];
    if (next) focusOn(next);
  };
  return (
    <div className="table-summary">
      {problems.length > 0 && (
        <Button size="small" danger={hasError} onClick={() => goToNext(problems)}>
          {tableTexts.nextProblem(problems.length)}
        </Button>
      )}
      {blanks.length > 0 && (
        <Button size="small" onClick={() => goToNext(blanks)}>
          {tableTexts.nextBlank(blanks.length)}
        </Button>
      )}
      {problems.length === 0 && blanks.length === 0 && (
        <span className="table-summary-done">
          <CheckCircleFilled /> {tableTexts.allRight}
        </span>
      )}
    </div>
  );
}
