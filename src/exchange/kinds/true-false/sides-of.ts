import type { OptionsAnswer } from '../options-answer.ts';

/** The options by what they say of the statement. True comes first. */
export function sidesOf({ options }: OptionsAnswer<'true-false'>) {
  const [yes, no] = options;
  if (yes === undefined || no === undefined) throw new Error('A true-false answer has two options.');
  return { yes, no, isTrue: yes.isKey };
}
