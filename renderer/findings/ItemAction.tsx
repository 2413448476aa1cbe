/** What can be done about a finding at once, beside its line. */
import Button from 'antd/es/button';
import Popconfirm from 'antd/es/popconfirm';
import Popover from 'antd/es/popover';
import type { Edition } from '../../shared/editions';
import { takeComputedTotal } from '../../shared/report/cells';
import type { Report } from '../../shared/report/report';
import type { PageProps } from '../report/page';
import { findingListTexts } from '../texts/findings';
import type { FindingItem } from './items';
import { isLeftover, leftoverText, removeLeftover } from './leftover';

interface ItemActionProps {
  readonly item: FindingItem;
  readonly edition: Edition;
  readonly report: Report;
  readonly change: PageProps['change'];
}

/** True where something can be done about a line besides going there. */
export const hasAction = (item: FindingItem): boolean => item.totals !== undefined || isLeftover(item.finding);

export function ItemAction({ item, edition, report, change }: ItemActionProps) {
  const { totals } = item;
  if (totals) {
    const take = (current: Report): Report =>
      totals.reduce((report, cell) => takeComputedTotal(edition, report, cell), current);
    return (
      <Button size="small" onClick={() => change(take)}>
        {findingListTexts.takeTotals}
      </Button>
    );
  }
  const [place] = item.finding.at;
  if (!isLeftover(item.finding) || !place) return null;
  const places = item.leftovers ?? [place];
  const text = leftoverText(report, item.finding);
  return (
    <>
      {text !== undefined && (
        <Popover trigger="click" placement="bottomRight" content={<div className="leftover-text">{text}</div>}>
          <Button size="small">{findingListTexts.leftoverText}</Button>
        </Popover>
      )}
      <Popconfirm
        title={places.length === 1 ? findingListTexts.removeTitle : findingListTexts.removeAllTitle(places.length)}
        description={findingListTexts.removeDetail}
        okText={findingListTexts.removeConfirm}
        cancelText={findingListTexts.removeCancel}
        okButtonProps={{ danger: true }}
        placement="topRight"
        onConfirm={() => change((current) => places.reduce(removeLeftover, current))}
      >
        <Button size="small" danger>
          {places.length === 1 ? findingListTexts.remove : findingListTexts.removeAll}
        </Button>
      </Popconfirm>
    </>
  );
}
