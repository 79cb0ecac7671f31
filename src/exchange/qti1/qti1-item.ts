import { err, ok, type Result } from '../../core/result.ts';
import type { ExchangeAnswer } from '../exchange.ts';
import { normalizeQuestion } from '../normalize-question.ts';
import { Losses, type Pictures } from '../pictures.ts';
import type { ReadItem } from '../qti/qti-noted.ts';
import { splitStem } from '../text/split-stem.ts';
import { element } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { qti1Choice, qti1Ordering } from './qti1-answer.ts';
import { type Qti1Feedback, qti1Feedback } from './qti1-feedback.ts';
import { qti1Matching } from './qti1-matching.ts';
import { asksOf, idOf, type Response, responseOf, stemOf, withoutChoices } from './qti1-responses.ts';
import { conditionsOf } from './qti1-scoring.ts';
import { type Lost, metaOf, qti1Blocks } from './qti1-text.ts';

const TYPES = ['question_type', 'cc_profile', 'bbmd_questiontype', 'qmd_questiontype', 'qmd_itemtype'];

/** Why types with nothing to choose stay out. */
function whyNot(type: string): string {
  if (/essay|long answer|short response/.test(type)) return 'free text is not scored here';
  if (/number|numeric|calculated|arithmetic|significant/.test(type)) return 'typed numbers are not scored here';
  if (/file|upload/.test(type)) return 'it asks for a file';
  if (/short|blank|fib|fill|multi.?short/.test(type)) return 'typed words are not scored here';
  return 'what is asked is typed, drawn or pointed at, and has no counterpart here';
}

/** Gaps in a text, each with choices of its own. */
const GAPS = /dropdown|jumbled|blanks?/;

function answerOf(
  item: XmlElement,
  responses: readonly Response[],
  presentation: XmlElement,
  { byChoice }: Qti1Feedback,
  lost: Lost,
): Result<ExchangeAnswer, string> {
  const conditions = conditionsOf(item);
  const type = metaOf(item, ...TYPES);
  const [first, second] = responses;
  if (first === undefined) return err('it asks nothing');
  if (second !== undefined) {
    if (GAPS.test(type)) return err('its answers are gaps in the text');
    return qti1Matching(responses, presentation, conditions, byChoice, lost);
  }
  return first.ordered ? qti1Ordering(first, conditions, byChoice, lost) : qti1Choice(first, conditions, byChoice, lost);
}

/** Titles that systems give by themselves say nothing of the question. */
const NO_TITLE = /^(?:question|frage|pregunta|item|untitled)?[ _#.-]*\d*$/i;

/** Reads an item of QTI 1.2, or says why it stays out. */
export function readQti1Item(item: XmlElement, pictures?: Pictures): Result<ReadItem, string> {
  const presentation = element(item, 'presentation');
  if (presentation === undefined) return err('it asks nothing');
  const asks = asksOf(presentation);
  const responses = asks.map(responseOf);
  const chosen = responses.flatMap((one) => one ?? []);
  if (asks.length === 0) {
    const type = metaOf(item, ...TYPES);
    return err(type.includes('text_only') || type === '' ? 'it asks nothing' : whyNot(type));
  }
  if (chosen.length < responses.length) return err(whyNot(metaOf(item, ...TYPES)));
  const lost: Lost = new Losses(pictures);
  // Feedback is about a choice, or where there are several responses about one of these.
  const ids = chosen.length > 1 ? chosen.map(({ id }) => id) : chosen.flatMap(({ labels }) => labels.map(idOf));
  const feedback = qti1Feedback(item, new Set(ids), lost);
  const answer = answerOf(item, chosen, presentation, feedback, lost);
  if (!answer.ok) return answer;
  const title = (item.attributes.get('title') ?? '').trim();
  const [only, other] = chosen;
  // A text in the one response belongs to the question; those of pairs are theirs.
  const inside = only === undefined || other !== undefined ? [] : qti1Blocks(withoutChoices(only.element), lost);
  const stem = [...qti1Blocks(stemOf(presentation), lost, { apart: true }), ...inside];
  const fixed = normalizeQuestion({
    ...(NO_TITLE.test(title) ? {} : { title }),
    ...splitStem(stem),
    spans: [],
    answer: answer.value,
    explanation: feedback.whole,
    facts: {},
    line: item.line,
  });
  return 'refused' in fixed ? err(fixed.refused) : ok({ question: fixed.question, lost: [...lost], changed: fixed.changed });
}
