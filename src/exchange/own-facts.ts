import { canonicalText, optionId } from '../content/hash.ts';
import { markableText } from '../core/item/markable-text.ts';
import { plainText } from '../core/item/plain-text.ts';
import { isChoice } from '../core/kinds/is-choice.ts';
import { applySpan, type SpanPlace, spanPlaces } from './apply-spans.ts';
import type { ExchangeAnswer, ExchangeOption, ExchangeQuestion, ExchangeSpan } from './exchange.ts';
import { kindOf } from './kinds/exchange-kinds.ts';
import { markedResponses, withMarks } from './kinds/matching/marks.ts';
import { placesOf, stepsOf } from './kinds/ordering/moodle-places.ts';
import { type CarriedFacts, type CarriedSpan, readCarried } from './read-carried.ts';
import { htmlToBlocks } from './text/blocks-of-html.ts';
import { blocksToHtml } from './text/html-of-blocks.ts';
import type { Stem } from './text/split-stem.ts';

const NAME = 'signalmark:';

/** A question with what traveled along, and in words what of it could not be put back because the text is another now. */
interface Decoded {
  readonly question: ExchangeQuestion;
  readonly lost: readonly string[];
}

/** Options, steps, extras or prompts in the order other systems keep. */
export const conceptBearers = (answer: ExchangeAnswer): readonly ExchangeOption[] =>
  kindOf(answer)
    .parts(answer)
    .flatMap(({ option }) => option ?? []);

const idOf = (option: ExchangeOption): string => optionId(plainText(option.text));

