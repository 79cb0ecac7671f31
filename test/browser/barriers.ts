import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds that keeps people out, as text: which rule, where, and why. `colors` looks at contrast alone: what differs from one color scheme to another. */
export async function barriers(page: Page, { colors = false } = {}): Promise<readonly string[]> {
  // One window, no frames: the old way needs no second page.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (colors ? axe.withRules('color-contrast') : axe.withTags(RULES)).analyze();
  return violations
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
