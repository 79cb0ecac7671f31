import type { Form } from './form.ts';

const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);

/** What the bank could not do for a form, and what was done instead, in plain sentences. None where all is as asked. */
export function describeForm({ items, shares, seconds }: Form): readonly string[] {
  const short = shares.filter(({ wanted, got }) => got < wanted);
  const repeats = shares.reduce((sum, share) => sum + share.repeats, 0);
  const named = short.map(({ domain, wanted, got }) => `domain ${domain} has ${got} of the ${wanted} asked for`).join(', ');
  return [
    ...(short.length > 0
      ? [
          `There are too few questions yet: ${named}. So this form has ${questions(items.length)}, and its time is shorter in proportion: ${Math.round(seconds / 60)} minutes. Its mix is not the exam’s.`,
        ]
      : []),
    ...(repeats > 0
      ? [
          `${repeats === 1 ? '1 question is' : `${questions(repeats)} are`} not new to you: there are not enough unseen ones left. What you remember of them makes the result better than you would be.`,
        ]
      : []),
  ];
}
