import type { Block, Inline } from '../../core/item/text-tree.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ExchangeSpan } from '../exchange.ts';
import { normalizeQuestion } from '../normalize-question.ts';
import { decodeOwnFacts } from '../own-facts.ts';
import { Losses, type Pictures } from '../pictures.ts';
import type { ReadItem } from '../qti/qti-noted.ts';
import { splitStem } from '../text/split-stem.ts';
import { comments, descendants, element, elements } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { type Lost, qti3Blocks } from './qti3-html.ts';
import { spanOfHottext } from './qti3-marking.ts';
import { MARKING, QTI3 } from './qti3-names.ts';
import { QTI3_ANSWERS } from './qti3-read-answer.ts';
import { type Declared, declaredFor } from './qti3-variable.ts';

/** A text that several items share, and what of it did not come in. */
export interface Stimulus {
  readonly blocks: readonly Block[];
  readonly lost: readonly string[];
  readonly isTooLong: boolean;
}

const HOTTEXT = 'qti-hottext-interaction';
const isInteraction = ({ name }: XmlElement): boolean => name.startsWith('qti-') && name.endsWith('-interaction');
const plainName = (interaction: string): string => interaction.replace(/^qti-|-interaction$/g, '').replaceAll('-', ' ');

/** The one interaction that is the answer, or why the item stays out. */
function answerInteraction(item: XmlElement, body: XmlElement): Result<XmlElement, string> {
  if (item.attributes.get('adaptive') === 'true') return err('it is adaptive: it goes on after a first answer');
  if (elements(item, 'qti-template-declaration', 'qti-template-processing').length > 0)
    return err('it is a template whose numbers or words are made when it is shown');
  const all = descendants(body, isInteraction);
  const other = all.find(({ name }) => name !== HOTTEXT && !Object.hasOwn(QTI3_ANSWERS, name));
  if (other !== undefined) return err(`its interaction (${plainName(other.name)}, line ${other.line}) has no counterpart here`);
  const [answer, second] = all.filter(({ name }) => name !== HOTTEXT);
  if (answer === undefined)
    return err(
      all.length > 0 ? 'phrases are marked in it, but there is no answer to give' : 'it asks nothing: it has no interaction',
    );
  if (second !== undefined)
    return err(
      `it has several interactions (${plainName(answer.name)}, ${plainName(second.name)}); a question here has one answer`,
    );
  return ok(answer);
}

/** Numbers the hottexts and says what each is: our own by their attributes; others can be no signals, as these have a page of their own. */
function phrases(item: XmlElement, body: XmlElement, lost: Lost) {
  const spans: ExchangeSpan[] = [];
  const values = new Map<XmlElement, Declared | undefined>();
  for (const interaction of descendants(body, ({ name }) => name === HOTTEXT))
    for (const one of descendants(interaction, ({ name }) => name === 'qti-hottext'))
      values.set(one, declaredFor(item, interaction));
  const phrase = (hottext: XmlElement): number | undefined => {
    if (!values.has(hottext)) return undefined;
    const declared = values.get(hottext);
    const id = hottext.attributes.get('identifier') ?? '';
    const isRight = (declared?.mapped.get(id) ?? (declared?.correct.includes(id) ? 1 : 0)) > 0;
    const own = spanOfHottext(hottext.attributes);
    if (own === undefined && isRight)
      lost.add('what makes phrases right to mark (they came in as asides; a signal needs the id of its file)');
    return spans.push(own ?? { role: isRight ? 'aside' : 'plain' }) - 1;
  };
  return { spans, phrase };
}

/** The feedback beside the body: by the choice it names, or for the question as a whole. */
function modalFeedback(item: XmlElement, ids: ReadonlySet<string>, lost: Lost) {
  const byChoice = new Map<string, readonly Block[]>();
  const whole: Block[] = [];
  let parts = 0;
  for (const feedback of elements(item, 'qti-modal-feedback')) {
    const blocks = qti3Blocks(feedback.children, lost);
    const id = feedback.attributes.get('identifier') ?? '';
    if (ids.has(id) && feedback.attributes.get('show-hide') !== 'hide')
      byChoice.set(id, [...(byChoice.get(id) ?? []), ...blocks]);
    else {
      parts += 1;
      whole.push(...blocks);
    }
  }
  if (parts > 1) lost.add('when each feedback is shown (all of it stands in the explanation)');
  return { byChoice, whole };
}

