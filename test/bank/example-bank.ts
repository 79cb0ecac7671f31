import type { SourceFile } from '../../src/content/source-text.ts';
import { miniBank } from './mini-bank.ts';

const EXAM = 'content/mini-c01/exam.yaml';
const LINE =
  /^(?:(?<count>\d+) (?<how>times|turns) )?(?<task>\d+\.\d+)\/(?<slug>[a-z-]+)(?: level (?<level>[123]))?(?<reserved> reserved)? \| (?<stem>[^|]+) \| (?<options>.+)$/;

/** Twenty words that no other question has. */
const ownWords = (seed: string): string => Array.from({ length: 20 }, (_, n) => `${seed}w${n}`).join(' ');

const question = (keys: string, stem: string, options: readonly string[]): string => `---
${keys}
sources:
  - {title: A page, url: https://example.com/page, checked: 2026-11-20}
---
${stem}

Which one fits?

${options
  .map((option) => `- [${option.startsWith('*') ? 'x' : ' '}] ${option.replace(/^\*/, '')}.\n  > ${ownWords('why')}\n`)
  .join('')}`;

const turned = (options: readonly string[], by: number): readonly string[] => [
  ...options.slice(by % options.length),
  ...options.slice(0, by % options.length),
];

/** The small bank's exam with a domain for each task, all of the same weight. */
function examWith(tasks: readonly string[], bank: string): SourceFile {
  const own = miniBank.find(({ path }) => path === EXAM)?.text ?? '';
  const text = own.replace('scoring:\n', () => `${bank === '' ? '' : `${bank}\n`}scoring:\n`);
  if (tasks.length < 2) return { path: EXAM, text };
  const [before = '', after = ''] = text.split(/domains:[\s\S]*?(?=rules:)/);
  const plan = (total: number) => tasks.map((task) => `"${task.split('.')[0]}": ${total / tasks.length}`).join(', ');
  const domains = tasks.map((task) => {
    const objective = `{id: "${task}.1", text: "Choose"}`;
    const tasksText = `[{id: "${task}", name: Task ${task}, objectives: [${objective}]}]`;
    return `  - {id: "${task.split('.')[0]}", name: Domain ${task}, weight: ${1 / tasks.length}, tasks: ${tasksText}}\n`;
  });
  const planned = before
    .replace(/scored: 5\n {2}unscored: 1/, 'scored: 4\n  unscored: 2')
    .replace(/scored-plan: .*/, `scored-plan: {${plan(4)}}`)
    .replace(/full-plan: .*/, `full-plan: {${plan(6)}}`);
  return { path: EXAM, text: `${planned}domains:\n${domains.join('')}${after}` };
}

/**
 * The files of an example of a rule about whole banks. A line is a question: `3.1/policies | Its scenario. | *The key | Another option`; or
 * many with scenarios of their own: `16 times 3.1/policies | ... | *The key | ...`. In `turns` the first option moves to the end from one
 * question to the next. Behind the name, `level 2` or `reserved` say so of the question; a first line `bank: {...}` is that key of the exam. They stand alone, with the exam of the small bank; for lines of several tasks (of as many domains) it has a domain each.
 */
export function exampleBank(example: string): readonly SourceFile[] {
  const all = example.trim().split('\n');
  const bank = all[0]?.startsWith('bank:') ? all[0] : '';
  const lines = bank === '' ? all : all.slice(1);
  const read = lines.map((line) => {
    const {
      count = '1',
      how,
      task = '',
      slug = '',
      level = '1',
      reserved,
      stem = '',
      options = '',
    } = LINE.exec(line)?.groups ?? {};
    if (task === '') throw new Error(`The example has the line: ${line}`);
    const keys = `objective: ${task}.1\nlevel: ${level}${reserved ? '\nreserved: true' : ''}`;
    return { count: Number(count), how, task, slug, keys, stem, options: options.split('|').map((option) => option.trim()) };
  });
  const questions = read.flatMap(({ count, how, task, slug, keys, stem, options }) =>
    Array.from({ length: count }, (_, n): SourceFile => {
      const name = count === 1 ? slug : `${slug}-${n}`;
      const own = ownWords(`${slug}${n}`);
      const text = stem === '...' ? `${own}.` : stem.replaceAll('...', own);
      return {
        path: `questions/mini-c01/${task}/${name}.md`,
        text: question(keys, text, how === 'turns' ? turned(options, n) : options),
      };
    }),
  );
  const tasks = [...new Set(read.map(({ task }) => task))];
  // Lessons and signals name tasks of the small bank's own exam, which the questions here do not need.
  return [
    examWith(tasks, bank),
    ...(tasks.length < 2 ? miniBank.filter(({ path }) => /lessons|signals|glossary/.test(path)) : []),
    ...questions,
  ];
}
