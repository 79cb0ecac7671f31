import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { exchangeOf } from '../../src/exchange/exchange-of.ts';
import { writeQti3 } from '../../src/exchange/qti3/qti3.ts';
import { readZip } from '../../src/exchange/zip/zip.ts';
import { authoredFrom, bytesOf } from '../exchange/round-trip.ts';

const FRONT = '---\nobjective: 3.1.5\nlevel: 2\nsources: []\n---\n';
const CHOICE = `${FRONT}A bakery's notices :signal[change every hour]{#freshness}. It has :decoy[a million old notices]{#archive} and :plain[two ovens].

Which approach has the :signal[least effort]{#least-effort}?

- [ ] [Train a model](fine-tuning) each night.
  > Training freezes the notices of that night.
- [x] [Look the notices up](rag) when someone asks.
  > What is looked up is what holds now.

## Explanation
News belongs in a search, not in a model.
`;
const ORDERING = `${FRONT}A clerk files a letter.

In which order, leaving out what does not belong?

1. Open the letter.
   > It comes first.
2. Read the letter.
3. Put the letter into a folder.

- Burn the letter.
`;
const RESPONSE = `${FRONT}Three tools lie on the bench.

Which two cut wood?

- [x] A saw
- [x] An axe
- [ ] A hammer
`;
const MATCHING = `${FRONT}Two tools lie on the bench.

Match each task with its tool.

| prompt | response | Why |
| --- | --- | --- |
| Drive a nail | Hammer | It is heavy. |
| Turn a screw | Screwdriver | It fits. |
| | Saw | |
`;

