import type { SourceFile } from '../../src/content/source-text.ts';
import { miniBank, miniBankWith } from '../bank/mini-bank.ts';

const QUESTION = 'questions/mini-c01/3.1/weekly-policies.md';
const LESSON = 'content/mini-c01/lessons/3.1/rag.md';
const SIGNAL = 'content/mini-c01/signals/freshness.md';
const EXAM = 'content/mini-c01/exam.yaml';
const SERVICES = 'content/mini-c01/services.yaml';
const ONE_SERVICE =
  'services: [{name: Acme Search, what: Finds documents., source: {url: https://example.com/search, read: no}}]\n';
const textOf = (path: string): string => miniBank.find((file) => file.path === path)?.text ?? '';

const question = textOf(QUESTION);
const at = {
  scenario: question.indexOf('An insurer'),
  leadIn: question.indexOf('Which approach'),
  answer: question.indexOf('- [x]'),
  explanation: question.indexOf('## Explanation'),
};

/** YAML with the keys of an example instead of its own. */
function withKeys(yaml: string, example: string): string {
  const keys = new Set([...example.matchAll(/^(?<key>[\w-]+):/gm)].map((match) => match.groups?.['key']));
  const kept = yaml.split(/^(?=[\w-]+:)/m).filter((entry) => !keys.has(/^[\w-]+/.exec(entry)?.[0]));
  return `${kept.join('')}${example}`;
}

const frontMatter = (path: string, example: string): string => {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(textOf(path)) ?? [];
  return `---\n${withKeys(yaml, example)}---\n${body}`;
};

const body = (path: string, example: string): string => `${/^---\n[\s\S]*?^---\n/m.exec(textOf(path))?.[0]}${example}`;

/** Where the example of a rule's page stands in the small bank, by the second word of its fence: the file (or files) with it. */
const PARTS: Readonly<Record<string, (example: string) => SourceFile | readonly SourceFile[]>> = {
  answer: (example) => ({ path: QUESTION, text: `${question.slice(0, at.answer)}${example}\n${question.slice(at.explanation)}` }),
  scenario: (example) => ({ path: QUESTION, text: `${question.slice(0, at.scenario)}${example}\n${question.slice(at.leadIn)}` }),
  'lead-in': (example) => ({ path: QUESTION, text: `${question.slice(0, at.leadIn)}${example}\n${question.slice(at.answer)}` }),
  'lead-in-and-answer': (example) => ({
    path: QUESTION,
    text: `${question.slice(0, at.leadIn)}${example}\n${question.slice(at.explanation)}`,
  }),
  file: (example) => ({ path: QUESTION, text: example }),
  'front-matter': (example) => ({ path: QUESTION, text: frontMatter(QUESTION, example) }),
  lesson: (example) => ({ path: LESSON, text: body(LESSON, example) }),
  'lesson-file': (example) => ({ path: LESSON, text: example }),
  'lesson-front-matter': (example) => ({ path: LESSON, text: frontMatter(LESSON, example) }),
  signal: (example) => ({ path: SIGNAL, text: body(SIGNAL, example) }),
  'signal-front-matter': (example) => ({ path: SIGNAL, text: frontMatter(SIGNAL, example) }),
  exam: (example) => ({ path: EXAM, text: withKeys(textOf(EXAM), example) }),
  glossary: (example) => ({
    path: 'content/mini-c01/glossary.yaml',
    text: withKeys(textOf('content/mini-c01/glossary.yaml'), example),
  }),
  corrections: (example) => ({ path: 'content/mini-c01/corrections.yaml', text: example }),
  calibration: (example) => ({ path: 'content/mini-c01/calibration.yaml', text: example }),
  services: (example) => ({ path: SERVICES, text: example }),
  // Beside a list of services in its own file.
  'exam-beside-services': (example) => [
    { path: EXAM, text: withKeys(textOf(EXAM), example) },
    { path: SERVICES, text: ONE_SERVICE },
  ],
  'path-file': (example) => ({
    path: 'content/mini-c01/paths/newcomer.md',
    text: `---\ntitle: For newcomers\nfor: People who begin.\n---\n\n${example}`,
  }),
  path: (example) => ({ path: example.trim(), text: question }),
  'lesson-path': (example) => ({ path: example.trim(), text: textOf(LESSON) }),
};

/** The names of the parts an example can be. */
export const EXAMPLE_PARTS: readonly string[] = Object.keys(PARTS);

/** The small bank with an example in one of its files. */
export function bankWithExample(part: string, example: string): readonly SourceFile[] {
  const place = PARTS[part];
  if (place === undefined) throw new Error(`An example cannot be a ${part}, only one of ${EXAMPLE_PARTS.join(', ')}.`);
  // Pages call the exam TEA-101, and write what cannot be seen as ⟨U+200B⟩.
  const here = example
    .replaceAll('tea-101', 'mini-c01')
    .replaceAll('TEA-101', 'MINI-C01')
    .replace(/⟨U\+(?<code>[0-9A-F]{4})⟩/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return miniBankWith(...[place(here)].flat());
}
