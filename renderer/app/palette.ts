/**
 * The colours of the app, each named once, in every scheme. The theme computes antd's colours from them; plain CSS reads
 * them as custom properties (`--ink`, `--accent-soft` …). Every text colour has a contrast of 4.5 : 1 or more on its
 * ground (WCAG 2.2, 1.4.3), in high contrast of 7 : 1 (1.4.6). Printed pages stay black on white whatever the scheme.
 */
import { language } from '../texts/language';

const light = {
  /** Top bar: ground, text, what is less important, a thing under the pointer, borders, marks. */
  ink: '#1b3841',
  'ink-text': '#f2f5f4',
  'ink-soft': '#b4c6c9',
  'ink-hover': 'rgb(255 255 255 / 10%)',
  'ink-line': 'rgb(255 255 255 / 28%)',
  'ink-done': '#8fc4a6',
  'ink-final': '#d8ecdf',
  'ink-final-text': '#1d5138',
  /** Links, chosen things, the one main button of a page, and the text on it. */
  accent: '#1f6373',
  'on-accent': '#ffffff',
  'accent-soft': '#e7f0f1',
  'accent-line': '#c9dcdf',
  /** What the pointer is over. */
  hover: 'rgb(31 99 115 / 7%)',
  /** Ground of the app, of panels, of what is around printed pages, and the lines between them. */
  paper: '#f4f3ef',
  surface: '#ffffff',
  'surface-soft': '#faf9f6',
  desk: '#cfd3d2',
  line: '#e0ddd5',
  'line-strong': '#c6c2b8',
  text: '#1f272b',
  'text-soft': '#5a656b',
  /** Examples inside empty fields. */
  'text-faint': '#6a757b',
  /** What cannot be used at present, and marks without words. */
  'text-disabled': '#a3abae',
  mark: '#9aa3a6',
  error: '#b3261e',
  'on-error': '#ffffff',
  'error-soft': '#fcefed',
  'error-line': '#ecc7c2',
  warning: '#855600',
  'warning-dot': '#d4900f',
  'warning-soft': '#fdf6e6',
  'warning-line': '#ead7a8',
  done: '#2c7350',
  'on-done': '#ffffff',
  'done-soft': '#eaf4ee',
  'done-line': '#c5dfd0',
  /** New text beside old text. */
  inserted: '#dcefe3',
  'inserted-text': '#1d5138',
  /** The statutory forms: lines, cells of totals, the row and column of the cell in use, a chosen block. */
  'form-ink': '#aaa69c',
  'form-sum': '#efede7',
  'form-sum-lit': '#dce5e5',
  selection: '#c9dfe3',
  /** Kinds of files. */
  'file-word': '#2b5797',
  'file-pdf': '#b03a2e',
  'file-html': '#4a6a8a',
  'file-excel': '#1e7145',
  /** Series of a chart; each has a pattern of its own as well. */
  'chart-1': '#1f6373',
  'chart-2': '#b9772a',
  'chart-3': '#5b7f3a',
  'chart-4': '#7a4f8a',
  'chart-5': '#9b3d3d',
  'chart-6': '#5a656b',
} as const;

export type Palette = Readonly<Record<keyof typeof light, string>>;

