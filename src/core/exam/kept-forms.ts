import { fnv1a } from '../fnv-1a.ts';
import { groupBy } from '../stats/group.ts';
import type { History } from '../stats/history.ts';
import type { ExamBlueprint } from './blueprint.ts';
import type { FormEntry } from './form-entry.ts';
import { formQuotas } from './form-size.ts';

type Shape = Pick<ExamBlueprint, 'format' | 'domains' | 'fullPlan' | 'scoredPlan'>;

/** A whole mock exam that is kept: of questions reserved for mock exams, shaped like the exam, sharing no family with another kept one. */
interface KeptForm {
  /** A, B, ... */
  readonly letter: string;
  readonly entries: readonly FormEntry[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Earliest by hash: an order that no question changes by being added, but for its own place. */
const byHash = (a: FormEntry, b: FormEntry): number => fnv1a(a.id) - fnv1a(b.id) || (a.id < b.id ? -1 : 1);

/** The questions of a domain in an order of which every stretch has the tasks in their proportions. */
function spreadTasks(own: readonly FormEntry[]): readonly FormEntry[] {
  const placed = [...groupBy(own, ({ task }) => task).values()].flatMap((of) =>
    of.toSorted(byHash).map((entry, at) => ({ entry, place: (at + 0.5) / of.length })),
  );
  return placed.toSorted((a, b) => a.place - b.place || byHash(a.entry, b.entry)).map(({ entry }) => entry);
}

/**
 * The forms a bank keeps whole: as many as its reserved questions hold, each of full length. They depend on the bank alone, not on what was
 * answered, and a question more or less moves few others. Source: docs/formulas.md#mock-exams.
 */
export function keptForms(blueprint: Shape, entries: readonly FormEntry[]): readonly KeptForm[] {
  const fitting = entries.filter(({ reserved, kind }) => reserved && blueprint.format.kinds.includes(kind)).toSorted(byHash);
  const one = [...groupBy(fitting, ({ family }) => family).values()].flatMap(([first]) => first ?? []);
  const domainOf = new Map(blueprint.domains.flatMap(({ id, tasks }) => tasks.map((task) => [task.id, id] as const)));
  const parts = formQuotas(blueprint, 'full', '')
    .filter(({ all }) => all > 0)
    .map(({ domain, all }) => ({ all, own: spreadTasks(one.filter(({ task }) => domainOf.get(task) === domain)) }));
  const count = parts.length === 0 ? 0 : Math.min(LETTERS.length, ...parts.map(({ all, own }) => Math.floor(own.length / all)));
  return Array.from({ length: count }, (_, at) => ({
    letter: LETTERS[at] ?? '',
    entries: parts.flatMap(({ all, own }) => own.slice(at * all, (at + 1) * all)),
  }));
}

/** How a kept form stands: it is spent once it was opened, or any of it was met. */
export interface KeptStanding {
  readonly letter: string;
  readonly questions: number;
  /** Questions whose family was met before. */
  readonly met: number;
  readonly spent: boolean;
}

/** How the kept forms stand, given what was met and the letters of those opened in mock exams so far. */
export const keptStanding = (
  forms: readonly KeptForm[],
  { families }: Pick<History, 'families'>,
  opened: ReadonlySet<string>,
): readonly KeptStanding[] =>
  forms.map(({ letter, entries }) => {
    const met = entries.filter(({ family }) => families.has(family)).length;
    return { letter, questions: entries.length, met, spent: met > 0 || opened.has(letter) };
  });
