import type { Item } from '../../core/item/item.ts';
import { plainBlocks, plainText } from '../../core/item/markable-text.ts';
import type { ItemScoring, Key, OptionMeaning, SpanMeaning } from '../../core/item/scoring.ts';
import type { Problems } from '../diagnostic.ts';
import { canonicalText } from '../hash.ts';
import { type AuthoredAnswer, type AuthoredOption, type AuthoredQuestion, optionsOf } from '../parse/authored.ts';
import type { CompiledQuestion } from './compiled.ts';
import { mapBlockLinks, mapInlineLinks } from './map-links.ts';
import { type AnswerConcepts, resolveSpan } from './resolve-spans.ts';
import { revisionOf } from './revision.ts';
import { conceptOfLink, hintForLink, type Scope } from './scope.ts';

/** Characters of a title in lists. */
const TITLE_LENGTH = 80;

/** The first words of a text, cut between words. */
function titleOf(question: AuthoredQuestion): string {
  const text = canonicalText(plainBlocks(question.scenario) || plainText(question.leadIn));
  if (text.length <= TITLE_LENGTH) return text;
  const cut = text.slice(0, TITLE_LENGTH).replace(/[\s,;:.]+\S*$/, '');
  return `${cut}…`;
}

type Resolved = AuthoredOption & { readonly meaning: OptionMeaning };

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Equal ids once: responses that several prompts share. */
const unique = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => [
  ...new Map(list.map((one) => [one.id, one])).values(),
];

const shown = ({ id, text }: AuthoredOption) => ({ id, text });

/** The kind's own part of an item, and its key. Where order would give the answer away, options are sorted by id. */
function answerParts(answer: AuthoredAnswer) {
  switch (answer.kind) {
    case 'multiple-choice':
    case 'multiple-response': {
      const options = answer.options.map(shown);
      const keys = answer.options.filter((option) => option.isKey).map(({ id }) => id);
      if (answer.kind === 'multiple-choice') {
        const key: Key = { kind: answer.kind, option: keys[0] ?? '' };
        return { part: { kind: answer.kind, options }, key };
      }
      const key: Key = { kind: answer.kind, options: keys };
      return { part: { kind: answer.kind, options, choose: keys.length }, key };
    }
    case 'ordering': {
      const key: Key = { kind: answer.kind, order: answer.steps.map(({ id }) => id) };
      const options = [...answer.steps, ...answer.extras].map(shown).sort(byId);
      return { part: { kind: answer.kind, options, choose: answer.steps.length }, key };
    }
    case 'matching': {
      const prompts = answer.pairs.flatMap(({ prompt }) => (prompt === undefined ? [] : [shown(prompt)]));
      const options = [...unique(answer.pairs.map(({ response }) => shown(response)))].sort(byId);
      const pairs = answer.pairs.flatMap(({ prompt, response }) =>
        prompt === undefined ? [] : [[prompt.id, response.id] as const],
      );
      const key: Key = { kind: answer.kind, pairs: Object.fromEntries(pairs) };
      return { part: { kind: answer.kind, prompts, options }, key };
    }
  }
}

/** Resolves what options link; told where a link names no concept. */
function resolveOptions(question: AuthoredQuestion, scope: Scope, problems: Problems): readonly Resolved[] {
  const rewrite = (href: string): string => conceptOfLink(href, question.file, scope) ?? href;
  return optionsOf(question.answer).map((option) => {
    const concept = option.concept === undefined ? undefined : conceptOfLink(option.concept.href, question.file, scope);
    if (option.concept !== undefined && concept === undefined) tellLink(option.concept, scope, problems);
    const rationale = mapBlockLinks(option.rationale, rewrite);
    return { ...option, meaning: { rationale, ...(concept === undefined ? {} : { concept }) } };
  });
}

