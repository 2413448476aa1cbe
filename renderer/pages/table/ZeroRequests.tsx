/** Fills a year without requests after saying what it will write; one step of undo takes all of it back. */
import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import { memo, useCallback } from 'react';
import { columnOf, sectionName, tableOf, type Edition, type Table } from '../../../shared/editions';
import { rowName } from '../../../shared/checks/names';
import { getCell } from '../../../shared/report/cells';
import { printedValue } from '../../../shared/report/figures';
import { requestTables, zeroRequests, type ZeroRequests as Outcome } from '../../../shared/report/zero-requests';
import type { Report } from '../../../shared/report/report';
import type { PageProps } from '../../report/page';
import { zeroTexts } from '../../texts/desk';
import { undoTexts } from '../../texts/undo';

/** What would be written, or why nothing can be. */
function linesOf(edition: Edition, report: Report, outcome: Outcome): string[] {
  if (outcome.kind === 'not-zero') {
    const { cell } = outcome;
    const table = tableOf(edition, cell.table);
    const column = table && columnOf(table, cell.row, cell.column)?.label;
    const place = undoTexts.cell(table ? rowName(table, cell.row) : cell.row, column ?? cell.column);
    return [zeroTexts.notZero(place, printedValue(getCell(report, cell)))];
  }
  const tables = requestTables(edition).map(({ name }) => name).join(zeroTexts.and);
  const { blanks, sections } = outcome;
  return [
    ...(blanks.length === 0 ? [] : [zeroTexts.zeros(tables, blanks.length)]),
    ...(sections.length === 0 ? [] : [zeroTexts.sentences(sections.map((id) => sectionName(edition, id)).join(zeroTexts.and))]),
  ];
}

export function ZeroRequests({ table, edition, report, change }: Pick<PageProps, 'edition' | 'report' | 'change'> & { readonly table: Table }) {
  const fill = useCallback(
    () =>
      change(
        (current) => {
          const now = zeroRequests(edition, current);
          return now.kind === 'zero' ? now.report : current;
        },
        { name: zeroTexts.step },
      ),
    [change, edition],
  );
  if (!requestTables(edition).some(({ id }) => id === table.id)) return null;
  const outcome = zeroRequests(edition, report);
  const lines = linesOf(edition, report, outcome);
  return <ZeroButton text={lines.join('\n')} possible={outcome.kind === 'zero' && lines.length > 0} onFill={fill} />;
}

interface ZeroButtonProps {
  /** What would be written, or why nothing can be; one a line. */
  readonly text: string;
  readonly possible: boolean;
  readonly onFill: () => void;
}

/** Painted again only when it says something else, not at every key press. */
const ZeroButton = memo(function ZeroButton({ text, possible, onFill }: ZeroButtonProps) {
  const lines = text === '' ? [] : text.split('\n');
  return (
    <Popconfirm
      title={zeroTexts.title}
      description={
        <ul className="zero-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
      okText={zeroTexts.confirm}
      cancelText={zeroTexts.cancel}
      // By keyboard the question is otherwise reached through the whole table only; Esc says no, and undo takes it back.
      okButtonProps={{ autoFocus: true }}
      placement="bottomRight"
      disabled={!possible}
      onConfirm={onFill}
    >
      <Button disabled={!possible} title={possible ? undefined : (lines[0] ?? zeroTexts.nothing)}>
        {zeroTexts.action}
      </Button>
    </Popconfirm>
  );
});
