import type { Kind, Level } from '../../core/item/item.ts';
import { plural } from './plural.ts';
import type { DomainReport, SignalUse, TaskReport } from './report-parts.ts';

/** One thing to write. */
export interface Suggestion {
  /** What it is about; `id` names the domain, task, objective, signal or decoy. */
  readonly about: 'domain' | 'task' | 'objective' | 'variety' | 'signal' | 'decoy';
  readonly id: string;
  /** A sentence for a person. */
  readonly text: string;
}

/** A signal is learned from several scenarios: fewer questions than these teach one scenario by heart. */
const QUESTIONS_FOR_A_SIGNAL = 3;
/** Questions of a task from which on all levels and kinds can be asked of it. */
const QUESTIONS_FOR_VARIETY = 5;
const LEVELS: readonly Level[] = [1, 2, 3];
const LEVEL_WORDS: Readonly<Record<Level, string>> = { 1: 'level 1 (easy)', 2: 'level 2 (medium)', 3: 'level 3 (hard)' };

const missing = ({ wanted, states }: DomainReport | TaskReport): number => wanted - states.ready;

function ofTask({ id, name, objectives, lessons, states, wanted }: TaskReport): readonly Suggestion[] {
  const lacks = [...(lessons.length === 0 ? ['no lesson'] : []), ...(states.ready === 0 ? ['no question'] : [])];
  if (lacks.length === 0) return [];
  const of = `its ${plural(objectives.length, 'objective')}`;
  const want = states.ready === 0 && wanted > 0 ? `; about ${plural(wanted, 'question')} on ${of} would fit` : '';
  return [{ about: 'task', id, text: `Task ${id} (${name}) has ${lacks.join(' and ')}${want}.` }];
}

/** The domains that lack most, each with its bare tasks; tasks in the order of the blueprint. */
function domainsFirst(domains: readonly DomainReport[]): readonly Suggestion[] {
  const lacking = domains.toSorted((a, b) => missing(b) - missing(a));
  return lacking.flatMap((domain): readonly Suggestion[] => {
    const { id, name, states, wanted, enough } = domain;
    const few = enough === 'none' || enough === 'few';
    const text = `Domain ${id} (${name}) has ${states.ready} of about ${plural(wanted, 'question')}.`;
    return [...(few ? [{ about: 'domain' as const, id, text }] : []), ...domain.tasks.flatMap(ofTask)];
  });
}

const objectives = (tasks: readonly TaskReport[]): readonly Suggestion[] =>
  tasks
    // A task without any question is told as a whole.
    .filter(({ states }) => states.ready > 0)
    .flatMap((task) => task.objectives.filter(({ ready }) => ready === 0))
    .map(({ id }) => ({ about: 'objective', id, text: `Objective ${id} has no question.` }));

function variety(tasks: readonly TaskReport[], kinds: readonly Kind[]): readonly Suggestion[] {
  return tasks.flatMap((task): readonly Suggestion[] => {
    if (task.states.ready < QUESTIONS_FOR_VARIETY) return [];
    const lacks = [
      ...LEVELS.filter((level) => task.levels[level] === 0).map((level) => LEVEL_WORDS[level]),
      ...kinds.filter((kind) => task.kinds[kind] === 0).map((kind) => `the kind ${kind}`),
    ];
    if (lacks.length === 0) return [];
    return [{ about: 'variety', id: task.id, text: `Task ${task.id} has no question of ${lacks.join(', of ')}.` }];
  });
}

function signalsLast(signals: readonly SignalUse[]): readonly Suggestion[] {
  const few = signals
    .filter(({ decoy, questions }) => !decoy && questions < QUESTIONS_FOR_A_SIGNAL)
    .toSorted((a, b) => a.questions - b.questions)
    .map(({ id, title, questions }): Suggestion => {
      const has = questions === 0 ? 'no question' : `only ${plural(questions, 'question')}`;
      return {
        about: 'signal',
        id,
        text: `The signal ${id} (${title}) has ${has}; it takes ${QUESTIONS_FOR_A_SIGNAL} to teach it.`,
      };
    });
  const unused = signals
    .filter(({ decoy, questions }) => decoy && questions === 0)
    .map(({ id, title }): Suggestion => ({ about: 'decoy', id, text: `The decoy ${id} (${title}) is in no question.` }));
  return [...few, ...unused];
}

/** What to write, the most urgent first: domains that lack questions and their bare tasks, objectives, levels and kinds, signals and decoys. */
export function whatNext(given: {
  readonly domains: readonly DomainReport[];
  readonly signals: readonly SignalUse[];
  /** Kinds of the exam. */
  readonly kinds: readonly Kind[];
}): readonly Suggestion[] {
  const tasks = given.domains.flatMap((domain) => domain.tasks);
  return [...domainsFirst(given.domains), ...objectives(tasks), ...variety(tasks, given.kinds), ...signalsLast(given.signals)];
}
