/**
 * The colours of the app, each named once. The theme computes antd's colours from them; plain CSS reads them as
 * custom properties (`--ink`, `--accent-soft` …). Every text colour has a contrast of 4.5 : 1 or more on its ground
 * (WCAG 2.2, 1.4.3).
 */
export const palette = {
  /** Top bar. */
  ink: '#1b3841',
  'ink-text': '#f2f5f4',
  'ink-soft': '#b4c6c9',
  /** Links, chosen things, the one main button of a page. */
  accent: '#1f6373',
  'accent-soft': '#e7f0f1',
  /** Ground of the app, of panels, and the lines between them. */
  paper: '#f4f3ef',
  surface: '#ffffff',
  'surface-soft': '#faf9f6',
  line: '#e0ddd5',
  'line-strong': '#c6c2b8',
  text: '#1f272b',
  'text-soft': '#5a656b',
  /** Examples inside empty fields. */
  'text-faint': '#6f7a80',
  error: '#b3261e',
  'error-soft': '#fcefed',
  'error-line': '#ecc7c2',
  warning: '#855600',
  'warning-dot': '#d4900f',
  'warning-soft': '#fdf6e6',
  'warning-line': '#ead7a8',
  done: '#2c7350',
  'done-soft': '#eaf4ee',
} as const;

/** Faces that Windows, UOS/Kylin and the test machines have; nothing is loaded from elsewhere. */
export const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "WenQuanYi Micro Hei", sans-serif';

/** Makes colours and face known to the style sheets. */
export function applyPalette(root: HTMLElement): void {
  root.style.setProperty('--font', fontFamily);
  for (const [name, colour] of Object.entries(palette)) root.style.setProperty(`--${name}`, colour);
}
