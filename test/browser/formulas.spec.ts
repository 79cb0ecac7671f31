import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { edited } from '../bank/mini-bank.ts';
import { writeContent } from './attacked-content.ts';
import { barriers, sticksOut } from './barriers.ts';
import { buildSite } from './build.ts';
import { expect, test } from './fixtures.ts';
import { TEMP } from './folders.ts';
import { prefer } from './practicing.ts';

const ROOT = join(TEMP, 'formulas-content');
const FOLDER = join(TEMP, 'formulas');
const QUESTION = 'questions/mini-c01/3.1/weekly-policies.md';
const LESSON = 'content/mini-c01/lessons/3.1/rag.md';

/** Wider than a phone. */
const WIDE = `\\text{cost} = ${Array.from({ length: 16 }, (_, n) => `\\frac{a_{${n}} + b}{\\sqrt{n + ${n}}}`).join(' + ')}`;

const wide = ['$$', WIDE, '$$'].join('\n');

test.describe.configure({ mode: 'default' });
test.use({ folder: FOLDER });

test.beforeAll(async () => {
  // Another spec may be building.
  test.setTimeout(180_000);
  const question = edited(
    QUESTION,
    'policy documents]. The documents',
    `policy documents]. There are $n > 10^4$ of them, and $c_t = \\frac{n}{2}$ cost \\$5.\n\n${wide}\n\nThe documents`,
  );
  const text = question.text
    .replace('[change every week]', '[change every $\\Delta t = 7$ days]')
    .replace('](rag) at request time.', '](rag) at $t_0$.')
    .replace('can quote the clause it used.', 'can quote the clause $x_i$ it used.')
    .replace('## Explanation\n', (heading) => `${heading}${wide}\n\n`);
  const lesson = edited(
    LESSON,
    'A system looks up',
    `## Why $n^2$ grows\n\nOf $n$ texts, \\$5 each.\n\n${wide}\n\nA system looks up`,
  );
  writeContent(ROOT, [{ path: QUESTION, text }, lesson]);
  await buildSite('formulas', { SIGNALMARK_CONTENT: ROOT });
});

/** Formulas as the browser sees them: what it lays out as MathML, and where it is. */
const drawn = (place: Locator): Promise<readonly string[]> =>
  place.locator('math').evaluateAll((all) =>
    all.map((math) => {
      const { width, height } = math.getBoundingClientRect();
      const isMath = [math, ...math.querySelectorAll('*')].every(
        (one) => one.namespaceURI === 'http://www.w3.org/1998/Math/MathML',
      );
      return isMath && width > 4 && height > 8 ? (math.textContent ?? '').slice(0, 12) : `not drawn: ${math.outerHTML}`;
    }),
  );

async function expectFits(page: Page): Promise<void> {
  const block = page.locator('.formula:visible').first();
  const scrolls = await block.evaluate((one) => {
    one.scrollLeft = 50;
    return one.scrollLeft;
  });
  expect(scrolls).toBe(50);
  await block.focus();
  await expect(block).toBeFocused();
  expect(await sticksOut(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
}

for (const width of [320, 1200])
  test(`a lesson of ${width} pixels shows formulas as MathML, a wide one scrolls in its own box, and nobody is kept out`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(site.url('/mini-c01/lessons/rag/'));
    const main = page.getByRole('main');
    expect(await drawn(main)).toEqual(expect.arrayContaining(['n2', 'n', expect.stringMatching(/^cost/)]));
    await expect(main).toContainText('texts, $5 each');
    await expectFits(page);
  });

const open = async (page: Page, url: (path: string) => string) => {
  await page.goto(url('/mini-c01/practice/?item=mini-c01/3.1/weekly-policies'));
  await page.getByRole('heading', { name: 'Question 1 of 1' }).waitFor();
};

for (const width of [320, 1200])
  test(`a question of ${width} pixels shows them in its text and options, and its feedback in reasons and explanation`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, site.url);
    expect(await drawn(page.locator('.stem'))).toEqual(['n>104', 'ct=n2', expect.stringMatching(/^cost/), 'Δt=7']);
    expect(await drawn(page.locator('.option').filter({ hasText: 'Retrieve the clauses' }))).toEqual(['t0']);
    await expect(page.locator('.stem')).toContainText('cost $5.');
    await expectFits(page);
    // The keyboard's and the screen reader's way to the phrase has it as words.
    await page.getByRole('toolbar').getByRole('button', { name: 'change every Δt = 7 days' }).press('Enter');
    await expect(page.locator('.stem .phrase.ink-for math')).toHaveCount(1);
    await page.getByLabel(/Retrieve the clauses/).check();
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByRole('region', { name: 'Result' }).waitFor();
    expect(await drawn(page.getByRole('main'))).toEqual(expect.arrayContaining(['xi', 'Δt=7', 't0']));
    await expect(page.locator('.formula')).toHaveCount(2);
    await expectFits(page);
  });

test('in open marking a formula is one word, whole, that a press marks', async ({ page, site }) => {
  await prefer(page, site, { marking: 'Open' });
  await open(page, site.url);
  const words = page.locator('.stem .word').filter({ has: page.locator('math') });
  await expect(words).toHaveCount(3);
  await words.nth(1).locator('mfrac').click();
  await expect(words.nth(1)).toHaveClass(/ink-for/);
  await expect(page.locator('.stem .ink-for')).toHaveCount(1);
  await expect(page.getByRole('toolbar').locator('button[aria-pressed="true"]')).toHaveText(['c_t = n/2']);
});

test('lists and search say a formula in words, and no script of the pages typesets any', async ({ page, site }) => {
  await page.goto(site.url('/mini-c01/questions/'));
  await expect(page.getByRole('main')).not.toContainText('\\frac');
  const scripts = readdirSync(join(FOLDER, '_astro')).filter((file) => file.endsWith('.js'));
  const typesetting = scripts.filter((file) =>
    /\\\\frac|temml|ParseError/.test(readFileSync(join(FOLDER, '_astro', file), 'utf8')),
  );
  expect(typesetting).toEqual([]);
});
