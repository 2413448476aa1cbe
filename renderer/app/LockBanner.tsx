import EyeOutlined from '@ant-design/icons/es/icons/EyeOutlined';
import Button from 'antd/es/button';
import { useState } from 'react';
import { safetyTexts } from '../texts/safety';
import { useForeignLock, useTakeOver } from './lock';
import './notices.css';
import { shortTime } from './times';

/** Says that another program has the library, who it is, and how to go on here. */
export function LockBanner() {
  const lock = useForeignLock();
  const takeOver = useTakeOver();
  const [now] = useState(() => new Date());
  if (!lock) return null;
  const text = lock.stale ? safetyTexts.openElsewhereStale : safetyTexts.openElsewhere;
  return (
    <div className="notice notice-calm" role="status">
      <EyeOutlined aria-hidden="true" />
      <p>{text(lock.by, shortTime(lock.since, now))}</p>
      <Button size="small" onClick={() => void takeOver(lock)}>
        {safetyTexts.takeOver}
      </Button>
    </div>
  );
}
