import { answer, EXAM } from '../question.ts';
import { screenOf } from '../screen.ts';
import { type Journey, must } from './journey.ts';

export const SCREENS: readonly Journey[] = [
  {
    name: 'a lesson is read, with its colors, and the next one',
    async run({ screen, site }) {
      await screen.tab.goto(site.url(`/${EXAM}/lessons/rag/`));
      const title = await screen.see('h1');
      const paper = await screen.tab.run(() => getComputedStyle(document.documentElement).backgroundColor);
      must(/^rgb\((251, 247, 238|21, 20, 15)\)$/.test(paper), `The paper is ${paper}.`);
      await screen.press('main a[rel="next"], main .pager a:last-child, main nav a[href*="/lessons/"]');
      await screen.until(
        'another lesson',
        (before) => document.querySelector('h1')?.textContent?.trim() !== before && document.readyState === 'complete',
        title,
      );
    },
  },
  {
    name: 'a quarter of a mock exam is worked through and handed in',
    async run({ screen, site }) {
      await screen.tab.goto(site.url(`/${EXAM}/mock/`));
      await screen.press('label', 'Quarter length.*');
      await screen.press('.button', 'To the rules');
      await screen.press('.button', 'Start the clock');
      const [, count = '0'] = /of (\d+)/.exec(await screen.see('h1', 'Question 1 of \\d+')) ?? [];
      for (let at = 1; at <= Number(count); at++) {
        await screen.see('h1', `Question ${at} of ${count}`);
        await screen.keys('1');
        await screen.press('.action-bar .button.primary', 'Next|Review');
      }
      await screen.see('h1', 'Review before you hand in');
      await screen.press('.button', 'Hand in');
      if ((await screen.texts('.button')).includes('Hand in all the same')) await screen.press('.button', 'Hand in all the same');
      await screen.see('h1', 'Result');
    },
  },
  {
    name: 'the drill asks, says what is right, and ends',
    async run({ screen, site }) {
      await screen.tab.goto(site.url(`/${EXAM}/drill/`));
      await screen.press('.button', 'Start the drill');
      for (const card of [1, 2]) {
        await screen.see('h1', `Card ${card} of \\d+`);
        await screen.press('.drill-choices .step');
        await screen.see('.verdict');
        await screen.press('.action-bar .button', 'Next card|To the end');
      }
      await screen.see('h1', 'Card 3 of \\d+');
      await screen.press('.question-head .button', 'Stop');
      await screen.see('h1', 'Drill finished');
    },
  },
  {
    name: 'a plan is made for a day, and home says what to do today',
    async run({ screen, site }) {
      await screen.tab.goto(site.url(`/${EXAM}/plan/`));
      await screen.see('input[type="date"]');
      // A field for a date is the system's own, and differs by language.
      await screen.tab.run(() => {
        const field = document.querySelector<HTMLInputElement>('input[type="date"]');
        if (!field) return false;
        field.value = `${new Date().getFullYear() + 1}-06-01`;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await screen.press('.button', '(Make|Change) the plan');
      await screen.see('main *', 'Stored\\.');
      await screen.tab.reload();
      await screen.see('.button', 'Change the plan');
    },
  },
  {
    name: 'a second tab does not write into the mock exam of the first, and may take it over',
    async run({ screen, site, visit }) {
      await screen.tab.goto(site.url(`/${EXAM}/mock/`));
      await screen.press('.button', 'To the rules');
      await screen.press('.button', 'Start the clock');
      await screen.see('h1', 'Question 1 of \\d+');
      const address = await screen.tab.run(() => location.href);
      const other = screenOf(await visit.another());
      await other.tab.goto(address);
      await other.see('h1', 'This mock exam goes on in another tab');
      await other.press('.button', 'Go on here');
      await other.see('h1', 'Question 1 of \\d+');
      await screen.see('h1', 'This mock exam goes on in another tab');
    },
  },
  {
    name: 'a practice and its answers work without a network',
    async run({ screen, site }) {
      await screen.tab.goto(site.url('/'));
      await screen.until('offline copy', async () => {
        await navigator.serviceWorker.ready;
        return navigator.serviceWorker.controller !== null;
      });
      await site.stop();
      try {
        await screen.tab.goto(site.url(`/${EXAM}/practice/3.3/`));
        await screen.see('h1', 'Question 1 of \\d+');
        await screen.keys('1');
        must((await answer(screen)) !== '', 'There is no verdict.');
        await screen.tab.goto(site.url(`/${EXAM}/lessons/rag/`));
        await screen.see('h1');
      } finally {
        await site.start();
      }
    },
  },
];
