/** The page that says that the program crashed: one string without script, font, picture or any file of the app. */
import { createHash } from 'node:crypto';
import { crashTexts } from '../../shared/messages/crash';

/** What its links ask for. Nothing answers these addresses: the window's navigation is read and stopped. */
export const crashActions = ['reopen', 'logs', 'quit'] as const;
export type CrashAction = (typeof crashActions)[number];

/** A scheme of its own, so that no link can be taken for a page. */
const actionAddress = (action: CrashAction): string => `annual-report://crash/${action}`;

export const actionAt = (address: string): CrashAction | undefined =>
  crashActions.find((action) => actionAddress(action) === address);

const style = `
html { height: 100%; background: #f4f3ef; color: #23282d; font: 15px/1.8 "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
body { margin: 0; padding: 36px 44px; }
h1 { margin: 0 0 12px; font-size: 22px; font-weight: 600; }
p { margin: 0 0 12px; }
nav { display: flex; gap: 12px; margin: 24px 0; }
a { padding: 6px 20px; border: 1px solid #8b9097; border-radius: 4px; background: #fff; color: #23282d; text-decoration: none; }
a.first { border-color: #1d4f91; background: #1d4f91; color: #fff; }
a:focus-visible { outline: 3px solid #7fa7da; outline-offset: 2px; }
summary { cursor: pointer; color: #565d64; }
pre { margin: 8px 0 0; padding: 12px; max-height: 180px; overflow: auto; border: 1px solid #d5d2c8; background: #fff; font: 12px/1.5 Consolas, "DejaVu Sans Mono", monospace; white-space: pre-wrap; }
`;

const styleDigest = createHash('sha256').update(style).digest('base64');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const link = (action: CrashAction, text: string, name = ''): string =>
  `<a${name} href="${actionAddress(action)}">${text}</a>`;

/** @param record what the record of crashes says of it */
export const crashPage = (record: string): string =>
  `<!doctype html><html lang="${crashTexts.language}"><head><meta charset="utf-8">` +
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleDigest}'">` +
  `<title>${crashTexts.title}</title><style>${style}</style></head><body>` +
  `<h1>${crashTexts.title}</h1><p>${crashTexts.safe}</p><p>${crashTexts.whatToDo}</p>` +
  `<nav>${link('reopen', crashTexts.reopen, ' class="first"')}${link('logs', crashTexts.logs)}${link('quit', crashTexts.quit)}</nav>` +
  `<details><summary>${crashTexts.detail}</summary><pre>${escaped(record)}</pre></details></body></html>`;

export const crashPageAddress = (record: string): string => `data:text/html;charset=utf-8,${encodeURIComponent(crashPage(record))}`;
