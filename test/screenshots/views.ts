/** The windows a state is looked at in: size in CSS pixels, device pixels to each, look. */
import type { CDPSession, Page } from 'playwright-core';
import { useLook, type Look } from '../support/accessibility';

export interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly look: Look;
}

const office = { width: 1366, height: 768, scale: 1 };
/** 4K as Windows sets it up at first: everything twice as large. */
const fourK = { width: 1920, height: 1080, scale: 2 };

export const views: readonly View[] = [
  { name: '1366-light', ...office, look: 'light' },
  { name: '1366-dark', ...office, look: 'dark' },
  { name: '1366-contrast', ...office, look: 'contrast' },
  { name: '4k-light', ...fourK, look: 'light' },
  { name: '4k-dark', ...fourK, look: 'dark' },
  { name: '4k-unscaled', width: 3840, height: 2160, scale: 1, look: 'light' },
  // An office PC whose owner had everything made larger.
  { name: '1366-at-150', width: 911, height: 512, scale: 1.5, look: 'light' },
  { name: '1366-at-200', width: 683, height: 384, scale: 2, look: 'light' },
];

/** Gives the page the size and look of a view. */
async function arrange(page: Page, session: CDPSession, { width, height, scale, look }: View): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  await useLook(page, look);
  await page.evaluate(() => document.fonts.ready);
  // Pages are measured and laid out after the window has its new size.
  await page.waitForTimeout(150);
}

/** The window of a page in a view, as PNG. */
export async function pictureOf(page: Page, session: CDPSession, view: View): Promise<Buffer> {
  await arrange(page, session, view);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  return Buffer.from(data, 'base64');
}