/** Texts of the body that are no part of the stem; feedback in a prompt is about the question. */
function besides(body: XmlElement, choices: readonly XmlElement[], lost: Lost): readonly Block[] {
  const forScorers = descendants(body, ({ name }) => name === 'qti-rubric-block').some(
    (block) => !/\bcandidate\b/.test(block.attributes.get('view') ?? 'candidate'),
  );
  if (forScorers) lost.add('a rubric for scorers or authors');
  const inChoices = new Set(choices.flatMap((choice) => descendants(choice, () => true)));
  const feedback = descendants(body, ({ name }) => name === 'qti-feedback-block' || name === 'qti-feedback-inline');
  return feedback.filter((one) => !inChoices.has(one)).flatMap((one) => qti3Blocks(one.children, lost));
}

const candidateRubric = (body: XmlElement, lost: Lost): readonly Block[] =>
  descendants(body, ({ name }) => name === 'qti-rubric-block')
    .filter((block) => /\bcandidate\b/.test(block.attributes.get('view') ?? 'candidate'))
    .flatMap((block) => qti3Blocks(block.children, lost));

/** The stem: the prompt is the lead-in where there is one. */
function stemOf(blocks: readonly Block[], prompt: readonly Block[]): { scenario: readonly Block[]; leadIn: readonly Inline[] } {
  if (prompt.length === 0) return splitStem(blocks);
  const { scenario, leadIn } = splitStem(prompt);
  return { scenario: [...blocks, ...scenario], leadIn };
}

/** Reads a QTI 3 item, or says why it stays out. `stimuli` are the shared texts that the item names. */
export function readQti3Item(item: XmlElement, stimuli: readonly Stimulus[], pictures?: Pictures): Result<ReadItem, string> {
  const body = element(item, 'qti-item-body');
  if (body === undefined) return err('it has no body');
  const interaction = answerInteraction(item, body);
  if (!interaction.ok) return interaction;
  const answerElement = interaction.value;
  const declared = declaredFor(item, answerElement);
  if (declared === undefined) return err('its interaction is bound to a response that is not declared');
  if (elements(item, 'qti-assessment-stimulus-ref').length > stimuli.length)
    return err('the shared text that it names is not there');
  if (stimuli.some(({ isTooLong }) => isTooLong)) return err('the shared text that it names is longer than a question may be');

  const lost: Lost = new Losses(pictures);
  if (item.space !== QTI3) lost.add('its namespace, which is not that of QTI 3 (it was read as QTI 3 all the same)');
  if (descendants(item, ({ name }) => name === 'include').length > 0) lost.add('parts of other files (XInclude)');
  const { spans, phrase } = phrases(item, body, lost);
  const shared = stimuli.flatMap(({ blocks, lost: without }) => {
    for (const what of without) lost.add(what);
    return blocks;
  });
  const blocks = [...shared, ...candidateRubric(body, lost), ...qti3Blocks(body.children, lost, phrase)];
  // The marking's prompt is ours to say; another's is part of the question.
  const marking = descendants(body, ({ name }) => name === HOTTEXT).filter(
    (one) => one.attributes.get('response-identifier') !== MARKING,
  );
  const instructions = marking.flatMap((one) => elements(one, 'qti-prompt')).flatMap((one) => qti3Blocks(one.children, lost));
  const prompt = elements(answerElement, 'qti-prompt').flatMap((one) => qti3Blocks(one.children, lost));
  const stem = stemOf([...blocks, ...instructions], prompt);

  const choices = descendants(answerElement, ({ name }) => /^qti-(?:simple|inline|simple-associable)-choice$/.test(name));
  const ids = new Set(choices.flatMap((one) => one.attributes.get('identifier') ?? []));
  const { byChoice, whole } = modalFeedback(item, ids, lost);
  const readAnswer = QTI3_ANSWERS[answerElement.name];
  if (readAnswer === undefined) return err('its interaction has no counterpart here');
  const answer = readAnswer(answerElement, declared, byChoice, lost);
  if (!answer.ok) return answer;

  const title = (item.attributes.get('title') ?? item.attributes.get('identifier') ?? '').trim();
  const fixed = normalizeQuestion({
    ...(title === '' ? {} : { title }),
    ...stem,
    spans,
    answer: answer.value,
    explanation: [...besides(body, choices, lost), ...whole],
    facts: {},
    line: item.line,
  });
  if ('refused' in fixed) return err(fixed.refused);
  const { question, changed } = fixed;
  const facts = comments(item).find((comment) => comment.includes('signalmark: {'));
  if (facts === undefined) return ok({ question, lost: [...lost], changed });
  const decoded = decodeOwnFacts(facts, question);
  return ok({ question: decoded.question, lost: [...lost, ...decoded.lost], changed });
}
