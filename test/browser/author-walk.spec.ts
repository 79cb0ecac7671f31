import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { fillBlanks } from '../cli/fill-blanks.ts';
import { test } from './dev-server.ts';
import { expect } from './fixtures.ts';
import { expectVerdict } from './practicing.ts';

test('an author’s walk: a new question, its blanks, a mistake live at its place, fixed, made ready, and answered as a learner', async ({
  page,
  site,
  content,
}) => {
  const made = run(
    ['new', '--exam', 'mini-c01', '--task', '3.1', '--kind', 'multiple-choice', '--slug', 'fares', '--yes'],
    content,
    false,
  );
  expect(made.status).toBe(0);
  const path = 'questions/mini-c01/3.1/fares.md';
  const file = join(content, path);
  const template = readFileSync(file, 'utf8');

  // The address that `new` prints, on this server.
  const address = /http:\/\/localhost:4321(?<path>\/author\/\S+)/.exec(made.out)?.groups?.['path'] ?? '';
  await page.goto(site.url(address));
  const problems = page.getByRole('listitem').filter({ hasText: `${path}:` });
  const blank = problems.filter({ hasText: 'WRITE: right option 1' });
  await expect(blank).toBeVisible();
  await expect(blank).toContainText('Warning');
  await expect(page.getByText('This is a draft: only authors see it.')).toBeVisible();

  // All blanks but one are filled, with a mistake on the way.
  const good = fillBlanks(template, 'Which ').replace('status: ready', 'status: draft');
  const bad = good.replace(/:plain\[(twelve)/, ':plian[$1');
  writeFileSync(file, bad);
  const [before = ''] = bad.split(':plian');
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const mistake = problems.filter({ hasText: `${path}:${line}:${column}` });
  await expect(mistake).toContainText('did you mean `:plain`?');
  await expect(page.getByText('The question shows here as soon as its errors are fixed.')).toBeVisible();

  expect(run(['check', path, '--fix'], content, false)).toMatchObject({ status: 0 });
  expect(readFileSync(file, 'utf8')).toBe(good);
  await expect(page.getByText('No problems in this file.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'As a learner meets it' })).toBeVisible();

  // The watcher takes saves within a twentieth of a second for one; nobody's hand is as fast as this test.
  await expect(async () => {
    writeFileSync(file, good.replace('status: draft', 'status: ready'));
    await expect(page.getByText('This is a draft: only authors see it.')).toHaveCount(0, { timeout: 2000 });
  }).toPass();

  await page.goto(site.url('/mini-c01/practice/?item=mini-c01%2F3.1%2Ffares'));
  await expect(page.getByText('A travel agency wants an assistant')).toBeVisible();
  await page.getByText('Look fares up for each question').click();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByRole('button', { name: 'Answer without marking' }).click();
  await expectVerdict(page, true);
  await expect(page.getByText('Fares of this hour are read when somebody asks')).toBeVisible();
});
