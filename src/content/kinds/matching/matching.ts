import type { ContentKind } from '../content-kind.ts';
import { byId, shown } from '../options.ts';
import type { MatchingAnswer } from './answer.ts';

/** Equal ids once: responses that several prompts share. */
const unique = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => [
  ...new Map(list.map((one) => [one.id, one])).values(),
];

const prompts = ({ pairs }: MatchingAnswer) => pairs.flatMap(({ prompt }) => prompt ?? []);
const responses = ({ pairs }: MatchingAnswer) => unique(pairs.map(({ response }) => response));

export const matching: ContentKind<'matching'> = {
  form: 'a table prompt | response',
  options: ({ pairs }) => pairs.flatMap(({ prompt, response }) => (prompt === undefined ? [response] : [prompt, response])),
  explained: prompts,
  offered: responses,
  part: (answer) => ({
    kind: answer.kind,
    prompts: prompts(answer).map(shown),
    options: responses(answer).map(shown).sort(byId),
  }),
  key: ({ kind, pairs }) => ({
    kind,
    pairs: Object.fromEntries(
      pairs.flatMap(({ prompt, response }) => (prompt === undefined ? [] : [[prompt.id, response.id] as const])),
    ),
  }),
  // By prompt, where the response's concept counts unless the prompt links one.
  meanings: ({ pairs }, meaningOf) =>
    pairs.map(({ prompt, response }) => [
      prompt?.id ?? response.id,
      { ...meaningOf(response), ...(prompt === undefined ? {} : meaningOf(prompt)) },
    ]),
  keyFacts: ({ pairs }) => Object.entries(pairs).sort(([a], [b]) => (a < b ? -1 : 1)),
};
