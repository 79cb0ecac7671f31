import type { SourceFile } from '../src/content/source-text.ts';
import { type Random, seededRandom, shuffled } from '../src/core/session/random.ts';
import { CONCEPTS, type GeneratedConcept } from './generate/concepts.ts';
import { ADJECTIVES, BODIES, COLORS, PLACES, READERS, TAILS, THINGS, WISHES } from './generate/vocabulary.ts';

const EXAM = 'gen-c01';
const DOMAINS = 5;
const TASKS = 4;
const OBJECTIVES = 5;
/** Shares of the kinds, and how many questions in a hundred are drafts, and reserved for mocks. */
const KINDS = [
  { upTo: 0.6, write: choiceAnswer },
  { upTo: 0.75, write: responseAnswer },
  { upTo: 0.88, write: orderingAnswer },
  { upTo: 1, write: matchingAnswer },
] as const;
const [DRAFTS, RESERVED] = [0.02, 0.05];
const SOURCE = '  - {title: A made-up page, url: https://example.com/page, checked: 2026-11-20}';

/** Draws for one question. */
interface Draw {
  readonly random: Random;
  readonly things: string;
  one<T>(list: readonly T[]): T;
  /** A wording with its number and its things filled in. */
  fill(wording: string): string;
}

/**
 * A made-up exam with so many questions of all kinds, for measuring: varied and plausible text, no errors for the checker. The same count and
 * seed give the same files; a larger count begins with the same questions.
 */
export function generateBank(count: number, seed: number): SourceFile[] {
  const questions = Array.from({ length: count }, (_, n): SourceFile => {
    const task = taskOf(n);
    const path = `questions/${EXAM}/${task}/case-${String(n).padStart(6, '0')}.md`;
    return { path, text: question(task, n, drawWith(seededRandom(seed, path))) };
  });
  return [{ path: `content/${EXAM}/exam.yaml`, text: exam() }, ...CONCEPTS.flatMap(conceptFiles), ...questions];
}

/** Domains in turn, then their tasks: each has its share at any count. */
const taskOf = (n: number): string => `${1 + (n % DOMAINS)}.${1 + (Math.floor(n / DOMAINS) % TASKS)}`;

function drawWith(random: Random): Draw {
  const one = <T>(list: readonly T[]): T => {
    const drawn = list[Math.floor(random() * list.length)];
    if (drawn === undefined) throw new RangeError('There is nothing to draw from.');
    return drawn;
  };
  const things = one(THINGS);
  const fill = (wording: string) => wording.replaceAll('@', things).replaceAll('#', () => String(3 + Math.floor(random() * 95)));
  return { random, things, one, fill };
}

