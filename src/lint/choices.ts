import type { CompiledQuestion } from '../content/compile/compiled.ts';
import { isChoice } from '../core/kinds/is-choice.ts';
import { isGuessable } from './kinds/lint-kinds.ts';

/** A question with one key, as somebody sees it who reads nothing but the options. */
export interface Choice {
  readonly question: CompiledQuestion;
  readonly options: readonly string[];
  /** Number of the right option, from 0. */
  readonly key: number;
}

/** The questions among these whose one key could be told from the options alone. */
export function choicesOf(questions: readonly CompiledQuestion[]): readonly Choice[] {
  return questions.flatMap((question) => {
    const { answer } = question.authored;
    if (!isChoice(answer) || !isGuessable(answer.kind)) return [];
    const key = answer.options.findIndex(({ isKey }) => isKey);
    return key < 0 ? [] : [{ question, options: answer.options.map(({ plain }) => plain), key }];
  });
}

/** How likely the right option is met by choosing evenly among those that score highest: a tie of two is worth a half. */
export function credit(scores: readonly number[], key: number): number {
  const best = Math.max(...scores);
  return scores[key] === best ? 1 / scores.filter((score) => score === best).length : 0;
}

/** What chance alone makes of independent tries, each with its own probability: the expected share of hits, and its standard error. */
export function chanceOf(probabilities: readonly number[]): { readonly share: number; readonly error: number } {
  const count = Math.max(probabilities.length, 1);
  const sum = probabilities.reduce((total, p) => total + p, 0);
  const variance = probabilities.reduce((total, p) => total + p * (1 - p), 0);
  return { share: sum / count, error: Math.sqrt(variance) / count };
}
