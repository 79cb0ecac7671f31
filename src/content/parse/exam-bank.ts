import type { Fields } from './fields.ts';
import { integer, map, oneOf, type Schema } from './schema.ts';

const SOURCES = ['required', 'optional'] as const;

/** What a bank asks of itself, where that is not the usual: `bank:` of an `exam.yaml`. */
export interface BankAim {
  /** A question may do without sources. */
  readonly sourcesOptional: boolean;
  /** Characters of a rationale, at least. */
  readonly rationale?: number;
}

/** What is asked of a bank whose exam says nothing of it. */
export const USUAL_BANK: BankAim = { sourcesOptional: false };

const BANK: Schema = {
  what: '`bank`',
  keys: {
    sources: oneOf(SOURCES, 'Whether each question names the pages it rests on; required without this key.'),
    rationale: integer(0, 1000, 'Characters of a rationale, at least; 40 without this key.'),
  },
};

/** The key `bank`. */
export const BANK_KEY = map(BANK, 'What this bank asks of itself; the exam’s own form is under `format`.');

/** Reads `bank:`. */
export function readBank(exam: Fields): BankAim {
  const bank = exam.map('bank');
  const rationale = bank?.number('rationale')?.value;
  return {
    sourcesOptional: bank?.oneOf('sources', SOURCES)?.value === 'optional',
    ...(rationale === undefined ? {} : { rationale }),
  };
}
