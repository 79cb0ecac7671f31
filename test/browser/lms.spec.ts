import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import type { Course } from '../../src/core/course/course.ts';
import { plainText } from '../../src/core/item/plain-text.ts';
import { readZip } from '../../src/exchange/zip/zip.ts';
import { startLrs } from '../lms/lrs.ts';
import { barriers, cutOff, sticksOut } from './barriers.ts';
import { waitOutRests, watch } from './fixtures.ts';
import { PROJECT, TEMP } from './folders.ts';

const RUN_TIME = join(PROJECT, 'node_modules/scorm-again/dist');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The page of an LMS: the run-time, what it kept, and the package in a frame. `kept` lives on the server, as in a real one. */
const player = (
  standard: string,
  kept: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>LMS</title>
<link rel="icon" href="data:,"><script src="/run-time.js"></script><script>
const settings = { autocommit: false, logLevel: 5 };
const api = ${standard === 'scorm12' ? 'window.API = new Scorm12API(settings)' : 'window.API_1484_11 = new Scorm2004API(settings)'};
const kept = ${kept};
if (kept) api.loadFromJSON(kept);
window.cmi = () => JSON.parse(JSON.stringify(api.cmi));
</script><iframe title="Course" src="/course/index.html" width="900" height="900"></iframe></html>`;

declare global {
  interface Window {
    cmi(): { readonly suspend_data: string };
  }
}

/** Exports a package as authors do, and gives its files. */
function exportedFiles(...argv: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const out = join(TEMP, `lms-${argv.join('').replaceAll(/\W/g, '')}.zip`);
  const main = join(PROJECT, 'src/cli/main.ts');
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const { stderr } = spawnSync(process.execPath, [...flags, main, 'export', ...argv, '--out', out], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  const zip = readZip(readFileSync(out));
  if (!zip.ok) throw new Error(zip.error);
  return zip.value;
}

const courseIn = (files: ReadonlyMap<string, Uint8Array>): Course =>
  JSON.parse(new TextDecoder().decode(files.get('course.js')).replace('globalThis.signalmarkCourse=', '').replace(/;\n$/, ''));

/** A server with an unpacked package under /course/ and the page of an LMS beside it. */
async function serve(files: ReadonlyMap<string, Uint8Array>) {
  const { standard } = courseIn(files);
  let kept = 'null';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const file = files.get(pathname.replace('/course/', ''));
    const send = (type: string, body: string | Uint8Array) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    if (pathname === '/') return send('text/html', player(standard, kept));
    if (pathname === '/run-time.js') return send('text/javascript', readFileSync(join(RUN_TIME, `${standard}.min.js`)));
    if (file === undefined) return response.writeHead(404).end();
    return send(TYPES[extname(pathname)] ?? 'application/octet-stream', file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keep: (cmi: unknown): void => {
      kept = JSON.stringify(cmi);
    },
    stop: () => server.close(),
  };
}

/** In practice and mock: chooses the right option of a choice question, or a wrong one. */
async function choose(frame: FrameLocator | Page, { questions }: Course, at: number, right: boolean): Promise<void> {
  const question = questions[at];
  const [key] = question && 'option' in question.scoring.key ? [question.scoring.key.option] : [];
  const option = question?.item.options.find(({ id }) => (id === key) === right);
  const words = plainText(option?.text ?? []);
  await frame.locator('.option', { hasText: words }).first().locator('input').check();
}

const TASK = ['questions/aif-c01/1.1'];

/** What keeps people out of the screen that is shown, in light and dark; what does not fit a frame of 320 px, or text twice as large. */
async function troubles(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  const light = await barriers(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await barriers(page, { colors: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  const narrow = [...(await sticksOut(page)), ...(await cutOff(page))];
  await page.setViewportSize({ width: 640, height: 640 });
  const enlarge = (to: string) => page.evaluate((fontSize) => Object.assign(document.documentElement.style, { fontSize }), to);
  await enlarge('200%');
  const large = [...(await sticksOut(page)), ...(await cutOff(page))];
  await enlarge('');
  await page.setViewportSize(size);
  return [...light, ...dark, ...narrow, ...large];
}

test('a SCORM 1.2 package is practiced in a real run-time: feedback, each answer, going on later, the score', async ({
  page,
}) => {
  const files = exportedFiles(...TASK, '--to', 'scorm12', '--marking', 'off', '--pass', '50');
  const course = courseIn(files);
  const lms = await serve(files);
  await waitOutRests(page.context());
  const faults = watch(page.context(), lms.origin);
  await page.goto(lms.origin);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: `Question 1 of ${course.questions.length}` })).toBeVisible();
  const first = course.questions.findIndex(({ item }) => item.kind === 'multiple-choice');
  for (let at = 0; at < first; at += 1) await frame.getByRole('button', { name: 'Skip' }).click();
  await choose(frame, course, first, true);
  await frame.getByRole('button', { name: 'Answer' }).click();
  await expect(frame.getByRole('heading', { name: 'Right', exact: true })).toBeFocused();
  const before = await page.evaluate(() => window.cmi());
  expect(before.suspend_data).toMatch(/^1 \w+ \w+ 0 o .*!/);

  // Closed and opened again: the page goes, and another begins with what the LMS kept.
  lms.keep(before);
  await page.goto('about:blank');
  await page.goto(lms.origin);
  await expect(frame.getByRole('heading', { name: `Question ${first + 1} of` })).toBeVisible();
  await expect(frame.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
  await frame.getByRole('button', { name: 'All questions' }).click();
  await expect(frame.getByRole('button', { name: `Question ${first + 1}, right` })).toBeVisible();
  await frame.getByRole('button', { name: 'Finish' }).click();
  await expect(frame.getByRole('heading', { name: 'Result' })).toBeFocused();
  await expect(frame.getByText(`1 of ${course.questions.length} right`)).toBeVisible();
  await expect(frame.getByText('Your result was reported.')).toBeVisible();
  const after = await page.evaluate(() => window.cmi());
  expect(after).toMatchObject({
    core: { lesson_status: 'failed', score: { raw: String(Math.round(10_000 / course.questions.length) / 100) } },
  });
  expect(faults).toEqual([]);
  lms.stop();
});

test('a mock exam as a SCORM 2004 package gives no feedback before its end, and all of it after', async ({ page }) => {
  const files = exportedFiles('--exam', 'aif-c01', '--to', 'scorm2004', '--mock', 'quarter', '--pass', '1');
  const course = courseIn(files);
  const lms = await serve(files);
  await waitOutRests(page.context());
  const faults = watch(page.context(), lms.origin);
  await page.goto(lms.origin);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Begin' }).click();
  const at = course.questions.findIndex(({ item, counts }) => counts && item.kind === 'multiple-choice');
  for (let each = 0; each < at; each += 1) await frame.getByRole('button', { name: 'Next question' }).click();
  await choose(frame, course, at, true);
  await expect(frame.getByRole('timer')).toBeVisible();
  await frame.getByRole('button', { name: 'Next question' }).click();
  await expect(frame.locator('#verdict')).toHaveCount(0);
  await frame.getByRole('button', { name: 'All questions' }).click();
  await frame.getByRole('button', { name: 'Hand in' }).click();
  await expect(frame.getByText('1 of ')).toBeVisible();
  await frame.getByRole('button', { name: `Question ${at + 1}, right` }).click();
  await expect(frame.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
  expect(await page.evaluate(() => window.cmi())).toMatchObject({
    completion_status: 'completed',
    success_status: 'passed',
    interactions: expect.anything(),
  });
  expect(faults).toEqual([]);
  lms.stop();
});

test('a cmi5 package runs from its launch to its score, and asks nobody but the LRS that launched it', async ({ page }) => {
  const lrs = await startLrs({ masteryScore: 0.01 });
  const files = exportedFiles(...TASK, '--to', 'cmi5', '--marking', 'off');
  const course = courseIn(files);
  const lms = await serve(files);
  await waitOutRests(page.context());
  const faults = watch(page.context(), lms.origin);
  await page.goto(`${lms.origin}/course/index.html${lrs.launch()}`);
  await expect(page.getByRole('heading', { name: 'Question 1 of' })).toBeVisible();
  const first = course.questions.findIndex(({ item }) => item.kind === 'multiple-choice');
  for (let at = 0; at < first; at += 1) await page.getByRole('button', { name: 'Skip' }).click();
  await choose(page, course, first, true);
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeFocused();
  await expect.poll(lrs.verbs).toEqual(['initialized', 'answered']);
  // Its own host is another place than the LRS: since the launch it may not be asked either.
  expect(
    await page.evaluate(() =>
      fetch('/elsewhere').then(
        () => 'let through',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  await page.goto('about:blank');
  await page.goto(`${lms.origin}/course/index.html${lrs.launch()}`);
  await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'All questions' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByText('Passed.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Leave' })).toHaveAttribute('href', 'https://lms.example/back');
  await expect.poll(lrs.verbs).toContain('passed');
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(faults.filter((fault) => !fault.includes(lrs.origin) && !fault.includes('/elsewhere'))).toEqual([]);
  lms.stop();
  await lrs.stop();
});

test('no screen of a package has a barrier in light or dark, and all fit a frame of 320 px and text twice as large', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await waitOutRests(page.context());
  const practice = exportedFiles(...TASK, '--to', 'scorm12', '--marking', 'guided');
  const course = courseIn(practice);
  const lms = await serve(practice);
  // A page that no LMS has started says so, and is the same otherwise.
  await page.goto(`${lms.origin}/course/index.html`);
  const seen = new Set<string>();
  for (const [at, { item }] of course.questions.entries()) {
    await expect(page.getByRole('heading', { name: `Question ${at + 1} of` })).toBeVisible();
    if (!seen.has(item.kind)) {
      expect(await troubles(page), item.kind).toEqual([]);
      if (item.kind === 'multiple-choice') {
        await page.locator('.stem [data-unit]').first().click();
        await choose(page, course, at, false);
        await page.getByRole('button', { name: 'Answer' }).click();
        await expect(page.getByRole('heading', { name: 'Not right', exact: true })).toBeFocused();
        expect(await troubles(page), 'feedback').toEqual([]);
      }
      seen.add(item.kind);
    }
    await page.getByRole('button', { name: /^(Skip|Next question)$/ }).click();
  }
  expect(seen.size).toBeGreaterThanOrEqual(4);
  await expect(page.getByRole('heading', { name: 'All questions' })).toBeFocused();
  expect(await troubles(page), 'all questions').toEqual([]);
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('heading', { name: 'Result' })).toBeFocused();
  expect(await troubles(page), 'result').toEqual([]);
  lms.stop();

  const exam = await serve(exportedFiles('--exam', 'aif-c01', '--to', 'scorm2004', '--mock', 'quarter', '--pass', '70'));
  await page.goto(`${exam.origin}/course/index.html`);
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  expect(await troubles(page), 'before a mock exam').toEqual([]);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  expect(await troubles(page), 'in a mock exam').toEqual([]);
  await page.getByRole('button', { name: 'All questions' }).click();
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('heading', { name: 'Result' })).toBeFocused();
  expect(await troubles(page), 'its result').toEqual([]);
  exam.stop();
});
