import Button, { type ButtonProps } from 'antd/es/button';
import { useReportStore } from '../report/store';
import { safetyTexts } from '../texts/safety';
import { saveCopy } from './save-copy';

/**
 * Saves what the window holds as a file elsewhere, while the library cannot take it. The browser, and the dialog in
 * Electron, tell what became of the file; this page does not know.
 */
export function SaveCopy(look: Pick<ButtonProps, 'size'>) {
  const save = (): void => {
    const { open } = useReportStore.getState();
    if (open) saveCopy(open.report);
  };
  return (
    <Button {...look} title={safetyTexts.saveCopyTitle} onClick={save}>
      {safetyTexts.saveCopy}
    </Button>
  );
}
