/** 已核实: says that a finding was looked at and stands, and why. */
import Button from 'antd/es/button';
import TextArea from 'antd/es/input/TextArea';
import Popover from 'antd/es/popover';
import { useState } from 'react';
import { acknowledge, canBeAcknowledged } from '../../shared/checks/acknowledgements';
import type { Finding } from '../../shared/checks/finding';
import type { PageProps } from '../report/page';
import { findingListTexts } from '../texts/findings';
import type { FindingItem } from './items';
import { official } from './official';

/** One line about many things is answered thing by thing. */
export const isAcknowledgeable = ({ finding, lead, leftovers, totals }: FindingItem): boolean =>
  lead === undefined && leftovers === undefined && totals === undefined && canBeAcknowledged(finding);

interface AcknowledgeProps {
  readonly finding: Finding;
  readonly change: PageProps['change'];
}

export function Acknowledge({ finding, change }: AcknowledgeProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      title={findingListTexts.acknowledgeTitle}
      content={
        <Reason
          onConfirm={(reason) => {
            setOpen(false);
            change((report) => acknowledge(report, official(report, finding), reason, new Date().toISOString()));
          }}
          onCancel={() => setOpen(false)}
        />
      }
    >
      <Button size="small">{findingListTexts.acknowledge}</Button>
    </Popover>
  );
}

function Reason({ onConfirm, onCancel }: { readonly onConfirm: (reason: string) => void; readonly onCancel: () => void }) {
  const [reason, setReason] = useState('');
  const missing = reason.trim() === '';
  return (
    <form
      className="acknowledge-reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) onConfirm(reason.trim());
      }}
    >
      <TextArea
        autoFocus
        value={reason}
        rows={3}
        aria-label={findingListTexts.reason}
        placeholder={findingListTexts.reasonPlaceholder}
        onChange={(event) => setReason(event.target.value)}
      />
      <p>{findingListTexts.acknowledgeNote}</p>
      <div>
        <Button size="small" onClick={onCancel}>
          {findingListTexts.acknowledgeCancel}
        </Button>
        <Button size="small" type="primary" htmlType="submit" disabled={missing}>
          {findingListTexts.acknowledgeConfirm}
        </Button>
      </div>
    </form>
  );
}
