import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { TEMP } from '../../browser/folders.ts';
import { backupOf, metBefore, pastAttempts } from '../../browser/past.ts';
import { answer, EXAM, practice, respond, shown, toMark } from '../question.ts';
import { bringIn, catchFile, rowCount } from '../record.ts';
import { screenOf } from '../screen.ts';
import { type Journey, must } from './journey.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const KILLS = 2;

export const RECORD: readonly Journey[] = [
  {
    name: 'a record is brought in, and what is due is reviewed',
    async run({ screen, site }) {
      await screen.tab.goto(site.url('/settings/'));
      const past = metBefore(3, 0, Date.now() - 20 * 86_400_000);
      await bringIn(screen, base64(backupOf(pastAttempts(past))));
      for (let tries = 0; (await rowCount(screen, 'attempts')) < past.length; tries++)
        must(tries < 200, 'The record does not come in.');
      await screen.tab.goto(site.url(`/${EXAM}/review/`));
      await screen.press('main a.button, main button.primary', '(Start|Review|Begin).*');
      await screen.see('h1', 'Question 1 of \\d+');
      await screen.keys('1');
      must((await answer(screen)) !== '', 'There is no verdict.');
    },
  },
  {
    name: 'a record is downloaded, deleted, and brought in again',
    async run({ screen, site }) {
      const list = toMark(1);
      await practice(screen, site, list);
      await respond(screen, await shown(screen, list));
      await answer(screen);
      await screen.tab.goto(site.url('/settings/'));
      const file = await catchFile(screen, () => screen.press('#data button', 'Download my record'));
      must(file.length > 100, 'The file is empty.');
      await screen.press('#data .button.danger', 'Delete everything.*|Delete.*everything.*');
      await screen.press('dialog[open] .button.danger', 'Delete without download');
      for (let tries = 0; (await rowCount(screen, 'attempts')) > 0; tries++) must(tries < 200, 'The record is not deleted.');
      await screen.tab.goto(site.url('/settings/'));
      await bringIn(screen, file);
      for (let tries = 0; (await rowCount(screen, 'attempts')) !== 1; tries++)
        must(tries < 200, 'The record does not come back.');
    },
  },
  {
    name: `what was told as answered is there after the browser was killed, ${KILLS} times`,
    cannot: { WebKit: 'its sessions keep nothing', Chromium: 'crash.spec.ts does it' },
    async run({ engine, site }) {
      if (!engine.lasting) return must(false, 'This engine keeps no folder.');
      const profile = mkdtempSync(join(TEMP, 'profile-'));
      const list = toMark(KILLS);
      for (const one of list) {
        const lasting = await engine.lasting(profile);
        const screen = screenOf(lasting.tab);
        await screen.tab.goto(site.url(`/${EXAM}/practice/?item=${encodeURIComponent(one.id)}`));
        await screen.until(
          'question',
          () =>
            document.querySelector('.option') !== null ||
            document.querySelector('main h1')?.textContent === 'Go on where you were?',
        );
        if ((await screen.texts('.button')).includes('Start a new practice'))
          await screen.press('.button', 'Start a new practice');
        await respond(screen, await shown(screen, [one]));
        await answer(screen);
        await lasting.kill();
      }
      const after = await engine.lasting(profile);
      const screen = screenOf(after.tab);
      await screen.tab.goto(site.url('/about/'));
      const kept = await rowCount(screen, 'attempts');
      await after.end();
      must(kept === KILLS, `Of ${KILLS} answers ${kept} are there.`);
    },
  },
];
