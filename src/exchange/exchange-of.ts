import type { AuthoredQuestion, AuthoredSpan } from '../content/parse/authored.ts';
import type { Placed } from '../content/parse/fields.ts';
import type { ExchangeQuestion, ExchangeSpan } from './exchange.ts';
import { kindOf } from './kinds/exchange-kinds.ts';
import { tidyBlocks, tidyInlines } from './text/tidy-text.ts';

const values = (list: readonly Placed<string>[]): readonly string[] => list.map(({ value }) => value);

const spanOf = (span: AuthoredSpan): ExchangeSpan => ({
  role: span.role,
  ...(span.signal === undefined ? {} : { signal: span.signal.value }),
  ...(span.for === undefined ? {} : { for: values(span.for) }),
  ...(span.against === undefined ? {} : { against: values(span.against) }),
  ...(span.tempts === undefined ? {} : { tempts: values(span.tempts) }),
  ...(span.weight === 2 ? { weight: 2 } : {}),
  ...(span.core === undefined ? {} : { core: values(span.core) }),
});

/** A question of ours as it travels: without places, and with its id, objective and what else only we know in `facts`. */
export function exchangeOf(question: AuthoredQuestion): ExchangeQuestion {
  const { id, level, sources, author, note, volatile } = question;
  return {
    title: id,
    scenario: tidyBlocks(question.scenario),
    leadIn: tidyInlines(question.leadIn),
    spans: question.spans.map(spanOf),
    answer: kindOf(question.answer).from(question.answer),
    explanation: tidyBlocks(question.explanation),
    facts: {
      id,
      objective: question.objective.value,
      level,
      ...(question.family === undefined ? {} : { family: question.family.value }),
      ...(question.flips === undefined ? {} : { flips: question.flips.value }),
      ...(question.shuffle ? {} : { shuffle: false }),
      ...(question.reserved ? { reserved: true } : {}),
      sources,
      ...(author === undefined ? {} : { author }),
      ...(note === undefined ? {} : { note }),
      ...(volatile === undefined ? {} : { volatile }),
    },
  };
}
