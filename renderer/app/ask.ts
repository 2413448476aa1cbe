import type { useAppProps } from 'antd/es/app/context';
import type { ModalFuncProps } from 'antd/es/modal';

/** Asks a question whose safe answer is no: that button has the focus, and Esc means it. */
export const ask = (modal: useAppProps['modal'], question: ModalFuncProps): Promise<boolean> =>
  new Promise((resolve) => {
    modal.confirm({
      focusable: { autoFocusButton: 'cancel' },
      ...question,
      onOk: () => resolve(true),
      onCancel: () => resolve(false),
    });
  });