const dark: Palette = {
  ink: '#12242a',
  'ink-text': '#e9efef',
  'ink-soft': '#a6babe',
  'ink-hover': 'rgb(255 255 255 / 12%)',
  'ink-line': 'rgb(255 255 255 / 30%)',
  'ink-done': '#8fc4a6',
  'ink-final': '#274d3a',
  'ink-final-text': '#d5f0e0',
  accent: '#7cc0cf',
  'on-accent': '#08222a',
  'accent-soft': '#1f3338',
  'accent-line': '#34525a',
  hover: 'rgb(124 192 207 / 12%)',
  paper: '#161a1c',
  surface: '#1d2225',
  'surface-soft': '#23292c',
  desk: '#2b3134',
  line: '#363e42',
  'line-strong': '#5a656a',
  text: '#e5e9ea',
  'text-soft': '#abb6ba',
  'text-faint': '#98a4a9',
  'text-disabled': '#7b868b',
  mark: '#7f8a8f',
  error: '#ff9a90',
  'on-error': '#3b0805',
  'error-soft': '#3b2322',
  'error-line': '#71403c',
  warning: '#e8ba5c',
  'warning-dot': '#d99a1c',
  'warning-soft': '#352c19',
  'warning-line': '#665225',
  done: '#83cba6',
  'on-done': '#06281a',
  'done-soft': '#1c3127',
  'done-line': '#36594a',
  inserted: '#214233',
  'inserted-text': '#c4ecd6',
  'form-ink': '#5f696d',
  'form-sum': '#2a3134',
  'form-sum-lit': '#2c4046',
  selection: '#2b4e57',
  'file-word': '#8fb6f0',
  'file-pdf': '#f0968c',
  'file-html': '#a9c2dc',
  'file-excel': '#79c79b',
  'chart-1': '#7cc0cf',
  'chart-2': '#e0a866',
  'chart-3': '#a3c585',
  'chart-4': '#c9a3d6',
  'chart-5': '#e69a9a',
  'chart-6': '#abb6ba',
};

const contrast: Palette = {
  ink: '#000000',
  'ink-text': '#ffffff',
  'ink-soft': '#ffffff',
  'ink-hover': 'rgb(255 255 255 / 25%)',
  'ink-line': '#ffffff',
  'ink-done': '#ffffff',
  'ink-final': '#ffffff',
  'ink-final-text': '#000000',
  accent: '#00358f',
  'on-accent': '#ffffff',
  'accent-soft': '#e3ecff',
  'accent-line': '#00358f',
  hover: '#e3ecff',
  paper: '#ffffff',
  surface: '#ffffff',
  'surface-soft': '#ffffff',
  desk: '#8c8c8c',
  line: '#595959',
  'line-strong': '#000000',
  text: '#000000',
  'text-soft': '#262626',
  'text-faint': '#4a4a4a',
  'text-disabled': '#595959',
  mark: '#000000',
  error: '#930000',
  'on-error': '#ffffff',
  'error-soft': '#ffffff',
  'error-line': '#930000',
  warning: '#5c3a00',
  'warning-dot': '#8a5200',
  'warning-soft': '#ffffff',
  'warning-line': '#5c3a00',
  done: '#00472a',
  'on-done': '#ffffff',
  'done-soft': '#ffffff',
  'done-line': '#00472a',
  inserted: '#d9f5e5',
  'inserted-text': '#00331e',
  'form-ink': '#000000',
  'form-sum': '#ececec',
  'form-sum-lit': '#d5e3ff',
  selection: '#b9d0ff',
  'file-word': '#00358f',
  'file-pdf': '#930000',
  'file-html': '#262626',
  'file-excel': '#00472a',
  'chart-1': '#00358f',
  'chart-2': '#7a4600',
  'chart-3': '#00472a',
  'chart-4': '#5a1773',
  'chart-5': '#930000',
  'chart-6': '#262626',
};

export const palettes = { light, dark, contrast } as const;

/** A set of colours; which one the clerk sees is decided in appearance.ts. */
export type Scheme = keyof typeof palettes;

/**
 * Faces that Windows, UOS/Kylin and the test machines have; nothing is loaded from elsewhere. Quotation marks of a Chinese
 * face are as wide as its characters: in English, what is not Chinese has a face of its own.
 */
export const fontFamily =
  (language === 'en' ? '"Segoe UI", "Noto Sans", "Liberation Sans", Arial, ' : '') +
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "WenQuanYi Micro Hei", sans-serif';

/** Makes colours and face known to the style sheets. */
export function applyPalette(root: HTMLElement, scheme: Scheme = 'light'): void {
  root.dataset['scheme'] = scheme;
  // Scroll bars and the browser's own controls.
  root.style.colorScheme = scheme === 'dark' ? 'dark' : 'light';
  root.style.setProperty('--font', fontFamily);
  for (const [name, colour] of Object.entries(palettes[scheme])) root.style.setProperty(`--${name}`, colour);
}
