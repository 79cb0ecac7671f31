import type { AuthoredAnswer, AuthoredOption, AuthoredQuestion, AuthoredSpan } from '../content/parse/authored.ts';
import type { Placed } from '../content/parse/fields.ts';
import type { ExchangeAnswer, ExchangeOption, ExchangeQuestion, ExchangeSpan } from './exchange.ts';
import { tidyBlocks, tidyInlines } from './text/tidy-text.ts';

const values = (list: readonly Placed<string>[]): readonly string[] => list.map(({ value }) => value);

/** A concept's id, whether the author named it or its lesson's file. */
const conceptOf = (href: string): string => href.replace(/^.*\//, '').replace(/\.md(?=#|$)/, '');

const spanOf = (span: AuthoredSpan): ExchangeSpan => ({
  role: span.role,
  ...(span.signal === undefined ? {} : { signal: span.signal.value }),
  ...(span.for === undefined ? {} : { for: values(span.for) }),
  ...(span.against === undefined ? {} : { against: values(span.against) }),
  ...(span.tempts === undefined ? {} : { tempts: values(span.tempts) }),
  ...(span.weight === 2 ? { weight: 2 } : {}),
  ...(span.core === undefined ? {} : { core: values(span.core) }),
});

const optionOf = (option: AuthoredOption): ExchangeOption => ({
  text: tidyInlines(option.text),
  isKey: option.isKey,
  ...(option.concept === undefined ? {} : { concept: conceptOf(option.concept.href) }),
  rationale: tidyBlocks(option.rationale),
});

function answerOf(answer: AuthoredAnswer): ExchangeAnswer {
  switch (answer.kind) {
    case 'ordering':
      return { kind: 'ordering', steps: answer.steps.map(optionOf), extras: answer.extras.map(optionOf) };
    case 'matching':
      return {
        kind: 'matching',
        pairs: answer.pairs.map(({ prompt, response }) => ({
          ...(prompt === undefined ? {} : { prompt: optionOf(prompt) }),
          response: tidyInlines(response.text),
        })),
      };
    default:
      return { kind: answer.kind, options: answer.options.map(optionOf) };
  }
}

/** A question of ours as it travels: without places, and with its id, objective and what else only we know in `facts`. */
export function exchangeOf(question: AuthoredQuestion): ExchangeQuestion {
  const { id, level, sources, author, note, volatile } = question;
  return {
    title: id,
    scenario: tidyBlocks(question.scenario),
    leadIn: tidyInlines(question.leadIn),
    spans: question.spans.map(spanOf),
    answer: answerOf(question.answer),
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
