import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A press, and what shows that it did what it is for. Texts of functions of the page; `at`: number of the question, `of`: how many there are. */
export interface Press {
  readonly what: 'mark' | 'select' | 'answer' | 'next';
  readonly target: (at: number) => string;
  readonly until: (at: number, of: number) => string;
}

/** A page that is measured. */
export interface Measured {
  readonly name: string;
  readonly folder: string;
  readonly entry: string;
  /** What is waited for while it loads, in the order in which it is told; each the text of a function of the page. */
  readonly seen: Readonly<Record<string, string>>;
  readonly presses?: readonly Press[];
}

const SIGHT = (selector: string) => `document.querySelector(${JSON.stringify(selector)})?.getClientRects().length > 0`;

/** One of ours: the question can be read, an option can be chosen, and everything works. */
const OURS = {
  readable: `() => ${SIGHT('article.question .stem')}`,
  answerable: `() => ${SIGHT('article.question .reading > :not(.stem-area) :is(input, select, button):enabled')}`,
  whole: `() => !document.querySelector('astro-island[ssr]') && ${SIGHT('.action-bar .primary:enabled')}`,
};

/** The form is pressed as soon as it can be. */
const PRESSED = `() => { const start = document.querySelector('form.setup [type=submit]'); if (start && !window.started) { window.started = true; start.click(); } return ${SIGHT('article.question .stem')}; }`;

const PRESSES: readonly Press[] = [
  {
    what: 'mark',
    target: () => `document.querySelector('.stem .phrase')`,
    until: () => `document.querySelector('.stem [class*=ink]')`,
  },
  {
    what: 'select',
    target: (at) => `document.querySelectorAll('.options label')[${at % 4}]`,
    until: () => `document.querySelector('.options input:checked')`,
  },
  { what: 'answer', target: () => `document.querySelector('.action-bar .primary')`, until: () => SIGHT('#verdict') },
  {
    what: 'next',
    target: () => `document.querySelector('.action-bar .primary')`,
    until: (at, of) =>
      at + 1 < of
        ? `document.querySelector('.question-head h1')?.textContent.includes('Question ${at + 2} of') && !${SIGHT('#verdict')}`
        : `!document.querySelector('article.question')`,
  },
];

/** Questions of one exam with four options and phrases to mark. */
function questions(dist: string, exam: string, count: number): readonly string[] {
  const folder = join(dist, 'bank', exam);
  const packs = readdirSync(folder).filter((file) => /^\d[\d.]*-\d+\.[0-9a-f]+\.json$/.test(file));
  const items = packs.flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).items);
  return items
    .filter((item) => item.kind === 'multiple-choice' && item.marking && item.options.length === 4)
    .map(({ id }) => id)
    .slice(0, count);
}

/** Ways to a first question. */
export function ourPages(dist: string, count: number): readonly Measured[] {
  const exam = readdirSync(join(dist, 'bank'))[0] ?? '';
  const items = questions(dist, exam, count);
  const task = items[0]?.split('/')[1];
  const query = new URLSearchParams(items.map((id) => ['item', id]));
  return [
    { name: 'task page', folder: dist, entry: `/${exam}/practice/${task}/`, seen: OURS },
    { name: 'a link to questions', folder: dist, entry: `/${exam}/practice/?${query}`, seen: OURS, presses: PRESSES },
    { name: 'form, Start pressed', folder: dist, entry: `/${exam}/practice/`, seen: { ...OURS, readable: PRESSED } },
    {
      name: 'new questions of a task',
      folder: dist,
      entry: `/${exam}/practice/?which=unseen&count=10&task=${task}&then=`,
      seen: OURS,
    },
  ];
}

/** Questions of the pages written by hand. */
const HAND_WRITTEN = 20;

const hand = (selector: string, name: string): Readonly<Record<string, string>> => ({ [name]: `() => ${SIGHT(selector)}` });

/** Pages written by hand, which ours are compared with: `index.html` asks plain questions, `highlight.html` has words to mark. */
export const handWritten = (folder: string): readonly Measured[] => [
  { name: 'hand-written', folder, entry: '/', seen: hand('section.c button', 'answerable') },
  {
    name: 'hand-written, marking',
    folder,
    entry: '/highlight',
    seen: hand('section.c .s span', 'answerable'),
    presses: [
      {
        what: 'mark',
        target: () => `document.querySelectorAll('section.c .s span')[3]`,
        until: () => `document.querySelector('section.c .s span.m')`,
      },
      {
        what: 'answer',
        target: () => `document.querySelector('section.c .k')`,
        until: () => `document.querySelector('section.c.d .w')?.offsetHeight > 0`,
      },
      {
        what: 'next',
        target: () => `document.querySelector('section.c .n')`,
        until: (at) =>
          at + 1 < HAND_WRITTEN
            ? `document.querySelector('#p').textContent.startsWith('Question ${at + 2} ')`
            : `document.querySelector('section#end[class*=c]')`,
      },
    ],
  },
];
