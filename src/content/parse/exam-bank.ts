import { KINDS, type Kind, type Level } from '../../core/item/item.ts';
import type { Problems } from '../diagnostic.ts';
import type { Fields } from './fields.ts';
import { integer, map, number, oneOf, type Schema } from './schema.ts';

const NEEDED = ['required', 'optional'] as const;
const LEVELS: readonly Level[] = [1, 2, 3];
const SLACK = 0.001;

/** What a bank asks of itself: `bank:` of an `exam.yaml`. What it says nothing of is as usual, or not asked. */
export interface BankAim {
  /** A question may do without sources. */
  readonly sourcesOptional: boolean;
  /** A question may do without reasons; learners are told. */
  readonly rationalesOptional: boolean;
  /** Characters of a rationale, at least. */
  readonly rationale?: number;
  /** Shares of the questions, 0..1; they sum to 1, and a kind or level that is not named has none. */
  readonly kinds?: Readonly<Partial<Record<Kind, number>>>;
  readonly levels?: Readonly<Partial<Record<Level, number>>>;
  /** Share of the choice questions that ask directly, without a scenario to mark. */
  readonly direct?: number;
  /** Questions of each objective, at least. */
  readonly objectives?: { readonly practice: number; readonly reserved: number };
}

/** What is asked of a bank whose exam says nothing of it. */
export const USUAL_BANK: BankAim = { sourcesOptional: false, rationalesOptional: false };

const SHARE = 'Share of the questions, 0 to 1.';
const shares = (what: string, names: readonly (string | number)[]): Schema => ({
  what: `\`${what}\``,
  keys: Object.fromEntries(names.map((name) => [String(name), number(0, 1, SHARE)])),
});
const KIND_SHARES = shares('kinds', KINDS);
const LEVEL_SHARES = shares('levels', LEVELS);
const OBJECTIVES: Schema = {
  what: '`objectives`',
  keys: {
    practice: integer(0, 1000, 'Questions to practice with, at least.'),
    reserved: integer(0, 1000, 'Questions that are reserved for mock exams, at least.'),
  },
};
const BANK: Schema = {
  what: '`bank`',
  keys: {
    sources: oneOf(NEEDED, 'Whether each question names the pages it rests on; required without this key.'),
    rationales: oneOf(
      NEEDED,
      'Whether each option has a reason; required without this key. Learners are told where a question has none.',
    ),
    rationale: integer(0, 1000, 'Characters of a rationale where there is one, at least; 40 without this key.'),
    kinds: map(KIND_SHARES, 'How the questions are shared out among the kinds; the shares sum to 1.'),
    levels: map(LEVEL_SHARES, 'How they are shared out among the levels "1", "2", "3"; the shares sum to 1.'),
    direct: number(0, 1, 'Share of the choice questions that ask directly, without phrases to mark.'),
    objectives: map(OBJECTIVES, 'How many questions each objective has, at least.'),
  },
};

/** The key `bank`. */
export const BANK_KEY = map(BANK, 'What this bank asks of itself; the exam’s own form is under `format`.');

/** Shares by name; told where they do not sum to 1. */
function readShares<N extends Kind | Level>(
  fields: Fields | undefined,
  names: readonly N[],
  problems: Problems,
): Partial<Record<N, number>> | undefined {
  if (fields === undefined) return undefined;
  const found = names.flatMap((name) => {
    const share = fields.number(String(name))?.value;
    return share === undefined ? [] : [[name, share] as const];
  });
  const sum = found.reduce((all, [, share]) => all + share, 0);
  if (Math.abs(sum - 1) > SLACK) {
    const actual = String(Number(sum.toFixed(4)));
    problems.error('weights-sum', fields.place, `Unexpected sum of shares, ${actual}, expected 1.`, { actual, expected: '1' });
  }
  return Object.fromEntries(found) as Partial<Record<N, number>>;
}

/** Reads `bank:`. */
export function readBank(exam: Fields, problems: Problems): BankAim {
  const bank = exam.map('bank');
  const rationale = bank?.number('rationale')?.value;
  const direct = bank?.number('direct')?.value;
  const kinds = readShares(bank?.map('kinds'), KINDS, problems);
  const levels = readShares(bank?.map('levels'), LEVELS, problems);
  const each = bank?.map('objectives');
  const least = (which: 'practice' | 'reserved'): number => each?.number(which)?.value ?? 0;
  return {
    sourcesOptional: bank?.oneOf('sources', NEEDED)?.value === 'optional',
    rationalesOptional: bank?.oneOf('rationales', NEEDED)?.value === 'optional',
    ...(rationale === undefined ? {} : { rationale }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(levels === undefined ? {} : { levels }),
    ...(direct === undefined ? {} : { direct }),
    ...(each === undefined ? {} : { objectives: { practice: least('practice'), reserved: least('reserved') } }),
  };
}
