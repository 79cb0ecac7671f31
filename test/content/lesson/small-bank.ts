import { compileBank } from '../../../src/bank/compile-bank.ts';
import type { CompiledBank, CompiledExam } from '../../../src/content/compile/compiled.ts';
import type { SourceFile } from '../../../src/content/source-text.ts';

const SOURCES = 'sources:\n  - {title: Guide, url: https://docs.aws.amazon.com/x.html, checked: 2026-11-20}';

const exam = (code: string, more = ''): SourceFile => ({
  path: `content/${code.toLowerCase()}/exam.yaml`,
  text: `code: ${code}
name: Exam ${code}
level: any
lang: en
${more}guide: {version: "1", url: https://docs.aws.amazon.com/x.html, checked: 2026-11-20}
format: {questions: 2, scored: 1, unscored: 1, minutes: 5, kinds: [multiple-choice]}
scoring: {scale-min: 0, scale-max: 1000, pass: 700, published-conversion: false}
cut: {mean: 0.7, sd: 0.02}
seconds-per-question: 60
scored-plan: {"1": 1, "2": 0}
full-plan: {"1": 1, "2": 1}
domains:
  - {id: "1", name: One, weight: 0.5, tasks: [{id: "1.2", name: B, objectives: [{id: "1.2.1", text: b}]}, {id: "1.10", name: C, objectives: [{id: "1.10.1", text: c}]}]}
  - {id: "2", name: Two, weight: 0.5, tasks: [{id: "2.1", name: D, objectives: [{id: "2.1.1", text: d}]}]}
`,
});

const lesson = (path: string, order: number, more = '', body = 'Text.', objective = '1.2.1'): SourceFile => ({
  path: `content/${path}.md`,
  text: `---\ntitle: The ${path.split('/').at(-1)}\nsummary: S.\nobjectives: ["${objective}"]\norder: ${order}\n${more}${SOURCES}\n---\n${body}\n`,
});

const signal = (id: string, title: string, means: string): SourceFile => ({
  path: `content/x-1/signals/${id}.md`,
  text: `---\ntitle: ${title}\n${means}\nphrases: [phrase of ${id}]\n---\nBecause.\n`,
});

/** A scenario with one signal, whose right answer is `key`; `spans` is its text. */
const question = (slug: string, key: string, spans: string, more = '', search = '[Search at request time](rag)'): SourceFile => ({
  path: `questions/x-1/1.2/${slug}.md`,
  text: `---
objective: 1.2.1
level: 1
${more}${SOURCES}
---
Case ${slug} is about :plain[a team] in :plain[a town]. ${spans}

Which approach fits?

- [${key === 'rag' ? 'x' : ' '}] ${search} in the files.
  > The files are read anew at each request, whatever has changed.
- [${key === 'tuning' ? 'x' : ' '}] [Train the model](tuning) on all the files.
  > The weights of a model are fixed on the day its training ends.
- [ ] [Come later](late) to all of these files.
  > Nothing in the case asks for waiting, and waiting costs time.
- [ ] Buy a larger disk for all of these files.
  > Nothing in the case is about space, and a disk answers nothing.
`,
});

const FRESH = 'The files :signal[change every week]{#fresh}.';

const files: readonly SourceFile[] = [
  // Its questions differ in what matters to pages only.
  exam('X-1', 'rules:\n  near-duplicate: {severity: off, why: Questions of a test.}\n'),
  exam('Y-1', 'builds-on: [x-1]\n'),
  lesson('x-1/lessons/1.10/late', 1, '', 'An :term[index]{#index} is used.', '1.10.1'),
  lesson('x-1/lessons/1.2/tuning', 2, 'related: [rag]\n'),
  lesson('x-1/lessons/1.2/rag', 1, 'related: [late]\n', 'An :term[index]{#index}, and a :term[number]{#a-number}.'),
  lesson('x-1/lessons/2.1/hidden', 1, 'status: draft\nrelated: [rag]\n', 'Text.', '2.1.1'),
  lesson('y-1/lessons/1.2/own', 1, 'related: [rag]\n'),
  signal('fresh', 'Fresh facts', 'for: [rag]\nagainst: [tuning]'),
  signal('style', 'A fixed style', 'for: [tuning]'),
  signal('much-data', 'Much data', 'decoy: [tuning]'),
  question('usual', 'rag', FRESH),
  question(
    'by-others',
    'tuning',
    `The files :signal[change every week]{#fresh against="late"}. Replies have :signal[one strict form]{#style}.`,
    '',
    'Look nothing up',
  ),
  question('by-meaning', 'tuning', 'The files :signal[change every week]{#fresh for="tuning" against="rag"}.'),
  question('kept-back', 'rag', FRESH, 'reserved: true\n'),
  question('unready', 'tuning', FRESH, 'status: draft\n'),
  {
    path: 'content/x-1/glossary.yaml',
    text: 'index: {term: Index, definition: A list., see-also: [a-number]}\na-number: {term: 3-gram, definition: Three.}\nan-agent: {term: agent, definition: It acts.}\n',
  },
];

/** Two exams, the second built on the first, with the few lessons, signals and questions that tests of pages need. */
export const smallBank: CompiledBank = compileBank(files);

export function examOf(id: string): CompiledExam {
  const errors = smallBank.problems.filter((problem) => problem.severity === 'error');
  const found = smallBank.exams.find((one) => one.id === id);
  if (found === undefined || errors.length > 0) throw new Error(errors.map((one) => `${one.file}: ${one.reason}`).join('\n'));
  return found;
}
