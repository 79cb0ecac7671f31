import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './dev-server.ts';
import { expect } from './fixtures.ts';

const QUESTION = 'questions/mini-c01/3.1/weekly-policies.md';

test('an author sees the file and line of a mistake in the browser, and the page again once it is fixed', async ({
  page,
  site,
  content,
}) => {
  const file = join(content, QUESTION);
  const good = readFileSync(file, 'utf8');
  await page.goto(site.url('/mini-c01/questions/3.1/weekly-policies/'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Question on 3.1.2');

  const bad = good.replace('objective:', 'objectve:');
  writeFileSync(file, bad);
  const line = bad.split('\n').findIndex((text) => text.startsWith('objectve:')) + 1;
  await expect(page.getByText(`${QUESTION}:${line}:`).first()).toBeVisible();
  await expect(page.getByText(/objectve/).first()).toBeVisible();

  writeFileSync(file, good);
  await expect(page.getByText(`${QUESTION}:${line}:`)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Question on 3.1.2');
});
