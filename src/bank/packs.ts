import type { CompiledExam, CompiledQuestion } from '../content/compile/compiled.ts';
import { lessonIds, lessonsInOrder } from '../content/compile/lessons-in-order.ts';
import type { AuthoredSignal } from '../content/parse/authored.ts';
import { wrongKeyOf } from '../core/correction/correction.ts';
import { formQuestions, formSeconds } from '../core/exam/form-size.ts';
import type { BankIndex, IndexEntry, KeyPack, Pack, PackEntry } from '../core/item/pack.ts';

/** Questions of a bank file. */
const PACK_SIZE = 20;

/** Both halves of up to 20 questions of a task, and what the index says of them. */
export interface TaskPack {
  readonly exam: string;
  readonly task: string;
  /** Number of the pack within its task, from 1. */
  readonly number: number;
  readonly shown: Pack;
  readonly key: KeyPack;
  readonly entries: readonly IndexEntry[];
}

function indexEntry({ item, scoring, title, signals, previousIds }: CompiledQuestion, { calibration }: CompiledExam): IndexEntry {
  const { id, family, kind, objective, level } = item;
  const { flips } = scoring;
  const difficulty = calibration?.difficulties[id];
  return {
    ...{ id, family, kind, objective, level, signals, title },
    ...(previousIds.length === 0 ? {} : { previousIds: previousIds }),
    ...(flips === undefined ? {} : { flips }),
    ...(difficulty === undefined ? {} : { difficulty }),
  };
}

function chunks<T>(list: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(list.length / PACK_SIZE);
  const size = Math.ceil(list.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, at) => list.slice(at * size, (at + 1) * size));
}

/**
 * The packs of an exam, by task and in the order of the questions' ids; drafts are in none. Practice packs hold no reserved questions, and
 * the packs of reserved ones (`reserved: true`) hold nothing else.
 */
export function makePacks(exam: CompiledExam, which: { readonly reserved: boolean } = { reserved: false }): readonly TaskPack[] {
  const chosen = exam.questions.filter((question) => !question.draft && question.reserved === which.reserved);
  const tasks = [...new Set(chosen.map(({ item }) => item.task))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return tasks.flatMap((task) =>
    chunks(chosen.filter(({ item }) => item.task === task)).map((part, at): TaskPack => {
      const head = { format: 1, exam: exam.id, task } as const;
      return {
        exam: exam.id,
        task,
        number: at + 1,
        shown: { ...head, items: part.map(({ item }) => item) },
        key: { ...head, scoring: part.map(({ scoring }) => scoring) },
        entries: part.map((question) => indexEntry(question, exam)),
      };
    }),
  );
}

/** The index of an exam's packs, those of reserved questions apart. `address` gives each half's place, relative to the site's base; naming files is the caller's. */
export function makeIndex(
  exam: CompiledExam,
  packs: readonly TaskPack[],
  reserved: readonly TaskPack[],
  address: (pack: TaskPack, half: 'shown' | 'key') => string,
): BankIndex {
  const packEntry = (pack: TaskPack): PackEntry => ({
    task: pack.task,
    shown: address(pack, 'shown'),
    key: address(pack, 'key'),
    items: pack.entries,
  });
  const from = (owner: string) => (owner === exam.id ? {} : { exam: owner });
  const formerlyOf = ({ previousIds }: AuthoredSignal) =>
    previousIds.length === 0 ? {} : { previousIds: previousIds.map(({ value }) => value) };
  const sidesOf = ({ decoy, tempts }: AuthoredSignal) => ({ decoy, ...(!decoy && tempts.length > 0 ? { both: true } : {}) });
  const concepts = [...exam.scope.concepts.values()].flatMap(({ id, exam: owner, value }) =>
    value === undefined || value.draft ? [] : [[id, { title: value.title, ...from(owner) }] as const],
  );
  const signals = [...exam.scope.signals.values()].flatMap(({ id, exam: owner, value }) =>
    value === undefined ? [] : [[id, { title: value.title, ...sidesOf(value), ...from(owner), ...formerlyOf(value) }] as const],
  );
  return {
    format: 1,
    exam: exam.id,
    name: exam.blueprint.name,
    packs: packs.map(packEntry),
    reserved: reserved.map(packEntry),
    domains: Object.fromEntries(exam.blueprint.domains.map(({ id, name }) => [id, name])),
    tasks: Object.fromEntries(exam.blueprint.domains.flatMap(({ tasks }) => tasks.map(({ id, name }) => [id, name] as const))),
    concepts: Object.fromEntries(concepts),
    signals: Object.fromEntries(signals),
    weights: Object.fromEntries(exam.blueprint.domains.map(({ id, weight }) => [id, weight])),
    pace: exam.blueprint.secondsPerQuestion,
    mocks: (['full', 'half', 'quarter'] as const).map((size) => ({
      size,
      minutes: Math.ceil(formSeconds(exam.blueprint, formQuestions(exam.blueprint, size, '')) / 60),
    })),
    lessons: lessonsInOrder(exam).map((lesson) => ({ ...lessonIds(lesson), task: lesson.task, minutes: lesson.minutes })),
    ...(exam.corrections.length === 0 ? {} : { corrections: exam.corrections, wrong: exam.corrections.map(wrongKeyOf) }),
  };
}
