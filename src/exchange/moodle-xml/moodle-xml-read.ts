import type { ExchangeAnswer, ExchangeNote, ExchangeQuestion, ReadFormat } from '../exchange.ts';
import { PLACES, stepsOf } from '../kinds/ordering/moodle-places.ts';
import { normalizeQuestion } from '../normalize-question.ts';
import { decodeOwnFacts } from '../own-facts.ts';
import { Losses, mediaOf, Pictures } from '../pictures.ts';
import { htmlToBlocks } from '../text/blocks-of-html.ts';
import { splitStem } from '../text/split-stem.ts';
import { comments, element, elements, textOf } from '../xml/xml-query.ts';
import { questionName } from '../xml/xml-question-name.ts';
import { type XmlElement, xmlTree } from '../xml/xml-tree.ts';
import { MOODLE_ANSWERS } from './moodle-xml-answer.ts';
import { type Lost, moodleBlocks, rawText } from './moodle-xml-text.ts';
import { splitWhy, withWhy } from './moodle-xml-why.ts';

/** Sentences the system itself puts in; they say nothing of the question. */
const STANDARD_FEEDBACK = /^(your answer is (partially )?(in)?correct\.?|(well done|that is not right)!?)?$/i;

/** What has a place in the file but none here. */
function addOthers(question: XmlElement, lost: Lost): void {
  const words = (name: string): string =>
    rawText(element(question, name))
      .replace(/<[^<>]*>/g, '')
      .trim();
  const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].map(words);
  if (combined.some((text) => !STANDARD_FEEDBACK.test(text)))
    lost.add('feedback on right, partly right or wrong answers as a whole');
  if (elements(question, 'hint').some((hint) => rawText(hint) !== '')) lost.add('hints');
  const grade = Number(words('defaultgrade') || '1');
  if (grade !== 1) lost.add(`its ${grade} points (here every question counts the same)`);
}

/** The explanation, and the answer with what the general feedback says of its parts. */
function feedbackOf(question: XmlElement, answer: ExchangeAnswer, lost: Lost): Pick<ExchangeQuestion, 'explanation' | 'answer'> {
  const feedback = element(question, 'generalfeedback');
  const { explanation, why } = splitWhy(rawText(feedback));
  if (why.length === 0) return { explanation: moodleBlocks(feedback, lost), answer };
  const blocks = (html: string) => htmlToBlocks(html).blocks;
  return { explanation: blocks(explanation), answer: withWhy(answer, why.map(blocks)) };
}

/** Why the usual types stay out; others are only named. */
const WHY_NOT: Readonly<Record<string, string>> = {
  essay: 'free text is not scored here',
  shortanswer: 'typed words are not scored here',
  numerical: 'typed numbers are not scored here',
  cloze: 'its answers are gaps in the text',
  ddwtos: 'its answers are gaps in the text',
  gapselect: 'its answers are gaps in the text',
  description: 'it asks nothing',
  calculated: 'its numbers are made when it is shown',
  calculatedmulti: 'its numbers are made when it is shown',
  calculatedsimple: 'its numbers are made when it is shown',
  stack: 'its answers are formulas',
  coderunner: 'its answers are programs',
};

interface Came {
  readonly question: ExchangeQuestion;
  /** What it came in without, and what else was done to it. */
  readonly lost: readonly string[];
  readonly changed: readonly string[];
}
type Read = Came | { readonly leftOut: string };

function readQuestion(question: XmlElement, category: string, pictures: Pictures): Read {
  const type = question.attributes.get('type') ?? '';
  const readAnswer = Object.hasOwn(MOODLE_ANSWERS, type) ? MOODLE_ANSWERS[type] : undefined;
  if (readAnswer === undefined) {
    const why = Object.hasOwn(WHY_NOT, type) ? WHY_NOT[type] : 'it has no counterpart here';
    return { leftOut: `it is of the type “${type.slice(0, 60)}”: ${why}` };
  }
  const lost: Lost = new Losses(pictures);
  const answer = readAnswer(question, lost);
  if (!answer.ok) return { leftOut: answer.error };
  const own = comments(question);
  const stem = splitStem(moodleBlocks(element(question, 'questiontext'), lost));
  addOthers(question, lost);

  const title = rawText(element(question, 'name')) || rawText(element(question, 'idnumber'));
  const tags = elements(element(question, 'tags') ?? question, 'tag').map(rawText);
  const fixed = normalizeQuestion({
    ...(title === '' ? {} : { title }),
    tags: [...(category === '' ? [] : [category]), ...tags],
    ...stem,
    spans: [],
    ...feedbackOf(question, own.some((comment) => comment.trim() === PLACES) ? stepsOf(answer.value) : answer.value, lost),
    facts: {},
    line: question.line,
  });
  if ('refused' in fixed) return { leftOut: fixed.refused };
  const facts = own.find((comment) => comment.includes('signalmark: {'));
  if (facts === undefined) return { question: fixed.question, lost: [...lost], changed: fixed.changed };
  const decoded = decodeOwnFacts(facts, fixed.question);
  // What we wrote ourselves says it in the system's own way; nothing was lost by it.
  const { tags: _, ...ours } = decoded.question;
  return { question: ours, lost: decoded.lost, changed: fixed.changed };
}

/** `$course$/top/Cells/Mitosis` is the category `Cells/Mitosis`. */
const categoryOf = (question: XmlElement): string =>
  textOf(element(element(question, 'category') ?? question, 'text') ?? question)
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'top' && !/^\$.*\$$/.test(part))
    .join('/');

function nameOf(question: XmlElement): { readonly question?: string } {
  const name = rawText(element(question, 'name')).replace(/\s+/g, ' ').slice(0, 80);
  return name === '' ? {} : { question: name };
}

/** Reads a Moodle XML file: choice (one or several right), true and false, matching and ordering questions; categories become tags. */
export const readMoodleXml: ReadFormat = (bytes) => {
  const tree = xmlTree(bytes);
  const refused = (line: number, reason: string) => ({ questions: [], notes: [{ line, what: 'refused' as const, reason }] });
  if (!tree.ok) return refused(tree.error.line, tree.error.reason);
  if (tree.value.name !== 'quiz')
    return refused(tree.value.line, `The file is not Moodle XML: its outermost element is <${tree.value.name}>, not <quiz>.`);

  const questions: ExchangeQuestion[] = [];
  const notes: ExchangeNote[] = [];
  const pictures = new Pictures(() => undefined);
  let category = '';
  for (const one of elements(tree.value)) {
    const leftOut = (reason: string) => notes.push({ line: one.line, ...nameOf(one), what: 'left-out', reason });
    if (one.name !== 'question') leftOut(`Left out: <${one.name}> is not a question.`);
    else if (one.attributes.get('type') === 'category') category = categoryOf(one);
    else {
      const read = readQuestion(one, category, pictures);
      if ('leftOut' in read) leftOut(`Left out: ${read.leftOut}.`);
      else {
        questions.push(read.question);
        const reasons = [
          ...read.lost.map((what) => `Came in without: ${what}.`),
          ...read.changed.map((what) => `Changed: ${what}.`),
        ];
        for (const reason of reasons)
          notes.push({ line: one.line, question: questionName(read.question), what: 'changed', reason });
      }
    }
  }
  return { questions, notes, ...mediaOf(pictures) };
};
