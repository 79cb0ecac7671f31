import type { MockBlueprint } from '../../src/app/mock/mock-blueprint.ts';
import type { Item } from '../../src/core/item/item.ts';
import { type BankIndex, type IndexEntry, type PackEntry, splitIndex } from '../../src/core/item/pack.ts';
import type { ItemScoring } from '../../src/core/item/scoring.ts';
import type { TestEnvironment } from '../../src/env/test-environment.ts';
import { options, span, text } from '../core/make-item.ts';

export const EXAM = 'e';
export const INDEX = '/bank/index.json';
export const REST = '/bank/rest.json';

/** Both halves of a question, and how it stands in the bank. */
export interface Question {
  readonly item: Item;
  readonly scoring: ItemScoring;
  readonly reserved: boolean;
  readonly entry: Partial<IndexEntry>;
}

interface Making extends Partial<Pick<Item, 'task' | 'family' | 'revision' | 'marking'>> {
  readonly reserved?: boolean;
  readonly entry?: Partial<IndexEntry>;
}

/** A multiple-choice question: "a" is right, "b" is what its decoy tempts to. Its scenario holds the signal "s" and the decoy "d". */
export function question(id: string, { reserved = false, entry = {}, ...more }: Making = {}): Question {
  const base = { id, revision: 'r1', exam: EXAM, task: '1.1', family: id, objective: '1.1.1', level: 2, marking: true } as const;
  const own = { ...base, ...more };
  const scenario = [text('The data '), span(0, text('change daily')), text(` in ${id}. The team `), span(1, text('owns GPUs'))];
  return {
    item: {
      ...own,
      kind: 'multiple-choice',
      scenario: [{ t: 'p', c: [...scenario, text('.')] }],
      leadIn: [text('What fits?')],
      shuffle: true,
      options: options('abcd'),
    },
    scoring: {
      id,
      revision: own.revision,
      key: { kind: 'multiple-choice', option: 'a' },
      spans: own.marking
        ? [
            { span: 0, role: 'signal', signal: 's', for: ['retrieval'], accepts: ['for'] },
            { span: 1, role: 'decoy', signal: 'd', tempts: ['training'] },
          ]
        : [],
      options: { a: { concept: 'retrieval', rationale: [] }, b: { concept: 'training', rationale: [] } },
      explanation: [],
      sources: [],
    },
    reserved,
    entry,
  };
}

const entryOf = ({ item, entry }: Question): IndexEntry => ({
  ...{ id: item.id, family: item.family, kind: item.kind, objective: item.objective, level: item.level },
  ...{ signals: item.marking ? ['s', 'd'] : [], title: `About ${item.id}`, ...entry },
});

const shownOf = (task: string, reserved: boolean): string => `/bank/${task}${reserved ? '.mock' : ''}.json`;
/** Where the keys of the questions of a task are. */
export const keysOf = (task: string, reserved = false): string => `/bank/${task}${reserved ? '.mock' : ''}.keys.json`;

function packsOf(questions: readonly Question[], reserved: boolean): readonly (PackEntry & { of: readonly Question[] })[] {
  const own = questions.filter((one) => one.reserved === reserved);
  return [...new Set(own.map(({ item }) => item.task))].toSorted().map((task) => {
    const of = own.filter(({ item }) => item.task === task);
    return { task, shown: shownOf(task, reserved), key: keysOf(task, reserved), items: of.map(entryOf), of };
  });
}

/** The whole index of a bank, as it is once its rest is here. */
export const wholeIndex = (questions: readonly Question[]): BankIndex => ({
  ...{ format: 1, exam: EXAM, name: 'An exam', weights: { 1: 0.5, 2: 0.5 }, pace: 60, mocks: [{ size: 'full', minutes: 8 }] },
  lessons: [],
  domains: { 1: 'One', 2: 'Two' },
  tasks: { 1.1: 'Task 1.1', 2.1: 'Task 2.1' },
  concepts: { retrieval: { title: 'Retrieval' }, training: { title: 'Training' } },
  signals: { s: { title: 'Fresh data', decoy: false }, d: { title: 'GPUs', decoy: true } },
  packs: packsOf(questions, false).map(({ of: _, ...pack }) => pack),
  reserved: packsOf(questions, true).map(({ of: _, ...pack }) => pack),
});

/** Puts a bank on the site, as a build does: its index in two files, and both halves of its packs. */
export function putBank(env: Pick<TestEnvironment, 'setFile'>, questions: readonly Question[]): void {
  const { first, rest } = splitIndex(wholeIndex(questions));
  env.setFile(INDEX, first(REST));
  env.setFile(REST, rest);
  const head = { format: 1, exam: EXAM } as const;
  for (const { task, shown, key, of } of [...packsOf(questions, false), ...packsOf(questions, true)]) {
    env.setFile(shown, { ...head, task, items: of.map(({ item }) => item) });
    env.setFile(key, { ...head, task, scoring: of.map(({ scoring }) => scoring) });
  }
}

/** Two domains; a full form has eight questions in eight minutes, six of which count. */
export const blueprint: MockBlueprint = {
  ...{ id: EXAM, code: 'E-1', secondsPerQuestion: 60, cut: { mean: 0.7, sd: 0.03 } },
  format: { questions: 8, scored: 6, unscored: 2, minutes: 8, kinds: ['multiple-choice'] },
  scoring: { min: 100, max: 1000, pass: 700, publishedConversion: false },
  fullPlan: { 1: 4, 2: 4 },
  scoredPlan: { 1: 3, 2: 3 },
  domains: ['1', '2'].map((id) => ({
    ...{ id, name: `Domain ${id}`, weight: 0.5 },
    tasks: [{ id: `${id}.1`, name: `Task ${id}.1`, objectives: [] }],
  })),
};
