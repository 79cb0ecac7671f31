import { answer, EXAM, next, ofEachKind, practice, respond, respondByKeys, shown, toMark } from '../question.ts';
import { rowCount } from '../record.ts';
import type { Screen } from '../screen.ts';
import { type Journey, must } from './journey.ts';

const right = (verdict: string) => must(verdict === 'Right', `The verdict is “${verdict}”.`);

/** Answers by the Enter key alone, which warns first where something is missing. */
async function answerByKeys(screen: Screen): Promise<void> {
  await screen.tab.run(() => (document.activeElement as HTMLElement | null)?.blur() ?? true);
  await screen.keys('Enter');
  await screen.until(
    'verdict or warning',
    () => document.querySelector('#verdict') !== null || document.querySelector('.action-bar p')?.textContent !== '',
  );
  if ((await screen.texts('.action-bar .button')).includes('Answer without marking')) {
    await screen.keys('Enter');
  }
  right((await screen.see('#verdict')).trim());
}

export const PRACTICE: readonly Journey[] = [
  {
    name: 'a question of each kind is answered with the mouse',
    async run({ screen, site }) {
      const list = ofEachKind();
      await practice(screen, site, list);
      for (let at = 1; at <= list.length; at++) {
        await screen.see('h1', `Question ${at} of ${list.length}`);
        await respond(screen, await shown(screen, list));
        right(await answer(screen));
        await next(screen);
      }
      await screen.see('h1', 'Practice finished');
      must((await screen.see('.lead')).startsWith(`${list.length} of ${list.length} right`), 'The sum is not right.');
    },
  },
  {
    name: 'a question of each kind is answered with keys alone',
    async run({ screen, site }) {
      const list = ofEachKind();
      await practice(screen, site, list);
      for (let at = 1; at <= list.length; at++) {
        await screen.see('h1', `Question ${at} of ${list.length}`);
        await respondByKeys(screen, await shown(screen, list));
        await answerByKeys(screen);
        await screen.tabTo('.action-bar .button', 'Next question|Finish');
        await screen.keys('Enter');
      }
      await screen.see('h1', 'Practice finished');
    },
  },
  {
    name: 'feedback says why, of each option and each phrase',
    async run({ screen, site }) {
      const list = toMark(1);
      await practice(screen, site, list);
      const one = await shown(screen, list);
      await screen.press('.stem .phrase');
      await respond(screen, one, false);
      must((await answer(screen)) === 'Not right', 'A wrong answer is right.');
      await screen.see('h2, h3', 'Sources');
      must((await screen.texts('.option .verdict-line')).length === one.item.options.length, 'An option has no rationale.');
      must((await screen.texts('.notes > li')).length > 0, 'There are no notes on phrases.');
      must(
        (await screen.texts('.look-missed, .look-found, .look-decoy-taken, .look-decoy-left')).length > 0,
        'No phrase shows what it was.',
      );
    },
  },
  {
    name: 'a practice goes on where it was after a reload',
    async run({ screen, site }) {
      const list = toMark(2);
      await practice(screen, site, list);
      await respond(screen, await shown(screen, list));
      await answer(screen);
      await next(screen);
      await screen.see('h1', 'Question 2 of 2');
      await screen.press('.stem .phrase');
      await respond(screen, await shown(screen, list), false);
      await screen.until('title of the question', () => document.title.startsWith('Question 2 of 2'));
      await screen.until('stored draft', async () => {
        const open = indexedDB.open('signalmark:/');
        const db = await new Promise<IDBDatabase>((resolve) => {
          open.onsuccess = () => resolve(open.result);
        });
        const all = db.transaction('sessions').objectStore('sessions').getAll();
        const rows = await new Promise<readonly { readonly draft?: { readonly response: unknown } }[]>((resolve) => {
          all.onsuccess = () => resolve(all.result);
        });
        db.close();
        return rows.some(({ draft }) => Boolean(draft?.response));
      });
      await screen.tab.reload();
      await screen.see('h1', 'Question 2 of 2');
      await screen.until('chosen option', () => document.querySelector('.option input:checked') !== null);
      must((await screen.texts('.stem .phrase.ink-for')).length === 1, 'The mark is gone.');
    },
  },
  {
    name: 'what was missed is listed and can be practiced again',
    async run({ screen, site }) {
      const list = toMark(1);
      await practice(screen, site, list);
      await respond(screen, await shown(screen, list), false);
      await answer(screen);
      must((await rowCount(screen, 'attempts')) === 1, 'The answer is not in the database.');
      await screen.tab.goto(site.url(`/${EXAM}/missed/`));
      await screen.see('main a', `.*${list[0]?.title.replaceAll(/[^\w ]/g, '.') ?? ''}.*`);
    },
  },
];
