import LockOutlined from '@ant-design/icons/es/icons/LockOutlined';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useReportStore } from '../../report/store';
import { safetyTexts } from '../../texts/safety';
import { useForeignLock } from '../lock';
import { shortTime } from '../times';
import { useFinal } from './use-final';

/** Says that the report is 定稿, and ends that on purpose only. */
export function FinalBanner() {
  const final = useReportStore(({ open }) => open?.report.final);
  const foreign = useForeignLock() !== null;
  const { reopen } = useFinal();
  const [now] = useState(() => new Date());
  if (!final) return null;
  return (
    <div className="notice notice-final" role="status">
      <LockOutlined aria-hidden="true" />
      <p>{safetyTexts.isFinal(shortTime(final.at, now))}</p>
      <Button
        size="small"
        disabled={foreign}
        {...(foreign ? { title: safetyTexts.notHere } : {})}
        onClick={() => void reopen()}
      >
        {safetyTexts.reopenAction}
      </Button>
    </div>
  );
}
