import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined';
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import { cellsOf, hasCell, tableOf, type CellReference, type Table } from '../../../shared/editions';
import { fillZeros, getCell, isBegun } from '../../../shared/report/cells';
import { isBlank } from '../../../shared/report/figures';
import type { Report } from '../../../shared/report/report';
import { FindingLines } from '../../findings/FindingList';
import { hasAction, ItemAction } from '../../findings/ItemAction';
import { formItems } from '../../findings/items';
import { useFocusStore } from '../../report/focus';
import type { PageProps } from '../../report/page';
import { findingsOfStep, stepId } from '../../report/steps';
import { placesOf } from '../../table/places';
import { StatutoryTable } from '../../table/StatutoryTable';
import { ViewChoice } from '../../table/ViewChoice';
import { tableTexts } from '../../texts/table';
import { undoTexts } from '../../texts/undo';
import './table-page.css';
import { ZeroRequests } from './ZeroRequests';

/** One statutory table of the report. */
export function TablePage({ tableId, ...page }: PageProps & { readonly tableId: string }) {
  const table = tableOf(page.edition, tableId);
  return table ? <TableForm key={table.id} table={table} {...page} /> : null;
}

function TableForm({ table, edition, report, findings, change, goTo }: PageProps & { readonly table: Table }) {
  const [begunBefore] = useState(() => isBegun(report, table));
  const own = useMemo(() => findingsOfStep(findings, stepId({ kind: 'table', table: table.id })), [findings, table]);
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
        <ZeroRequests {...{ table, edition, report, change }} />
        <FillZeros {...{ table, edition, report, change }} />
      </div>
      <StatutoryTable {...{ edition, table, report, change }} findings={own} showBlanks={begunBefore} />
      <section className="table-page-findings" ref={list}>
        <h3>{tableTexts.findingsTitle}</h3>
        <TableFindings {...{ edition, report, change, goTo }} findings={own} />
      </section>
    </div>
  );
}

/** What the list says of the report is in the findings: another figure without another finding changes nothing in it. */
const sameFindings = (one: PageProps, other: PageProps): boolean =>
  one.findings === other.findings && one.edition === other.edition && one.change === other.change && one.goTo === other.goTo;

/** The list under the table; as long as it says the same, typing does not paint it again. */
const TableFindings = memo(function TableFindings({ edition, report, findings, change, goTo }: PageProps) {
  const items = formItems(edition, report, findings);
  return items.length === 0 ? (
    <p className="table-page-none">
      <CheckOutlined /> {tableTexts.findingsNone}
    </p>
  ) : (
    <FindingLines
      items={items}
      onSelect={goTo}
      action={(item) => hasAction(item) && <ItemAction {...{ item, edition, report, change }} />}
    />
  );
}, sameFindings);

const Guidance = memo(function Guidance({ paragraphs, startsOpen }: { readonly paragraphs: readonly string[]; readonly startsOpen: boolean }) {
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
});

/** Writes 0 into the cells left empty, after asking: afterwards nobody can tell them from zeros that were counted. */
function FillZeros({ table, edition, report, change }: Pick<PageProps, 'edition' | 'report' | 'change'> & { readonly table: Table }) {
  const fill = useCallback((): void => {
    const filled: CellReference[] = [];
    change(
      (current) => {
        filled.push(...blanksOf(current, table));
        return fillZeros(edition, current, table, cellsOf(table));
      },
      { name: undoTexts.fillZeros(table.name) },
    );
    // The button has nothing left to do and gives up the focus: on to the first of the cells it filled.
    const [first] = filled;
    if (first) useFocusStore.getState().aim(first);
  }, [change, edition, table]);
  return <FillButton blanks={blanksOf(report, table).length} onFill={fill} />;
}

const blanksOf = (report: Report, table: Table): CellReference[] =>
  placesOf(table).all.flatMap(({ cell, total }) => (!total && isBlank(getCell(report, cell)) ? [cell] : []));

/** Painted again only when the number of blanks changes, not at every key press. */
const FillButton = memo(function FillButton({ blanks, onFill }: { readonly blanks: number; readonly onFill: () => void }) {
  return (
    <Popconfirm
      title={tableTexts.fillZerosTitle(blanks)}
      description={tableTexts.fillZerosDetail}
      okText={tableTexts.fillZerosConfirm}
      cancelText={tableTexts.fillZerosCancel}
      placement="bottomRight"
      disabled={blanks === 0}
      onConfirm={onFill}
    >
      <Button disabled={blanks === 0} {...(blanks === 0 ? { title: tableTexts.noBlanks } : {})}>
        {tableTexts.fillZeros}
      </Button>
    </Popconfirm>
  );
});
