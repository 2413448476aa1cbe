/** A page in a state worth looking at. */
import type { Page } from 'playwright-core';
import type { RunningApp } from '../support/app';

export interface State {
  /** Of its pictures: letters, digits and hyphens. */
  readonly name: string;
  /** Lays out what is needed in an empty library and opens the page. */
  readonly open: (app: RunningApp) => Promise<Page>;
}

/** Waits until something of the page is there. */
export async function shown(page: Page, selector: string): Promise<Page> {
  await page.locator(selector).first().waitFor();
  return page;
}
