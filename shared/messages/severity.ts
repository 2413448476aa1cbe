/** What the three levels of findings are called. */
export type Severity = 'error' | 'warning' | 'info';

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '必须修改',
  warning: '请核实',
  info: '提示',
};
