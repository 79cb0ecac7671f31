import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { AnswerAttempt } from '../../src/core/session/attempt.ts';
import { seededRandom } from '../../src/core/session/random.ts';
import { fromBackup } from '../../src/record/backup/backup.ts';
import { toHandIn } from '../../src/record/backup/hand-in.ts';
import { openDropBox } from '../drop-box.ts';
import { buildSite } from './build.ts';
import { canvasQuiz, PLANTED, QUIZ } from './canvas-quiz.ts';
import { expect, test, waitOutRests, watch } from './fixtures.ts';
import { PROJECT, TEMP } from './folders.ts';
import { keptOffline } from './offline-copy.ts';
import { type Site, serveSite } from './site-server.ts';

const EXAM = 'tea-101';
const BLUEPRINT = `content/${EXAM}/exam.yaml`;
const TITLE = 'First cup';
const ROOT = join(TEMP, 'day-content');
const HANDED_IN = join(TEMP, 'day-handed-in');
const WRONG = 'what-makes-a-leaf-turn-black-after-the-harvest';
/** Statistics show a question from ten learners on, and an option that was chosen by five. */
const CLASSMATES = 24;

interface Said {
  readonly status: number;
  readonly out: string;
}

/** Runs a command as an instructor does, and gives all that it says. */
function command(...argv: readonly string[]): Promise<Said> {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'src/cli/main.ts'];
  return new Promise((resolve) => {
    execFile(process.execPath, [...flags, ...argv, '--root', ROOT], { cwd: PROJECT }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });
}

/** Puts other words in the place of what must stand in a file. */
function change(file: string, words: string, others: string): void {
  const text = readFileSync(join(ROOT, file), 'utf8');
  expect(text).toContain(words);
  writeFileSync(join(ROOT, file), text.replace(words, others));
}

/** An exam with lessons and without a question, as docs/own-content.md begins one, whose learners hand in at this address. */
function beginExam(dropbox: string): void {
  cpSync(join(PROJECT, 'docs/example-exam/content'), join(ROOT, 'content'), { recursive: true });
  appendFileSync(join(ROOT, 'content/site.yaml'), `dropbox: "${dropbox}"\n`);
  change(BLUEPRINT, 'options: {multiple-choice: 3}', 'options: {multiple-choice: 4}');
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function makeLink(page: Page, site: Site): Promise<string> {
  await page.goto(site.url(`/${EXAM}/assign/`));
  await page.getByRole('textbox', { name: 'Title' }).fill(TITLE);
  await page.getByRole('radio', { name: 'Exactly these' }).check();
  await page.getByText(new RegExp(`^1\\.1 .* 0 of ${QUIZ.length}$`)).click();
  await page.getByRole('checkbox', { name: 'All of this task' }).check();
  await page.getByRole('radio', { name: /^Off:/ }).check();
  await page.getByLabel('Tries').fill('1');
  await button(page, 'Make the link').click();
  return page.getByRole('textbox', { name: 'The link' }).inputValue();
}

/** Opens a link on a device of its own, on which nothing is yet. */
async function openAs(browser: Browser, link: string, watched: (context: BrowserContext) => void): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true, serviceWorkers: 'allow' });
  watched(context);
  await waitOutRests(context);
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible();
  return page;
}

/** Answers all of it with the option of this number, as `QUIZ` has them, and goes to where it is handed in. */
async function answerAll(page: Page, chosen: (at: number) => number, name: string): Promise<void> {
  await button(page, `Start: ${QUIZ.length} questions`).click();
  for (let n = 1; n <= QUIZ.length; n++) {
    await expect(page.getByRole('heading', { name: `Question ${n} of ${QUIZ.length}`, exact: true })).toBeVisible();
    const asked = (await page.locator('.stem').textContent()) ?? '';
    const at = QUIZ.findIndex(({ words }) => asked.includes(words));
    await page.getByRole('radio', { name: new RegExp(`^[A-D] ${QUIZ[at]?.options[chosen(at)]}$`) }).check();
    await button(page, /^Answer$/).click();
    await expect(page.getByRole('region', { name: 'Result' }).getByRole('heading')).toBeVisible();
    await button(page, n < QUIZ.length ? /^Next/ : 'Finish').click();
  }
  await page.getByRole('link', { name: 'Hand it in' }).click();
  await button(page, 'Hand in').click();
  await page.getByLabel(/^Name or number/).fill(name);
}

