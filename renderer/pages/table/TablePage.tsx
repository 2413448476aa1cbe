import { useEffect, useRef, useState } from 'react';
import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined';
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import { cellsOf, hasCell, tableOf, totalCells, cellKey, type Table } from '../../../shared/editions';
import { fillZeros, getCell, isBegun } from '../../../shared/report/cells';
import { isBlank } from '../../../shared/report/figures';
import { FindingLines } from '../../findings/FindingList';
import { hasAction, ItemAction } from '../../findings/ItemAction';
import { formItems } from '../../findings/items';
import { useFocusStore } from '../../report/focus';
import type { PageProps } from '../../report/page';
import { findingsOfStep, stepId } from '../../report/steps';
import { StatutoryTable } from '../../table/StatutoryTable';
import { ViewChoice } from '../../table/ViewChoice';
import { tableTexts } from '../../texts/table';
import { undoTexts } from '../../texts/undo';
import './table-page.css';

/** One statutory table of the report. */
export function TablePage({ tableId, ...page }: PageProps & { readonly tableId: string }) {
  const table = tableOf(page.edition, tableId);
  return table ? <TableForm key={table.id} table={table} {...page} /> : null;
}

function TableForm({ table, edition, report, findings, change, goTo }: PageProps & { readonly table: Table }) {
  const [begunBefore] = useState(() => isBegun(report, table));
  const own = findingsOfStep(findings, stepId({ kind: 'table', table: table.id }));
  const items = formItems(edition, report, own);
  const list = useRef<HTMLElement>(null);
  const target = useFocusStore((store) => store.target);
  useEffect(() => {
    const place = target?.place;
    if (!place || !('table' in place) || place.table !== table.id) return;
    if (place.row !== undefined && place.column !== undefined && hasCell(table, place.row, place.column)) return;
    list.current?.scrollIntoView({ block: 'nearest' });
    useFocusStore.getState().arrive();
  }, [target, table]);
  return (
    <div className="table-page">
      <div className="table-page-head">
        <Guidance paragraphs={table.guidance} startsOpen={!begunBefore} />
        <ViewChoice />
        <FillZeros {...{ table, edition, report, change }} />
      </div>
      <StatutoryTable {...{ edition, table, report, change }} findings={own} showBlanks={begunBefore} />
      <section className="table-page-findings" ref={list}>
        <h3>{tableTexts.findingsTitle}</h3>
        {items.length === 0 ? (
          <p className="table-page-none">
            <CheckOutlined /> {tableTexts.findingsNone}
          </p>
        ) : (
          <FindingLines
            items={items}
            onSelect={goTo}
            action={(item) => hasAction(item) && <ItemAction {...{ item, edition, report, change }} />}
          />
        )}
      </section>
    </div>
  );
}

function Guidance({ paragraphs, startsOpen }: { readonly paragraphs: readonly string[]; readonly startsOpen: boolean }) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <div className={`guidance${open ? ' is-open' : ''}`}>
      <Button type="text" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <DownOutlined /> : <RightOutlined />}
        {tableTexts.guidance}
      </Button>
      {open && paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
    </div>
  );
}

/** Writes 0 into the cells left empty, after asking: afterwards nobody can tell them from zeros that were counted. */
function FillZeros({ table, edition, report, change }: Pick<PageProps, 'edition' | 'report' | 'change'> & { readonly table: Table }) {
  const totals = totalCells(table);
  const cells = cellsOf(table);
  const empty = cells.filter((cell) => !totals.has(cellKey(cell)) && isBlank(getCell(report, cell)));
  const blanks = empty.length;
  const fill = (): void => {
    change((current) => fillZeros(edition, current, table, cells), { name: undoTexts.fillZeros(table.name) });
    // The button has nothing left to do and gives up the focus: on to the first of the cells it filled.
    const [first] = empty;
    if (first) useFocusStore.getState().aim(first);
  };
  return (
    <Popconfirm
      title={tableTexts.fillZerosTitle(blanks)}
      description={tableTexts.fillZerosDetail}
      okText={tableTexts.fillZerosConfirm}
      cancelText={tableTexts.fillZerosCancel}
      placement="bottomRight"
      disabled={blanks === 0}
      onConfirm={fill}
    >
      <Button disabled={blanks === 0} {...(blanks === 0 ? { title: tableTexts.noBlanks } : {})}>
        {tableTexts.fillZeros}
      </Button>
    </Popconfirm>
  );
}