/** Nothing that could end a comment, a tag or a line, and nothing but ASCII. */
const harmless = (json: string): string =>
  json.replace(/[<>&]|-(?=-)|[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What travels along where a format has no place for it. */
interface Besides {
  /** The reasons of options, steps or pairs. */
  readonly why?: boolean;
  /** The question is written as a matching of places with steps. */
  readonly places?: boolean;
}

const whyOf = (answer: ExchangeAnswer): readonly [string, string][] =>
  conceptBearers(answer).flatMap((option): [string, string][] =>
    option.rationale.length === 0 ? [] : [[idOf(option), blocksToHtml(option.rationale)]],
  );

function besidesOf(answer: ExchangeAnswer, { why, places }: Besides): Partial<CarriedFacts> {
  if (why !== true) return {};
  const [reasons, marks] = [whyOf(answer), markedResponses(places === true && 'steps' in answer ? placesOf(answer) : answer)];
  return {
    ...(reasons.length === 0 ? {} : { why: reasons }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(places === true ? { places } : {}),
  };
}

/**
 * What other formats have no place for (facts, phrases, concepts) as one line that may stand in an XML comment, a tag or a comment line:
 * `signalmark: {...}`.
 */
export function encodeOwnFacts(question: ExchangeQuestion, besides: Besides = {}): string {
  const { text } = markableText(question.scenario, question.leadIn);
  const spans = [...spanPlaces(question)].flatMap(([i, place]): CarriedSpan[] => {
    const span = question.spans[i];
    if (span === undefined) return [];
    return [{ ...span, at: [place.start, place.end, place.depth], words: text.slice(place.start, place.end) }];
  });
  const concepts = conceptBearers(question.answer).flatMap((option, at): [string, number, string][] =>
    option.concept === undefined ? [] : [[idOf(option), at, option.concept]],
  );
  const carried: CarriedFacts = {
    v: 1,
    facts: question.facts,
    ...(spans.length === 0 ? {} : { spans }),
    ...(concepts.length === 0 ? {} : { concepts }),
    ...besidesOf(question.answer, besides),
  };
  return `${NAME} ${harmless(JSON.stringify(carried))}`;
}

const spanOf = ({ at, words, ...span }: CarriedSpan): ExchangeSpan => span;

/** Where the words stand now: at their old place, or at their only other place. */
function placesNow(carried: CarriedSpan, text: string): readonly SpanPlace[] {
  const [start, end, depth] = carried.at;
  if (canonicalText(text.slice(start, end)) === canonicalText(carried.words)) return [{ start, end, depth }];
  const first = text.indexOf(carried.words);
  if (first === -1 || carried.words === '' || text.indexOf(carried.words, first + 1) !== -1) return [];
  // Marks may have gone or come: as many around it as before, then fewer, then more.
  return [depth, 0, 1, 2].map((one) => ({ start: first, end: first + carried.words.length, depth: one }));
}

function putSpans(stem: Stem, carried: readonly CarriedSpan[], lost: string[]): Stem & { spans: readonly ExchangeSpan[] } {
  const { text } = markableText(stem.scenario, stem.leadIn);
  const placed = carried.flatMap((span) => {
    const places = placesNow(span, text);
    if (places.length === 0) lost.push(`the phrase "${span.words.slice(0, 60)}": its words are no longer in the text`);
    return places.length === 0 ? [] : [{ span, places, start: places[0]?.start ?? 0 }];
  });
  let now = stem;
  const spans: ExchangeSpan[] = [];
  for (const { span, places } of placed.toSorted((one, other) => one.start - other.start)) {
    const next = places.map((place) => applySpan(now, place, spans.length)).find((one) => one !== undefined);
    if (next === undefined) {
      lost.push(`the phrase "${span.words.slice(0, 60)}": its words no longer stand together`);
      continue;
    }
    now = next;
    spans.push(spanOf(span));
  }
  return { ...now, spans };
}

/** The answer with its concepts: by the option's words, or by its place where its words are others now. */
function putConcepts(answer: ExchangeAnswer, carried: NonNullable<CarriedFacts['concepts']>, lost: string[]): ExchangeAnswer {
  const bearers = conceptBearers(answer);
  const ids = bearers.map(idOf);
  const found = new Map<ExchangeOption, string>();
  for (const [id, at, concept] of carried) {
    const known = ids.indexOf(id);
    const index = known === -1 && !carried.some(([other]) => other === ids[at]) ? at : known;
    const bearer = bearers[index];
    if (bearer === undefined) lost.push(`the concept "${concept}": its option is no longer there`);
    else found.set(bearer, concept);
  }
  const put = (option: ExchangeOption): ExchangeOption => {
    const concept = found.get(option);
    return concept === undefined ? option : { ...option, concept };
  };
  return kindOf(answer).withParts(answer, put);
}

/** The answer with the reasons that traveled beside it, by the words they are about; a reason that stands in the file itself is newer. */
function putWhy(answer: ExchangeAnswer, carried: NonNullable<CarriedFacts['why']>, lost: string[]): ExchangeAnswer {
  const byId = new Map(carried);
  const put = (option: ExchangeOption): ExchangeOption => {
    const html = byId.get(idOf(option));
    byId.delete(idOf(option));
    return html === undefined || option.rationale.length > 0 ? option : { ...option, rationale: htmlToBlocks(html).blocks };
  };
  const whole = byId.size === 0 ? answer : kindOf(answer).withParts(answer, put);
  if (byId.size > 0) lost.push(`reasons whose words are no longer there: ${byId.size}`);
  return whole;
}

/**
 * Puts back what `encodeOwnFacts` wrote. `text` is the line or more around it; a text without it, or with something broken in its place,
 * leaves the question as it is.
 */
export function decodeOwnFacts(text: string, question: ExchangeQuestion): Decoded {
  const at = text.indexOf(NAME);
  if (at === -1) return { question, lost: [] };
  const carried = readCarried(text.slice(text.indexOf('{', at), text.lastIndexOf('}') + 1));
  if (carried === undefined) return { question, lost: ['facts of our own that could not be read'] };
  const lost: string[] = [];
  const stem = isChoice(question.answer) && question.spans.length === 0 ? putSpans(question, carried.spans ?? [], lost) : {};
  const marked = withMarks(question.answer, carried.marks ?? []);
  const read = carried.places === true ? stepsOf(marked) : marked;
  const answer = putWhy(putConcepts(read, carried.concepts ?? [], lost), carried.why ?? [], lost);
  return { question: { ...question, ...stem, answer, facts: carried.facts }, lost };
}