function question(task: string, n: number, draw: Draw): string {
  const state = draw.random() < DRAFTS ? 'status: draft\n' : draw.random() < RESERVED ? 'reserved: true\n' : '';
  const kind = draw.random();
  const write = KINDS.find(({ upTo }) => kind < upTo)?.write ?? choiceAnswer;
  const front = `objective: ${task}.${1 + (Math.floor(n / (DOMAINS * TASKS)) % OBJECTIVES)}\nlevel: ${1 + (n % 3)}\n${state}sources:\n${SOURCE}`;
  return `---\n${front}\n---\n${write(draw)}`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const article = (noun: string): string => `${/^[aeio]/.test(noun) ? 'An' : 'A'} ${noun}`;

const opening = (draw: Draw): string => {
  const { one, things } = draw;
  return `${article(one(ADJECTIVES))} ${one(BODIES)} in ${one(PLACES)} wants a service that ${one(WISHES)} its ${things} for ${one(READERS)}`;
};

const option = (concept: GeneratedConcept, isKey: boolean, why: string, draw: Draw): string => {
  const [link, rest] = concept.option.map((part) => part.replaceAll('@', draw.things));
  return `- [${isKey ? 'x' : ' '}] [${link}](${concept.id}) ${rest}.\n  > ${why}`;
};

/** Two signals for the first key and, where there are two keys, one for the second; as many decoys and plain phrases. */
function scenario(keys: readonly GeneratedConcept[], others: readonly GeneratedConcept[], draw: Draw): string {
  const { one, fill } = draw;
  const signals = keys.flatMap(({ id, signals: all }, at) =>
    shuffled([0, 1, 2], draw.random)
      .slice(0, at === 0 ? 2 : 1)
      .map((which) => `:signal[${fill(all[which] ?? '')}]{#${id}-${which + 1}}`),
  );
  const tempting = others[0];
  const decoy = tempting ? `The team has :decoy[${fill(tempting.decoy)}]{#${tempting.id}-decoy}` : opening(draw);
  const colors = shuffled(COLORS, draw.random).slice(0, keys.length + 1);
  return `${opening(draw)}. It ${signals.join(' and ')}.\n${decoy}, ${colors.map((color) => `:plain[${fill(color)}]`).join(' and ')}.\n${one(TAILS)}.`;
}

const reason = (concept: GeneratedConcept, fits: boolean, draw: Draw): string =>
  fits
    ? `${concept.title} does what is asked of the ${draw.things} here, and the ${draw.one(READERS)} get what they need.`
    : `${concept.title} would leave out what is asked of the ${draw.things}, and the ${draw.one(READERS)} would notice.`;

function choose(draw: Draw, keys: number, all: number, leadIn: string): string {
  const drawn = shuffled(CONCEPTS, draw.random).slice(0, all);
  const options = shuffled(drawn, draw.random).map((concept) => {
    const isKey = drawn.indexOf(concept) < keys;
    return option(concept, isKey, reason(concept, isKey, draw), draw);
  });
  return `${scenario(drawn.slice(0, keys), drawn.slice(keys), draw)}\n\n${leadIn}\n\n${options.join('\n')}\n`;
}

function choiceAnswer(draw: Draw): string {
  return choose(draw, 1, 4, draw.one(['Which approach fits best?', 'What should be done?', 'Which way meets the need?']));
}

function responseAnswer(draw: Draw): string {
  return choose(draw, 2, 5, draw.one(['Which **two** approaches fit?', 'Which **two** should be combined?']));
}

function orderingAnswer(draw: Draw): string {
  const { things, one, fill } = draw;
  const steps = [
    `Collect the ${things} of # years`,
    `Remove doubles among the ${things}`,
    `Label # of the ${things} by hand`,
    `Try the service with # ${one(READERS)}`,
    `Open the service to all ${one(READERS)}`,
  ].map(fill);
  const list = steps.map(
    (step, at) => `${at + 1}. ${step}.\n   > This is step ${at + 1}: it needs what the earlier ones have made.`,
  );
  const extra = `- Paint the ${one(ADJECTIVES)} office.\n  > The office has nothing to do with the service or its ${things}.`;
  return `${opening(draw)}. It ${fill(one(COLORS))} and ${fill(one(COLORS))}.\n\nIn which order does it go to work? Leave out what does not belong.\n\n${list.join('\n')}\n\n${extra}\n`;
}

function matchingAnswer(draw: Draw): string {
  const { one, fill } = draw;
  const rows = shuffled(CONCEPTS, draw.random)
    .slice(0, 4)
    .map((concept) => `| It ${fill(one(concept.signals))} | ${concept.title} | ${reason(concept, true, draw)} |`);
  return `${opening(draw)}. It ${fill(one(COLORS))} and ${fill(one(COLORS))}.\n\nMatch each need with the approach that meets it.\n\n| prompt | response | Why |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function conceptFiles({ id, title, signals, decoy }: GeneratedConcept, at: number): readonly SourceFile[] {
  const task = `${1 + (at % DOMAINS)}.${1 + (Math.floor(at / DOMAINS) % TASKS)}`;
  const folder = `content/${EXAM}/signals`;
  const words = (wording: string) => wording.replaceAll('@', 'letters').replaceAll('#', '12');
  return [
    {
      path: `content/${EXAM}/lessons/${task}/${id}.md`,
      text: `---\ntitle: ${title}\nsummary: What it is, and when to choose it.\nobjectives: ["${task}.1"]\norder: ${at + 1}\nsources:\n${SOURCE}\n---\nOne of several approaches, made up for measuring.\n\n:::trap\nIt is not the answer to everything.\n:::\n`,
    },
    ...signals.map((signal, n) => ({
      path: `${folder}/${id}-${n + 1}.md`,
      text: `---\ntitle: ${capital(words(signal))}\nfor: [${id}]\nphrases: ["${words(signal)}"]\n---\nThis points to [the approach](${id}), as nothing else does it.\n`,
    })),
    {
      path: `${folder}/${id}-decoy.md`,
      text: `---\ntitle: ${capital(words(decoy))}\ndecoy: [${id}]\n---\nIt tempts, and decides nothing: every approach can do without.\n`,
    },
  ];
}

function exam(): string {
  const numbers = (length: number) => Array.from({ length }, (_, n) => n + 1);
  const domains = numbers(DOMAINS).map((domain) => {
    const tasks = numbers(TASKS).map((task) => {
      const id = `${domain}.${task}`;
      const objectives = numbers(OBJECTIVES).map((n) => `          - {id: "${id}.${n}", text: "Choose what fits, case ${n}"}\n`);
      return `      - id: "${id}"\n        name: Task ${id}\n        objectives:\n${objectives.join('')}`;
    });
    return `  - id: "${domain}"\n    name: Domain ${domain}\n    weight: ${1 / DOMAINS}\n    tasks:\n${tasks.join('')}`;
  });
  const plan = (each: number) =>
    numbers(DOMAINS)
      .map((domain) => `"${domain}": ${each}`)
      .join(', ');
  return `code: GEN-C01
name: A made-up exam for measuring
level: foundational
lang: en
guide: {version: "1.0", published: 2026-04-30, url: https://example.com/guide, checked: 2026-11-20}
format: {questions: 65, scored: 50, unscored: 15, minutes: 90, kinds: [multiple-choice, multiple-response, ordering, matching]}
scoring: {scale-min: 100, scale-max: 1000, pass: 700, published-conversion: false}
cut: {mean: 0.70, sd: 0.025}
seconds-per-question: 83
scored-plan: {${plan(10)}}
full-plan: {${plan(13)}}
rules:
  blind-marker: {severity: warning, why: Generated scenarios are all of one build.}
domains:
${domains.join('')}`;
}
