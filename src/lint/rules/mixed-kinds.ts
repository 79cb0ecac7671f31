import type { Place } from '../../content/diagnostic.ts';
import { type OptionForm, optionForm } from '../option-form.ts';
import { type OptionWords, optionWords } from '../option-words.ts';
import type { Finding, QuestionRule } from '../rule.ts';

const NAMES: Readonly<Record<OptionForm, string>> = {
  number: 'a number',
  act: 'an act ("Build an agent")',
  doing: 'a gerund ("Building an agent")',
  to: 'a purpose ("To build an agent")',
  thing: 'a thing ("An agent")',
  sentence: 'a sentence ("An agent is built")',
};

/** Kinds that can stand side by side: an article begins a thing and many a sentence, and both a thing and a gerund are nouns. */
const alike = (a: OptionForm, b: OptionForm): boolean =>
  a === b || ((a === 'thing' || b === 'thing') && /^(?:sentence|doing)$/.test(a === 'thing' ? b : a));

interface Formed {
  readonly form: OptionForm;
  readonly place: Place;
}

/** The kind most options have, the first of equals. */
function mostCommon(all: readonly Formed[]): OptionForm | undefined {
  const counts = new Map<OptionForm, number>();
  for (const { form } of all) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

const ENDS = /[.!?]["”’)]?$/;
/** An abbreviation or a name ends in a full stop of its own, so this end tells nothing. */
const OWN_STOP = /(?:\betc|\bInc|\bLtd|\bCorp|\be\.g|\bi\.e|\b\p{Lu})\.$/u;

function mixedEnds(all: readonly OptionWords[]): readonly Finding[] {
  const telling = all.filter(({ option }) => !OWN_STOP.test(option.plain.trim()));
  const ended = telling.filter(({ option }) => ENDS.test(option.plain.trim()));
  const open = telling.filter((one) => !ended.includes(one));
  const fewer = ended.length < open.length ? ended : open;
  const [odd] = fewer;
  if (odd === undefined || fewer.length === telling.length || ended.length === 0) return [];
  const mark = odd.option.plain.trim().at(-1) ?? '';
  const has = fewer === ended;
  const found = has ? `\`${mark}\` at the end of an option` : 'option without a full stop';
  const expected = `all options with a full stop, or none (${ended.length} of ${telling.length} have one)`;
  return [{ place: odd.option.place, reason: `Unexpected ${found}, expected ${expected}.`, expected }];
}

export const mixedKinds: QuestionRule = {
  id: 'mixed-kinds',
  severity: 'warning',
  check(question) {
    const all = optionWords(question);
    const formed = all.flatMap((one): Formed[] => {
      const form = optionForm(one);
      return form === undefined ? [] : [{ form, place: one.option.place }];
    });
    const usual = mostCommon(formed);
    const odd = formed.find(({ form }) => usual !== undefined && !alike(form, usual));
    // Options that are numbers stand apart from any other, even from those whose kind is not sure.
    const numbers = formed.filter(({ form }) => form === 'number');
    const [number] = numbers;
    const found: Finding[] = [];
    if (odd !== undefined && usual !== undefined) {
      const reason = `Unexpected ${NAMES[odd.form]} among options of which most are ${NAMES[usual]}.`;
      found.push({ place: odd.place, reason, actual: NAMES[odd.form], expected: NAMES[usual] });
    } else if (number !== undefined && numbers.length < all.length) {
      const reason = `Unexpected number among options that are words: ${numbers.length} of ${all.length} are numbers.`;
      found.push({ place: number.place, reason, expected: 'all options numbers, or none' });
    }
    return [...found, ...mixedEnds(all)];
  },
};
