/** Chinese texts for a window that cannot reach the program behind it. */
export const textsOfConnection = {
  unreachable: '与后台程序的连接断开了。请不要关闭窗口，重新启动程序后会自动继续保存。',
  refused: '后台程序没有接受请求，请从启动程序时打开的窗口重新进入。',
} as const;
