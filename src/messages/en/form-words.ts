import type { Form } from '../../core/exam/form.ts';
import { percent } from '../../core/percent.ts';
import { verdictLimits } from '../../core/stats/verdict-limits.ts';
import { counted } from './many.ts';

const questions = (count: number): string => counted(count, 'question');

/** What is known of a form before it starts: the questions that count and were not met before, and the share right that is assumed to pass. */
interface Outlook {
  readonly fresh: number;
  readonly standard: number;
}

/** What its result can say of the standard, and what it never can. */
function limitsOf({ fresh, standard }: Outlook): string {
  const { aboveFrom, belowTo } = verdictLimits(fresh, standard);
  const of = `With ${questions(fresh)} that count and are new to you, `;
  const assumed = `the assumed standard of ${percent(standard)}`;
  if (aboveFrom === null && belowTo === null)
    return `${of}the result can say neither that you are above ${assumed} nor that you are below.`;
  if (belowTo === null)
    return `${of}the result can never say that you are below ${assumed}; from ${aboveFrom} right on it says above.`;
  if (aboveFrom === null)
    return `${of}the result can never say that you are above ${assumed}; up to ${belowTo} right it says below.`;
  return `${of}the result says that you are above ${assumed} from ${aboveFrom} right on, and below up to ${belowTo} right. Between, it is open.`;
}

/** What a form is, how many of its questions were met before, what the bank could not do for it, and what its result can say: in plain sentences. */
export function describeForm({ size, kept, items, shares, seconds }: Form, outlook: Outlook): readonly string[] {
  const short = shares.filter(({ wanted, got }) => got < wanted);
  const repeats = shares.reduce((sum, share) => sum + share.repeats, 0);
  const named = short.map(({ domain, wanted, got }) => `domain ${domain} has ${got} of the ${wanted} asked for`).join(', ');
  const opened =
    size === 'full'
      ? `This is form ${kept}: ${questions(items.length)} kept for mock exams. ${repeats === 0 ? 'Once the clock starts it is spent.' : 'It was opened before.'}`
      : `This opens form ${kept}, kept for a mock exam of full length. Once the clock starts it is spent: a full mock exam of it will hold what you meet here again.`;
  return [
    ...(kept === undefined ? [] : [opened]),
    ...(short.length > 0
      ? [
          `There are too few questions yet: ${named}. So this form has ${questions(items.length)}, and its time is shorter in proportion: ${Math.round(seconds / 60)} minutes. Its mix is not the exam’s.`,
        ]
      : []),
    repeats === 0
      ? `All its ${questions(items.length)} are new to you.`
      : `You met ${repeats} of its ${questions(items.length)} before. They count as practice; the result is about the others.`,
    limitsOf(outlook),
  ];
}
