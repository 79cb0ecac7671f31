import { join } from 'node:path';
import { EXAM, practice, toMark } from '../question.ts';
import { type Journey, must } from './journey.ts';

/** How a phrase is drawn: what an iPhone did not show at all. */
const look = (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) return null;
  const style = getComputedStyle(element);
  return {
    line: style.textDecorationLine,
    style: style.textDecorationStyle,
    width: style.textDecorationThickness,
    ink: style.backgroundImage,
    ring: style.outlineStyle,
  };
};

export const MARKING: readonly Journey[] = [
  {
    name: 'guided phrases are seen, marked and cleared with the mouse',
    async run({ screen, site, engine, folder }) {
      await practice(screen, site, toMark(1));
      const plain = await screen.until('phrase', look, '.stem .phrase');
      must(
        plain?.line === 'underline' && plain.style === 'dotted' && plain.width === '2px',
        `A phrase is drawn ${JSON.stringify(plain)}.`,
      );
      await screen.press('.stem .phrase');
      const inked = await screen.until('ink', look, '.stem .phrase.ink-for');
      must(/gradient/.test(inked?.ink ?? ''), `Ink is drawn ${JSON.stringify(inked)}.`);
      await screen.tab.picture(join(folder, `marking-${engine.name}.png`));
      await screen.press('.stem .phrase');
      await screen.until('cleared phrase', () => document.querySelector('.ink-for') === null);
    },
  },
  {
    name: 'guided phrases are marked with keys, keep their names, and the ring goes with the focus',
    async run({ screen, site }) {
      await practice(screen, site, toMark(1));
      await screen.tabTo('.mark-keys button');
      const names = await screen.tab.run(() =>
        [...document.querySelectorAll('.mark-keys button')].map((button) => button.textContent),
      );
      await screen.keys('ArrowRight', 'Space');
      await screen.until(
        'second phrase marked',
        () => document.querySelectorAll('.mark-keys button')[1]?.getAttribute('aria-pressed') === 'true',
      );
      must((await screen.tab.run(look, '.stem .cursor'))?.ring === 'solid', 'The phrase in focus has no ring.');
      const after = await screen.tab.run(() =>
        [...document.querySelectorAll('.mark-keys button')].map((button) => button.textContent),
      );
      must(String(names) === String(after), `The names were ${names} and are ${after}.`);
      await screen.keys('Tab');
      await screen.until('ring gone', () => document.querySelector('.cursor') === null);
    },
  },
  {
    name: 'open marking takes a drag, two presses, and keys',
    async run({ screen, site }) {
      await screen.tab.goto(site.url('/settings/'));
      await screen.press('label', 'Open: .*');
      await screen.until('chosen setting', () =>
        [...document.querySelectorAll('label')].some(
          (label) => /^\s*Open:/.test(label.textContent ?? '') && label.querySelector('input')?.checked,
        ),
      );
      // A setting is stored before the page may be left.
      await screen.tab.run(() => new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 300)));
      await practice(screen, site, toMark(1));
      await screen.see('.stem .word');
      const marked = (count: number) =>
        screen.until(
          `${count} marked words`,
          (wanted) => document.querySelectorAll('.mark-keys [aria-pressed="true"]').length === wanted,
          count,
        );
      await screen.drag('.stem [data-unit="0"]', '.stem [data-unit="2"]');
      await marked(3);
      await screen.press('.stem [data-unit="1"]');
      await marked(2);
      await screen.press('.stem [data-unit="4"]');
      await marked(3);
      await screen.press('.stem [data-unit="6"]');
      await marked(5);
      await screen.tabTo('.mark-keys button');
      await screen.keys('Home', 'Shift+ArrowRight', 'Shift+ArrowRight');
      await marked(6);
      must((await screen.texts(`.question-head a[href="/${EXAM}/"]`)).length === 1, 'The question has lost its way out.');
    },
  },
];
