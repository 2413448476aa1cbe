/** What a block would change, shown before it is pasted where it does not go in as it is. */
import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { useRef } from 'react';
import { rowOf, shorten, type Table } from '../../shared/editions';
import { printedValue } from '../../shared/report/figures';
import { tableTexts } from '../texts/table';
import { countOf, isOtherTotal, type PastedCell, type PastePlan } from './paste';

interface PastePreviewProps {
  readonly table: Table;
  readonly plan: PastePlan;
  readonly onDecide: (paste: boolean) => void;
}

const fates = ['figure', 'text', 'total', 'outside'] as const;

export function PastePreview({ table, plan, onDecide }: PastePreviewProps) {
  const cells = plan.changes.length;
  const yes = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  return (
    <Modal
      open
      title={tableTexts.pasteTitle}
      width={760}
      closable={false}
      onCancel={() => onDecide(false)}
      // Enter pastes, Esc does not: the hands stay on the keyboard.
      afterOpenChange={(open) => {
        if (open) (cells > 0 ? yes : no).current?.focus();
      }}
      footer={
        <>
          <Button ref={no} onClick={() => onDecide(false)}>
            {tableTexts.pasteCancel}
          </Button>
          <Button ref={yes} type="primary" disabled={cells === 0} onClick={() => onDecide(true)}>
            {tableTexts.pasteConfirm(cells)}
          </Button>
        </>
      }
    >
      <Plan table={table} plan={plan} />
    </Modal>
  );
}

function Plan({ table, plan }: { readonly table: Table; readonly plan: PastePlan }) {
  const { rows, labels, at } = plan;
  const columns = Math.max(...rows.map((row) => row.length));
  return (
    <div className="paste-preview">
      <p>{tableTexts.pasteSize(rows.length + labels.rows, columns + labels.columns, at.name)}</p>
      {labels.rows + labels.columns > 0 && <p>{tableTexts.pasteLabels(labels.rows, labels.columns)}</p>}
      {plan.changes.length === 0 && <p className="paste-preview-nothing">{tableTexts.pasteNothing}</p>}
      <ul>
        {fates
          .map((fate) => ({ fate, count: countOf(plan, fate) }))
          .filter(({ count }) => count > 0)
          .map(({ fate, count }) => (
            <li key={fate} className={`is-${fate}`}>
              {tableTexts.pasteFates[fate](count)}
            </li>
          ))}
      </ul>
      <div className="paste-preview-block" tabIndex={0} role="region" aria-label={tableTexts.pasteTitle}>
        <table>
          <tbody>
            {rows.map((row, index) => {
              const place = row.find((cell) => cell.place)?.place;
              const label = place && rowOf(table, place.cell.row)?.label;
              return (
                <tr key={index}>
                  <th scope="row">{label === undefined ? tableTexts.pasteOutsideRow : shorten(label)}</th>
                  {row.map((cell, column) => (
                    <td key={column} className={`is-${cell.fate}`} title={cell.place?.name}>
                      {shownCell(cell)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const shownCell = (cell: PastedCell): string =>
  isOtherTotal(cell) ? tableTexts.pasteOtherTotal(cell.typed, printedValue(cell.computed)) : cell.typed;