/** Saves the hand-in as a file, as a mail to the instructor would bring it. */
async function saveFile(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as a file').click()]);
  await expect(page.getByText(/^Saved as a file for handing in/)).toBeVisible();
  const file = join(HANDED_IN, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

async function answersIn(file: string): Promise<readonly AnswerAttempt[]> {
  const read = await fromBackup(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${read.error.message}`);
  return read.value.attempts.filter((one): one is AnswerAttempt => one.type === 'answer');
}

/**
 * The rest of the class, without a browser each, as statistics of three learners are hidden: who knows a question answers it as one did who
 * knows all, who does not as one did who knows nothing. So each of their answers was given in a page, and the program's own writer makes their files.
 */
function handInClassmates(knows: readonly AnswerAttempt[], not: readonly AnswerAttempt[]): void {
  const random = seededRandom(7, 'class');
  const [{ assignment = '' } = {}] = knows;
  for (let mate = 0; mate < CLASSMATES; mate++) {
    const own = { device: randomUUID(), session: randomUUID() };
    const answers = knows.map((answer) => {
      const other = not.find(({ item }) => item === answer.item) ?? answer;
      return { ...(random() * CLASSMATES < mate + 0.5 ? answer : other), ...own, id: randomUUID() };
    });
    const text = toHandIn({ assignment, title: TITLE, exam: EXAM, name: `Mate ${mate}` }, answers);
    writeFileSync(join(HANDED_IN, `mate-${mate}.jsonl`), text);
  }
}

test('an instructor imports a quiz of Canvas, edits and publishes it, assigns it by a link; three learners answer, one of them offline, and hand in by file and drop box; statistics show the wrong key first, and no more once it is corrected', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const box = await openDropBox();
  for (const folder of [ROOT, HANDED_IN]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  beginExam(box.address);

  // In the morning: the quiz comes in as drafts, which many edits at once make ready.
  const quiz = join(TEMP, 'tea-quiz.zip');
  writeFileSync(quiz, canvasQuiz());
  const imported = await command('import', quiz, '--task', '1.1');
  expect(imported).toMatchObject({ status: 0, out: expect.stringMatching(/tea-quiz\.zip +8 +0 +0\n/) });
  // Quizzes of Canvas rarely say why, and the import says what can be done about it.
  expect(imported.out).toContain('8 of them came with options that have no reason');
  expect(imported.out).toContain(`by \`bank: {rationales: optional}\` in ${BLUEPRINT}.`);
  change(BLUEPRINT, 'bank: {', 'bank: {rationales: optional, ');
  const edit = ['edit', '--task', '1.1', '--status', 'draft', '--set', 'level=1', '--set', 'status=ready'];
  expect((await command(...edit)).out).toMatch(
    /8 questions would change\.[\s\S]*8 files checked, no problems\.[\s\S]*Nothing was written yet\./,
  );
  expect(await command(...edit, '--yes')).toMatchObject({ status: 0, out: expect.stringContaining('8 questions changed.') });
  expect(await command('check')).toMatchObject({ status: 0, out: expect.stringContaining('no problems') });
  const site = await serveSite(await buildSite('day-site', { SIGNALMARK_CONTENT: ROOT }));

  // At noon: a link for the class.
  const faults: (readonly string[])[] = [];
  const watched = (context: BrowserContext): void => void faults.push(watch(context, site.origin));
  const instructor = await browser.newContext();
  watched(instructor);
  await waitOutRests(instructor);
  const desk = await instructor.newPage();
  const link = await makeLink(desk, site);

  // Ada knows all of it, Cleo nothing, Ben half.
  const [ada, ben, cleo] = await Promise.all(['Ada', 'Ben', 'Cleo'].map(() => openAs(browser, link, watched)));
  if (!ada || !ben || !cleo) throw new Error('There are three learners.');
  await keptOffline(ben);
  await ben.context().setOffline(true);
  const [, byBen, byCleo] = await Promise.all([
    answerAll(ada, () => 0, 'Ada 7').then(async () => {
      await button(ada, /^Send to /).click();
      await expect(ada.getByText('Handed in: the drop box has it.')).toBeVisible();
    }),
    answerAll(ben, (at) => at % 2, 'Ben 8').then(() => saveFile(ben)),
    answerAll(cleo, () => 1, 'Cleo 9').then(() => saveFile(cleo)),
  ]);
  const byAda = [...box.files].map(([name, text]) => {
    writeFileSync(join(HANDED_IN, name), text);
    return join(HANDED_IN, name);
  });
  expect(byAda).toHaveLength(1);
  expect(await answersIn(byBen)).toHaveLength(QUIZ.length);

  // In the evening: what all of them teach back.
  handInClassmates(await answersIn(byAda[0] ?? ''), await answersIn(byCleo));
  const out = join(TEMP, 'day-statistics');
  const told = await command('stats', HANDED_IN, '--out', out);
  expect(told).toMatchObject({ status: 0, out: expect.stringContaining(`TEA-101: ${CLASSMATES + 3} learners, 216 answers`) });
  const [, first = ''] = /-{5,}\n(.*)\n/.exec(told.out) ?? [];
  expect(first).toMatch(new RegExp(`^ *1\\.1/${WRONG} .* check the key \\(`));
  await desk.goto(pathToFileURL(join(out, 'statistics.html')).href);
  await expect(desk.locator('tbody').first().getByRole('rowheader').first()).toContainText(WRONG);
  await expect(desk.getByText('Ada 7')).toHaveCount(0);

  // The key is put right, and what was answered to the wrong one is set aside.
  const file = `questions/${EXAM}/1.1/${WRONG}.md`;
  const { options } = QUIZ[PLANTED.at] ?? { options: [] };
  change(file, `[x] ${options[PLANTED.key]}`, `[ ] ${options[PLANTED.key]}`);
  change(file, `[ ] ${options[0]}`, `[x] ${options[0]}`);
  const [, revision] = new RegExp(`/${WRONG},([^,]+),`).exec(readFileSync(join(out, 'results/questions.csv'), 'utf8')) ?? [];
  const source = '{title: The club’s guide, url: https://example.com/tea/black, checked: 2026-11-20}';
  writeFileSync(
    join(ROOT, `content/${EXAM}/corrections.yaml`),
    `corrections:
  - question: 1.1/${WRONG}
    revisions: ["${revision}"]
    date: 2026-12-03
    said: ${options[PLANTED.key]}.
    right: ${options[0]}.
    why: The quiz named the wrong option.
    sources: [${source}]
`,
  );
  expect(await command('check')).toMatchObject({ status: 0, out: expect.stringContaining('no problems') });
  const again = await command('stats', HANDED_IN, '--out', out);
  expect(again.out).toContain(`TEA-101: ${CLASSMATES + 3} learners, 189 answers`);
  expect(again.out).not.toContain('check the key');

  expect(faults.flat().filter((fault) => !fault.startsWith(`request to another origin: ${box.address}`))).toEqual([]);
  for (const page of [desk, ada, ben, cleo]) await page.context().close();
  await site.stop();
  await box.stop();
});
