/** The manual beside the work, and the sheet of keys; both close with Esc and give the focus back. */
import Drawer from 'antd/es/drawer';
import Modal from 'antd/es/modal';
import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { Loading } from '../../app/Loading';
import { helpTexts, keyTexts } from '../../texts/help';
import { useHelp } from './help-store';

const Manual = lazy(() => import('./Manual'));
const KeySheet = lazy(() => import('./KeySheet'));

export default function HelpWindows() {
  const { shown, show } = useHelp();
  const [address] = useLocation();
  // /report/<id>/table.requests, /backup
  const page = address.split('/').at(-1)?.split('.')[0] ?? '';
  const close = (): void => show(null);
  return (
    <>
      <Drawer title={helpTexts.title} open={shown === 'manual'} onClose={close} size={760} destroyOnHidden>
        <Suspense fallback={<Loading />}>
          <Manual start={helpTexts.chapterOf[page]} />
        </Suspense>
      </Drawer>
      <Modal title={keyTexts.title} open={shown === 'keys'} onCancel={close} footer={null} width={760} centered destroyOnHidden>
        <Suspense fallback={<Loading />}>
          <KeySheet />
        </Suspense>
      </Modal>
    </>
  );
}