function tellLink(link: NonNullable<AuthoredOption['concept']>, scope: Scope, problems: Problems): void {
  problems.error(
    'unknown-concept',
    link.place,
    `Unexpected address \`${link.href}\`, expected a concept or the path of its lesson.`,
    {
      actual: link.href,
      hint: hintForLink(link.href, scope),
    },
  );
}

/** What is told of each option; in matching by prompt, where the response's concept counts unless the prompt links one. */
function optionMeanings(answer: AuthoredAnswer, resolved: readonly Resolved[]): Readonly<Record<string, OptionMeaning>> {
  const meanings = new Map<string, OptionMeaning>();
  const meaningOf = new Map<AuthoredOption, OptionMeaning>();
  optionsOf(answer).forEach((option, at) => {
    const found = resolved[at];
    if (found !== undefined) meaningOf.set(option, found.meaning);
  });
  if (answer.kind !== 'matching') {
    for (const { id, meaning } of resolved) meanings.set(id, meaning);
    return Object.fromEntries(meanings);
  }
  for (const { prompt, response } of answer.pairs) {
    const right = meaningOf.get(response) ?? { rationale: [] };
    const left = prompt === undefined ? undefined : meaningOf.get(prompt);
    meanings.set(prompt?.id ?? response.id, { ...right, ...left });
  }
  return Object.fromEntries(meanings);
}

function answerConcepts(resolved: readonly Resolved[]): AnswerConcepts {
  const of = (isKey: boolean): readonly string[] =>
    resolved.flatMap((option) => (option.isKey === isKey ? (option.meaning.concept ?? []) : []));
  const keys = [...new Set(of(true))];
  return { keys, others: [...new Set(of(false))].filter((concept) => !keys.includes(concept)) };
}

/** Builds both halves of a question. Undefined, and told, where something it names is not known. `family`: see `familiesOf`. */
export function compileQuestion(
  question: AuthoredQuestion,
  family: string,
  scope: Scope,
  problems: Problems,
): CompiledQuestion | undefined {
  const before = problems.list.length;
  const resolved = resolveOptions(question, scope, problems);
  for (const link of question.links)
    if (conceptOfLink(link.href, question.file, scope) === undefined) tellLink(link, scope, problems);
  const concepts = answerConcepts(resolved);
  const spans = question.spans.flatMap((span): SpanMeaning[] => {
    const meaning = resolveSpan(span, concepts, scope, problems);
    return meaning === undefined ? [] : [meaning];
  });
  // Also where a signal's own file has errors: those are told there.
  if (problems.list.length > before || spans.length < question.spans.length) return undefined;

  const rewrite = (href: string): string => conceptOfLink(href, question.file, scope) ?? href;
  const { part, key } = answerParts(question.answer);
  const scenario = mapBlockLinks(question.scenario, rewrite);
  const leadIn = mapInlineLinks(question.leadIn, rewrite);
  const optionFacts = resolved.map(({ id, meaning }) => ({
    id,
    ...(meaning.concept === undefined ? {} : { concept: meaning.concept }),
  }));
  const revision = revisionOf({ kind: part.kind, scenario, leadIn }, spans, optionFacts, key);
  const marking = spans.some(({ role }) => role === 'signal' || role === 'decoy');
  const { id, exam, task, level, shuffle } = question;
  const objective = question.objective.value;
  const item: Item = { id, revision, exam, task, objective, level, family, scenario, leadIn, shuffle, marking, ...part };
  const scoring: ItemScoring = {
    id,
    revision,
    key,
    spans,
    options: optionMeanings(question.answer, resolved),
    explanation: mapBlockLinks(question.explanation, rewrite),
    sources: question.sources,
    ...(question.flips === undefined ? {} : { flips: question.flips.value }),
  };
  return {
    item,
    scoring,
    title: titleOf(question),
    signals: [...new Set(spans.flatMap(({ signal }) => signal ?? []))],
    formerly: question.formerly.map(({ value }) => value),
    draft: question.draft,
    reserved: question.reserved,
    authored: question,
  };
}
