import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDropBox } from '../drop-box.ts';
import { barriers, cutOff, sticksOut } from './barriers.ts';
import { buildSite } from './build.ts';
import { expect, test, waitOutRests, watch } from './fixtures.ts';
import { PROJECT, TEMP } from './folders.ts';
import { serveSite } from './site-server.ts';

const EXAM = 'tea-101';

/** A site with the example exam, whose learners hand in at this address. */
async function buildWithBox(address: string): Promise<string> {
  const root = join(TEMP, 'assigned-content');
  cpSync(join(PROJECT, 'docs/example-exam'), root, { recursive: true });
  appendFileSync(join(root, 'content/site.yaml'), `dropbox: "${address}"\n`);
  return buildSite('assigned-site', { SIGNALMARK_CONTENT: root });
}

const policies = (folder: string): readonly (readonly [file: string, connect: string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => [
      file.replaceAll('\\', '/'),
      /connect-src ([^;"]*)/.exec(readFileSync(join(folder, file), 'utf8'))?.[1]?.trim() ?? 'none',
    ]);

/** What keeps people out, also in a window of 320 px. */
async function troubles(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 320, height: 640 });
  const found = [...(await barriers(page)), ...(await sticksOut(page)), ...(await cutOff(page))];
  await page.setViewportSize(size);
  return found;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('an instructor makes a link; a learner opens it, answers, reads what is handed in, and hands it in as a file and, after having been offline, to the drop box', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const box = await openDropBox();
  const folder = await buildWithBox(box.address);
  // Only the page that hands in may reach the box, and nothing else elsewhere.
  const found = policies(folder);
  expect(found.filter(([, connect]) => connect !== "'self'" && connect !== 'none')).toEqual([
    [`${EXAM}/assignment/index.html`, `'self' ${box.address}`],
  ]);
  const site = await serveSite(folder);
  const context = await browser.newContext({ acceptDownloads: true });
  const faults = watch(context, site.origin);
  await waitOutRests(context);
  const page = await context.newPage();

  await page.goto(site.url(`/${EXAM}/assign/`));
  await page.getByRole('textbox', { name: 'Title' }).fill('First cup');
  await page.getByRole('radio', { name: 'Exactly these' }).check();
  await page.getByText(/^1\.1 .* 0 of 4$/).click();
  await page.getByRole('checkbox', { name: /^A tea room serves/ }).check();
  await page.getByRole('checkbox', { name: /^A member of the club/ }).check();
  await page.getByRole('radio', { name: /^Off:/ }).check();
  await page.getByLabel('Tries').fill('2');
  await button(page, 'Make the link').click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  expect(await troubles(page)).toEqual([]);

  // A learner, on whose device nothing is yet.
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'First cup', level: 1 })).toBeVisible();
  await button(page, 'Start: 2 questions').click();
  for (let at = 1; at <= 2; at++) {
    await expect(page.getByRole('heading', { name: `Question ${at} of 2`, exact: true })).toBeVisible();
    await page.getByRole('radio').first().check();
    await button(page, /^Answer$/).click();
    await expect(page.getByRole('region', { name: 'Result' }).getByRole('heading')).toBeVisible();
    await button(page, at < 2 ? /^Next/ : 'Finish').click();
  }
  await page.getByRole('link', { name: 'Hand it in' }).click();
  await expect(page.getByText('2 of 2 answered')).toBeVisible();
  const home = await context.newPage();
  await home.goto(site.url('/'));
  await expect(home.getByRole('link', { name: 'First cup' })).toHaveAttribute('href', /\/tea-101\/assignment\/#/);
  expect(await troubles(home)).toEqual([]);
  await button(page, 'Hand in').click();
  await page.getByLabel(/^Name or number/).fill('Ada 7');
  await page.getByText(/^Read all of it/).click();
  const shown = await page.getByRole('textbox', { name: 'The text that is handed in' }).inputValue();
  expect(shown).toContain('"name":"Ada 7"');
  expect(shown.match(/"in":"attempts"/g)).toHaveLength(2);
  expect(await troubles(page)).toEqual([]);

  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as a file').click()]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(shown);
  await expect(page.getByText(/^Saved as a file for handing in, as “Ada 7”/)).toBeVisible();
  // Until here nothing was sent.
  expect([...faults, ...box.log]).toEqual([]);

  await context.setOffline(true);
  await button(page, /^Send to /).click();
  await expect(page.getByText(/^Not handed in: there is no network/)).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText(/^Did not arrive yet, as “Ada 7”/)).toBeVisible();
  await button(page, 'Hand in').click();
  await button(page, /^Send to /).click();
  await expect(page.getByText('Handed in: the drop box has it.')).toBeVisible();
  expect([...box.files.values()]).toEqual([shown]);
  // A second press finds it there.
  await button(page, /^Send to /).click();
  await expect.poll(() => box.log.at(-1)).toMatch(/ 412$/);
  await expect(page.getByText(/^Handed in, as “Ada 7”/)).toBeVisible();
  await home.reload();
  await expect(home.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await home.waitForLoadState('networkidle');
  await expect(home.getByRole('link', { name: 'First cup' })).toHaveCount(0);

  expect(new Set(faults.map((fault) => fault.replace(/[\w.-]+$/, '')))).toEqual(
    new Set([`request to another origin: ${box.address}`]),
  );
  await context.close();
  await site.stop();
  await box.stop();
});
