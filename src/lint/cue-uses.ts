import type { CompiledQuestion } from '../content/compile/compiled.ts';
import type { SpanMeaning } from '../core/item/scoring.ts';

/** A phrase of a question with the cue it names. */
export interface CueUse {
  readonly cue: string;
  readonly role: SpanMeaning['role'];
  readonly family: string;
  readonly question: CompiledQuestion;
}

/** The cue a phrase names, whatever it is in its question. */
export const cueOf = ({ signal, cue }: Pick<SpanMeaning, 'signal' | 'cue'>): string | undefined => signal ?? cue;

/** Uses by cue, in the order of the questions. */
export function usesByCue(questions: readonly CompiledQuestion[]): ReadonlyMap<string, readonly CueUse[]> {
  const uses = new Map<string, CueUse[]>();
  for (const question of questions) {
    for (const span of question.scoring.spans) {
      const cue = cueOf(span);
      if (cue === undefined) continue;
      const use = { cue, role: span.role, family: question.item.family, question };
      const before = uses.get(cue);
      if (before === undefined) uses.set(cue, [use]);
      else before.push(use);
    }
  }
  return uses;
}

export const familiesIn = (uses: readonly CueUse[]): number => new Set(uses.map(({ family }) => family)).size;