const MODULES = join(import.meta.dirname, '../../node_modules');
const FILES: Readonly<Record<string, string>> = {
  '/vue.js': 'vue/dist/vue.min.js',
  '/player.js': 'qti3-item-player/dist/qti3Player.umd.min.js',
  '/player.css': 'qti3-item-player/dist/qti3Player.css',
};
// The player is a component; what it tells is kept where a test can see it.
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Player</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/player.css"><div id="app"></div><script src="/vue.js"></script><script src="/player.js"></script>
<script>
window.reported = { items: 0, attempts: [] };
const Player = window.qti3Player.default ?? window.qti3Player;
const on = {
  notifyQti3PlayerReady: (player) => { window.player = player; },
  notifyQti3ItemReady: () => { window.reported.items += 1; },
  notifyQti3EndAttemptCompleted: (data) => { window.reported.attempts.push(JSON.parse(JSON.stringify(data.state))); },
};
new Vue({ render: (h) => h(Player, { props: { suppressAlertMessages: true, suppressInvalidResponseMessages: true }, on }) }).$mount('#app');
</script></html>`;

interface Told {
  readonly items: number;
  readonly attempts: readonly {
    readonly outcomeVariables: readonly { readonly identifier: string; readonly value: unknown }[];
  }[];
}
declare global {
  interface Window {
    reported: Told;
    player: { loadItemFromXml(xml: string, configuration: object): void; endAttempt(target: string): void };
  }
}

/** A page with the player, from node_modules alone. */
const test = base.extend<{ player: Page }>({
  player: async ({ page }, use) => {
    const server = createServer((request, response) => {
      const file = FILES[request.url ?? ''];
      const type = file === undefined ? 'text/html' : file.endsWith('.css') ? 'text/css' : 'text/javascript';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
      response.end(file === undefined ? PAGE : readFileSync(join(MODULES, file)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'player' in window);
    await use(page);
    server.close();
  },
});

/** The item that a question is exported as, taken out of the package. */
function itemOf(markdown: string): string {
  const zip = readZip(bytesOf(writeQti3([exchangeOf(authoredFrom(markdown))], 'A bank')));
  const [item] = zip.ok ? [...zip.value].filter(([name]) => name.startsWith('items/')) : [];
  if (item === undefined) throw new Error('no item in the package');
  return new TextDecoder().decode(item[1]);
}

async function load(page: Page, markdown: string): Promise<void> {
  const before = await page.evaluate(() => window.reported.items);
  await page.evaluate((xml) => {
    const sessionControl = { max_attempts: 0, show_feedback: true, validate_responses: false };
    window.player.loadItemFromXml(xml, { guid: xml.slice(0, 20), status: 'interacting', sessionControl });
  }, itemOf(markdown));
  await page.waitForFunction((count) => window.reported.items > count, before);
}

/** Ends the attempt; the outcomes as the player reports them. */
async function outcomes(page: Page): Promise<Record<string, unknown>> {
  const before = await page.evaluate(() => window.reported.attempts.length);
  await page.evaluate(() => window.player.endAttempt('done'));
  await page.waitForFunction((count) => window.reported.attempts.length > count, before);
  const state = await page.evaluate(() => window.reported.attempts.at(-1));
  return Object.fromEntries((state?.outcomeVariables ?? []).map(({ identifier, value }) => [identifier, value]));
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (a === null || b === null) throw new Error('nothing to drag');
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 8 });
  await page.mouse.up();
}

test('a choice with a marking is shown, answered, marked and scored by an independent player', async ({ player }) => {
  await load(player, CHOICE);
  await expect(player.getByText('A bakery’s notices').or(player.getByText("A bakery's notices"))).toBeVisible();
  await expect(player.getByRole('radio')).toHaveCount(2);
  await expect(player.getByText('What is looked up is what holds now.')).toBeHidden();
  await player.getByRole('radio', { name: 'Look the notices up' }).click();
  await player.getByText('change every hour').click();
  await player.getByText('least effort').click();
  expect(await outcomes(player)).toMatchObject({ SCORE: 1, MARKING_SCORE: 2 });
  await expect(player.getByText('What is looked up is what holds now.')).toBeVisible();
  await expect(player.getByText('News belongs in a search, not in a model.')).toBeVisible();
});

test('a wrong choice scores nothing, and marked decoys eat up what a signal earned', async ({ player }) => {
  await load(player, CHOICE);
  await player.getByRole('radio', { name: 'Train a model' }).click();
  for (const phrase of ['change every hour', 'a million old notices', 'two ovens']) await player.getByText(phrase).click();
  expect(await outcomes(player)).toMatchObject({ SCORE: 0, MARKING_SCORE: 0 });
});

for (const [chosen, score] of [
  [['A saw', 'An axe'], 1],
  [['A saw'], 0],
  [['A saw', 'A hammer'], 0],
] as const) {
  test(`a multiple response of ${chosen.join(' and ')} scores ${score}`, async ({ player }) => {
    await load(player, RESPONSE);
    await expect(player.getByText('Which two cut wood?')).toBeVisible();
    for (const name of chosen) await player.getByRole('checkbox', { name }).click();
    expect(await outcomes(player)).toMatchObject({ SCORE: score });
  });
}

for (const [order, score] of [
  [['Open the letter.', 'Read the letter.', 'Put the letter into a folder.'], 1],
  [['Read the letter.', 'Open the letter.', 'Put the letter into a folder.'], 0],
  [['Open the letter.', 'Read the letter.', 'Burn the letter.'], 0],
] as const) {
  test(`an ordering put as ${order.join(' ')} scores ${score}`, async ({ player }) => {
    await load(player, ORDERING);
    await expect(player.getByText('In which order, leaving out what does not belong?')).toBeVisible();
    await expect(player.getByRole('button')).toHaveCount(4);
    for (const [place, step] of order.entries())
      await drag(
        player,
        player.getByRole('button', { name: step }),
        player.getByRole('list').nth(1).getByRole('listitem').nth(place),
      );
    expect(await outcomes(player)).toMatchObject({ SCORE: score });
  });
}

for (const [pairs, score] of [
  [{ 'Drive a nail': 'Hammer', 'Turn a screw': 'Screwdriver' }, 1],
  [{ 'Drive a nail': 'Hammer', 'Turn a screw': 'Saw' }, 0],
] as const) {
  test(`a matching of ${Object.values(pairs).join(' and ')} scores ${score}`, async ({ player }) => {
    await load(player, MATCHING);
    await expect(player.getByText('Match each task with its tool.')).toBeVisible();
    const heads = await player.getByRole('columnheader').allInnerTexts();
    for (const [prompt, response] of Object.entries(pairs))
      await player
        .getByRole('row', { name: prompt })
        .getByRole('checkbox')
        .nth(heads.indexOf(response) - 1)
        .check({ force: true });
    expect(await outcomes(player)).toMatchObject({ SCORE: score });
  });
}
