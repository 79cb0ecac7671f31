import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cutOff, sticksOut } from './barriers.ts';
import { buildSite } from './build.ts';
import { expect, test } from './fixtures.ts';
import { TEMP } from './folders.ts';
import { inPseudo, untranslated } from './pseudo.ts';
import { SCREENS } from './screens.ts';

/** Names, which are the same in any language, dates, and what stands for a letter of a formula. */
const NAMES =
  /^(signalmark|aws|amazon\b.*|[a-z]{3}-c\d\d.*|chrome|firefox|safari|github|ctrl|esc|enter|mit|cc by.*|(mon|tues|wednes|thurs|fri|satur|sun)day\b.*|(january|february|march|april|may|june|july|august|september|october|november|december)\b.*|read the last line twice|model|fsrs|d|c|min)$/i;
/** Written for those who write questions, in English as their files are; and what others' packages say of themselves. */
const ENGLISH = /rule|licenses|cost model/;

const pictures = process.env['SIGNALMARK_PICTURES'];

// One after the other: they share a site that takes a while to build.
test.describe.configure({ mode: 'default' });

test.describe('in a language with longer words, other letters and the other direction', () => {
  const folder = join(TEMP, 'pseudo');
  test.use({ folder });
  test.beforeAll(async () => {
    test.setTimeout(600_000);
    // A worker that begins anew after a failure finds it built.
    if (!existsSync(join(folder, 'sw.js'))) await buildSite('pseudo', { SIGNALMARK_LANGUAGE: 'pseudo' });
  });

  for (const { name, open } of SCREENS) {
    test(`${name}: all is said in it, nothing sticks out or is cut off`, async ({ page, site }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(inPseudo(page), site);
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `${name.replaceAll(/[^a-z]+/g, '-')}.png`), fullPage: true });
      }
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      if (!ENGLISH.test(name)) expect.soft(await untranslated(page, NAMES)).toEqual([]);
      expect.soft(await sticksOut(page)).toEqual([]);
      expect.soft(await cutOff(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect.soft(await sticksOut(page)).toEqual([]);
    });
  }
});
