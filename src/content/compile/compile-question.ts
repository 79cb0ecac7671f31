import type { Item } from '../../core/item/item.ts';
import { plainBlocks, plainText } from '../../core/item/markable-text.ts';
import type { ItemScoring, OptionMeaning, SpanMeaning } from '../../core/item/scoring.ts';
import { trimEnd } from '../../core/trim-ends.ts';
import type { Problems } from '../diagnostic.ts';
import { canonicalText } from '../hash.ts';
import { meaningsOf, optionsOf, partsOf } from '../kinds/content-kinds.ts';
import type { AuthoredAnswer, AuthoredOption, AuthoredQuestion } from '../parse/authored.ts';
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
  const cut = text.slice(0, TITLE_LENGTH);
  const end = [cut.search(/\s\S*$/), cut.search(/[,;:.]/)].find((at) => at > 0) ?? cut.length;
  return `${trimEnd(cut.slice(0, end), /[\s,;:.]/)}…`;
}

type Resolved = AuthoredOption & { readonly meaning: OptionMeaning };

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

/** What is told of each option, by id. */
function optionMeanings(answer: AuthoredAnswer, resolved: readonly Resolved[]): Readonly<Record<string, OptionMeaning>> {
  const meaningOf = new Map(optionsOf(answer).map((option, at) => [option, resolved[at]?.meaning]));
  return meaningsOf(answer, (option) => meaningOf.get(option) ?? { rationale: [] });
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
  const { part, key } = partsOf(question.answer);
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
    previousIds: question.previousIds.map(({ value }) => value),
    draft: question.draft,
    reserved: question.reserved,
    authored: question,
  };
}
