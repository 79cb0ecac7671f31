import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tellFigures } from '../figures.ts';
import { EXAM, questions } from './bank.ts';
import { expect, test } from './fixtures.ts';
import { SITE, SMALL_SITE } from './folders.ts';
import { mouse } from './hands.ts';
import { keptOffline } from './offline-copy.ts';
import { answerUnmarked, practice } from './practicing.ts';

test('every page has a policy that allows no inline script or style and no evaluation', () => {
  const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const html = readFileSync(join(SITE, file), 'utf8');
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    expect(policy, file).toContain("default-src 'none'");
    expect(policy, file).toContain("require-trusted-types-for 'script'");
    expect(policy, file).not.toMatch(/unsafe-|script-src [^;]*(\*|https?:|data:)/);
    expect(html, file).not.toMatch(/<[^>]*\s(style|on[a-z]+)="/);
  }
});

test.describe('with the site kept offline', () => {
  test.use({ serviceWorkers: 'allow', folder: SMALL_SITE });

  test('a whole visit sets no cookie, sends nothing and asks only this site', async ({ page, context, site }) => {
    const requests: string[] = [];
    context.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).origin}`));
    const setCookies: string[] = [];
    context.on('response', async (response) => {
      if ((await response.headerValue('set-cookie').catch(() => null)) !== null) setCookies.push(response.url());
    });
    const list = questions('multiple-choice', (one) => one.item.marking).slice(0, 2);
    await page.goto(site.url('/'));
    await keptOffline(page);
    await page.goto(site.url(`/${EXAM}/lessons/rag/`));
    await practice(page, site, list);
    for (const [at, one] of list.entries()) {
      await answerUnmarked(page, mouse(page), one, at === 0);
      await mouse(page).press(at === 0 ? 'Next question' : 'Finish');
    }
    await page.goto(site.url(`/${EXAM}/missed/`));
    await page.goto(site.url('/settings/'));
    await page.getByRole('radio', { name: 'Dark', exact: true }).check();
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download my record' }).click()]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(setCookies).toEqual([]);
    expect(requests.length).toBeGreaterThan(100);
    expect([...new Set(requests)]).toEqual([`GET ${site.origin}`]);
    tellFigures('requests', { requests: requests.length, 'to other origins': 0, cookies: 0 });
  });
});
