import type { CompiledExam } from '../../../content/compile/compiled.ts';
import { optionsOf } from '../../../content/kinds/content-kinds.ts';
import type { AuthoredOption } from '../../../content/parse/authored.ts';
import type { FindServices } from '../../../core/exam/service-names.ts';
import { rightOf } from '../../../lint/kinds/lint-kinds.ts';
import { openQuestions } from '../exam-facts.ts';

/** Fewer are no practice. */
const FEWEST = 2;

/** Gives the practice questions in which two services stand against each other: options name both, and a key one of them. */
export function confusedQuestions(exam: CompiledExam, find: FindServices): (one: number, other: number) => readonly string[] {
  const named = openQuestions(exam).map(({ item, authored }) => {
    const servicesOf = (options: readonly AuthoredOption[]) => new Set(options.flatMap(({ plain }) => find(plain)));
    return { id: item.id, all: servicesOf(optionsOf(authored.answer)), keys: servicesOf(rightOf(authored.answer)) };
  });
  return (one, other) => {
    const ids = named
      .filter(({ all, keys }) => all.has(one) && all.has(other) && (keys.has(one) || keys.has(other)))
      .map(({ id }) => id);
    return ids.length < FEWEST ? [] : ids;
  };
}
