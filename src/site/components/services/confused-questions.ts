import type { CompiledExam } from '../../../content/compile/compiled.ts';
import { optionsOf } from '../../../content/parse/authored.ts';
import type { FindServices } from '../../../core/exam/service-names.ts';
import { openQuestions } from '../exam-facts.ts';

/** Fewer are no practice. */
const FEWEST = 2;

/** Gives the practice questions in which two services stand against each other: options name both, and a key one of them. */
export function confusedQuestions(exam: CompiledExam, find: FindServices): (one: number, other: number) => readonly string[] {
  const named = openQuestions(exam).map(({ item, authored }) => {
    const options = optionsOf(authored.answer);
    const servicesOf = (some: typeof options) => new Set(some.flatMap(({ plain }) => find(plain)));
    const choice = authored.answer.kind === 'multiple-choice' || authored.answer.kind === 'multiple-response';
    return { id: item.id, all: servicesOf(options), keys: servicesOf(choice ? options.filter(({ isKey }) => isKey) : options) };
  });
  return (one, other) => {
    const ids = named
      .filter(({ all, keys }) => all.has(one) && all.has(other) && (keys.has(one) || keys.has(other)))
      .map(({ id }) => id);
    return ids.length < FEWEST ? [] : ids;
  };
}
