/** What is left to do in a table, with the way to the next cell that needs it. */
import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import Button from 'antd/es/button';
import { memo, useCallback, useEffect, useRef } from 'react';
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
  return (
    <div className="table-summary">
      <NextButton among={problems} {...{ places, latest, focusOn }} danger={hasError} text={tableTexts.nextProblem} />
      <NextButton among={blanks} {...{ places, latest, focusOn }} danger={false} text={tableTexts.nextBlank} />
      {problems.length === 0 && blanks.length === 0 && (
        <span className="table-summary-done">
          {done} {tableTexts.allRight}
        </span>
      )}
    </div>
  );
}

const done = <CheckCircleFilled />;

interface NextButtonProps extends Omit<TableSummaryProps, 'notes'> {
  readonly among: readonly FigurePlace[];
  readonly danger: boolean;
  readonly text: (count: number) => string;
}

/** Goes to the next of some cells. The button itself is painted again only where its words change: it is asked at every key. */
function NextButton({ among, danger, text, ...where }: NextButtonProps) {
  const now = useRef({ among, ...where });
  useEffect(() => {
    now.current = { among, ...where };
  });
  const go = useCallback((): void => {
    const { among: cells, places, latest, focusOn } = now.current;
    const start = latest ? places.all.indexOf(latest) : -1;
    const next = cells.find((place) => places.all.indexOf(place) > start) ?? cells[0];
    if (next) focusOn(next);
  }, []);
  return among.length === 0 ? null : <PlainButton danger={danger} text={text(among.length)} onClick={go} />;
}

interface PlainButtonProps {
  readonly danger: boolean;
  readonly text: string;
  readonly onClick: () => void;
}

const PlainButton = memo(function PlainButton({ danger, text, onClick }: PlainButtonProps) {
  return (
    <Button size="small" danger={danger} onClick={onClick}>
      {text}
    </Button>
  );
});
