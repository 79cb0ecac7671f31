import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Violation = AxeResults['violations'][number];

/** What axe finds on a page. It is given to a page once. */
export async function violations(page: Page, runOnly: RunOptions['runOnly']): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options: RunOptions = { ...(runOnly && { runOnly }), resultTypes: ['violations'] };
  const results = await page.evaluate(
    async (asked) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, asked),
    options,
  );
  return results.violations;
}

/** What keeps people out, as text: which rule, where, and why. `colors` looks at contrast alone: what differs from one color scheme to another. */
export async function barriers(page: Page, { colors = false } = {}): Promise<readonly string[]> {
  const found = await violations(page, colors ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: RULES });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
}

/** What sticks out of the window at the right. What scrolls in its own box is allowed to. */
export const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`)
      .slice(0, 8);
  });

/** Words of buttons, headings and links that are cut off. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, label, summary, legend')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        if (clipPath !== 'none' || element.closest('.mark-keys, .visually-hidden')) return false;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`),
  );
