import type { ExamBlueprint } from './blueprint.ts';
import type { FormSize } from './form.ts';
import { largestRemainder } from './largest-remainder.ts';

type Shape = Pick<ExamBlueprint, 'format' | 'domains' | 'fullPlan' | 'scoredPlan'>;

/** Questions a form of this size asks for. `domain`: which, of a form of one domain. */
export function formQuestions({ format, fullPlan }: Shape, size: FormSize, domain: string): number {
  switch (size) {
    case 'full':
      return format.questions;
    case 'half':
      return Math.ceil(format.questions / 2);
    case 'quarter':
      return Math.ceil(format.questions / 4);
    case 'domain':
      return fullPlan[domain] ?? 0;
  }
}

/** Time for so many questions at the exam's pace, in whole seconds. */
export const formSeconds = ({ format }: Pick<ExamBlueprint, 'format'>, questions: number): number =>
  Math.round((format.minutes * 60 * questions) / format.questions);

/** What a form asks of a domain. */
export interface Quota {
  readonly domain: string;
  readonly all: number;
  readonly scored: number;
}

/**
 * The questions of each domain: as planned in a full form, else by the blueprint's weights and largest remainder. Where that would give a domain
 * more scored questions than it has (remainders can fall so), the scored ones are shared out over what each has.
 */
export function formQuotas(shape: Shape, size: FormSize, domain: string): readonly Quota[] {
  const { format, domains, fullPlan, scoredPlan } = shape;
  const asked = domains.filter(({ id }) => size !== 'domain' || id === domain);
  const questions = formQuestions(shape, size, domain);
  const scored = Math.round((questions * format.scored) / format.questions);
  const weights = asked.map(({ weight }) => weight);
  const [all, byWeight] = [largestRemainder(questions, weights), largestRemainder(scored, weights)];
  const ofScored = byWeight.some((count, at) => count > (all[at] ?? 0)) ? largestRemainder(scored, all) : byWeight;
  return asked.map(({ id }, at) => {
    if (size === 'full') return { domain: id, all: fullPlan[id] ?? 0, scored: scoredPlan[id] ?? 0 };
    return { domain: id, all: all[at] ?? 0, scored: ofScored[at] ?? 0 };
  });
}
