import type { CompiledExam, CompiledQuestion } from '../../../content/compile/compiled.ts';
import type { AuthoredSignal } from '../../../content/parse/authored.ts';
import { keysIn } from '../../../core/kinds/is-choice.ts';
import { openQuestions } from '../exam-facts.ts';

/** A signal as a lesson tells it, with a scenario in which it does not decide for what it usually points to. */
export interface SignalOnExam {
  readonly signal: AuthoredSignal;
  readonly exception?: CompiledQuestion;
}

/** What the signals' own files say about a concept. */
export interface OnTheExam {
  /** Phrases that point to it. */
  readonly toward: readonly SignalOnExam[];
  /** Phrases that rule it out. */
  readonly away: readonly SignalOnExam[];
  /** Phrases that tempt toward it, and are not among those that usually point to it. */
  readonly decoys: readonly AuthoredSignal[];
}

/** The concepts the right options stand for; empty where the kind has no such options. */
export function keyConcepts({ scoring }: Pick<CompiledQuestion, 'scoring'>): readonly string[] {
  const { key, options } = scoring;
  return keysIn(key).flatMap((id) => options[id]?.concept ?? []);
}

/** Every concept an option stands for, right or wrong. */
export const optionConcepts = ({ scoring }: Pick<CompiledQuestion, 'scoring'>): readonly string[] => [
  ...new Set(Object.values(scoring.options).flatMap((option) => option.concept ?? [])),
];

/** Questions a learner may read that have the signal or decoy in them. */
export const questionsWith = (exam: CompiledExam, signal: string): readonly CompiledQuestion[] =>
  openQuestions(exam).filter((question) => question.signals.includes(signal));

/** What a cue is in a question. */
export type CueUse = 'signal' | 'decoy' | 'plain';

/** Questions a learner may read, by what the cue is in them. */
export function questionsByUse(exam: CompiledExam, cue: string): Readonly<Record<CueUse, readonly CompiledQuestion[]>> {
  const having = (use: CueUse) =>
    openQuestions(exam).filter(({ scoring }) =>
      scoring.spans.some((span) => span.role === use && (span.signal ?? span.cue) === cue),
    );
  return { signal: having('signal'), decoy: having('decoy'), plain: having('plain') };
}

/**
 * A scenario that has the signal though its answer is (`wanted` false) or is not (`wanted` true) the concept. Scenarios that say so
 * themselves, because the phrase means something else there, come before those where other phrases decide.
 */
function findException(exam: CompiledExam, signal: string, concept: string, wanted: boolean): CompiledQuestion | undefined {
  const against = questionsWith(exam, signal).filter((question) => {
    const keys = keyConcepts(question);
    return keys.length > 0 && keys.includes(concept) !== wanted;
  });
  const meansOther = against.find(({ scoring }) =>
    scoring.spans.some((span) => span.signal === signal && span.for !== undefined && span.for.includes(concept) !== wanted),
  );
  return meansOther ?? against[0];
}

/** Derives "on the exam" for a concept from all signals that are in sight of an exam, by title. */
export function onTheExam(exam: CompiledExam, concept: string): OnTheExam {
  const signals = [...exam.scope.signals.values()]
    .flatMap(({ value }) => value ?? [])
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  const naming = (key: 'for' | 'against' | 'tempts') =>
    signals.filter((signal) => signal[key].some((one) => one.value === concept));
  const reported =
    (wanted: boolean) =>
    (signal: AuthoredSignal): SignalOnExam => {
      const exception = findException(exam, signal.id, concept, wanted);
      return exception === undefined ? { signal } : { signal, exception };
    };
  const [toward, away] = [naming('for'), naming('against')];
  const decoys = naming('tempts').filter((signal) => !toward.includes(signal));
  return { toward: toward.map(reported(true)), away: away.map(reported(false)), decoys };
}

/** Whether a concept has anything to say under "on the exam". */
export const hasSignals = (exam: CompiledExam, concept: string): boolean =>
  [...exam.scope.signals.values()].some(({ value }) =>
    (['for', 'against', 'tempts'] as const).some((key) => value?.[key].some((one) => one.value === concept)),
  );
