/** What axe-core (Deque's rules over WCAG) and the keyboard find on a page. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The three looks of the app, as the PC asks for them. */
export const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const;
export type Look = keyof typeof looks;

export async function useLook(page: Page, look: Look): Promise<void> {
  await page.emulateMedia(looks[look]);
  await page.waitForFunction((scheme) => document.documentElement.dataset['scheme'] === scheme, look);
  // The app paints anew.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] };

/**
 * @param scope all rules, or those about colours, which are the only ones another look can break
 * @returns a line for each violation that is serious or critical: rule, what it asks, and the first elements
 */
export async function violations(page: Page, scope: 'all' | 'colours'): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${await source} }`);
  const found = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } };
    return (await axe.run({ exclude: ['.sheet'] }, options)).violations;
  }, scope === 'all' ? everything : colours);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => {
      const places = nodes.slice(0, 4).map((node) => `${String(node.target)} ${node.any[0]?.message ?? ''}\n      ${node.html.slice(0, 160)}`);
      return `${id} (${nodes.length}): ${help}\n    ${places.join('\n    ')}`;
    });
}

/**
 * Goes through a page with Tab and gives the elements whose focus cannot be seen: neither they nor what encloses them
 * has an outline, a shadow or another border than without the focus.
 * @param most key presses; the round ends sooner where it comes back to its start
 */
export async function hiddenFocus(page: Page, most: number): Promise<string[]> {
  const hidden = new Set<string>();
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const answer = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return { end: true, hidden: '' };
      const round = element.dataset['seenByTab'] !== undefined;
      element.dataset['seenByTab'] = '';
      const marks = (one: Element): string => {
        const style = getComputedStyle(one);
        const outline = style.outlineStyle === 'none' || style.outlineWidth === '0px' ? '' : style.outline;
        return `${outline}|${style.boxShadow}|${style.borderColor}|${style.backgroundColor}`;
      };
      const around: Element[] = element.nextElementSibling ? [element.nextElementSibling] : [];
      for (let one: Element | null = element; one && around.length < 6; one = one.parentElement) around.push(one);
      const focused = around.map(marks);
      element.blur();
      const plain = around.map(marks);
      element.focus();
      const seen = focused.some((mark, index) => mark !== plain[index]);
      // Radio buttons of antd have no size of their own: what stands for them encloses them.
      let shown: Element = element;
      while (shown.getBoundingClientRect().width === 0 && shown.parentElement) shown = shown.parentElement;
      const box = shown.getBoundingClientRect();
      const inSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return { end: round, hidden: seen && inSight ? '' : element.outerHTML.slice(0, 140) };
    });
    if (answer.end) break;
    if (answer.hidden !== '') hidden.add(answer.hidden);
  }
  return [...hidden];
}
