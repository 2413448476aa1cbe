/** Chinese texts for a window that cannot reach the program behind it. */
import { inLanguage } from './language';

export const textsOfConnection = inLanguage('textsOfConnection', {
  unreachable: '与后台程序的连接断开了，请重新启动程序。',
  refused: '程序已经重新启动，这个窗口连不上了，请从新打开的窗口进入。',
} as const);
