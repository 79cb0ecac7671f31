import { asChoice } from '../../content/kinds/as-choice.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ExchangeAnswer, ExchangeOption } from '../exchange.ts';
import { optionWords } from '../fix-options.ts';
import { LIMITS } from '../limits.ts';
import { element, elements } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { type Lost, moodleBlocks, moodleInlines, rawText } from './moodle-xml-text.ts';

/** An answer, or why the whole question must stay out. What comes in with a loss is added to `lost`. */
export type ReadAnswer = (question: XmlElement, lost: Lost) => Result<ExchangeAnswer, string>;

const TOO_MANY = `it has more than ${LIMITS.options} options`;
const fractionOf = (answer: XmlElement): number => Number(answer.attributes.get('fraction')?.trim() ?? '0');

const optionOf = (answer: XmlElement, isKey: boolean, lost: Lost): ExchangeOption => ({
  text: moodleInlines(answer, lost),
  isKey,
  rationale: moodleBlocks(element(answer, 'feedback'), lost),
});

/** Right alone (`single`): one answer gives all points. Otherwise every answer that gives points is right. */
const choice: ReadAnswer = (question, lost) => {
  const answers = elements(question, 'answer');
  if (answers.length < 2) return err('it has fewer than two options');
  if (answers.length > LIMITS.options) return err(TOO_MANY);
  const fractions = answers.map(fractionOf);
  if (fractions.some(Number.isNaN)) return err('the points of an option are not a number');
  const most = Math.max(...fractions);
  if (most <= 0) return err('none of its options is right');

  const several = ['false', '0'].includes(rawText(element(question, 'single')).toLowerCase());
  const full = fractions.filter((fraction) => fraction === most).length;
  if (!several && full > 1) return err('each of several options is right alone, which no kind of question here can say');
  const keys = fractions.map((fraction) => (several ? fraction > 0 : fraction === most));
  if (several ? fractions.filter((fraction) => fraction > 0).length > 1 : fractions.some((one) => one > 0 && one < most))
    lost.add('part of the points for a part of the answer (here an answer is right or wrong as a whole)');
  const options = answers.map((answer, n) => optionOf(answer, keys[n] ?? false, lost));
  return ok(asChoice(options, optionWords));
};

/** The options are the words "true" and "false" in the file, whatever language the question has. */
const trueFalse: ReadAnswer = (question, lost) => {
  const answers = elements(question, 'answer');
  const byWord = (word: string): XmlElement | undefined => answers.find((answer) => rawText(answer).toLowerCase() === word);
  const [yes, no] = [byWord('true'), byWord('false')];
  if (yes === undefined || no === undefined || answers.length !== 2) return err('its options are not “true” and “false”');
  const yesIsRight = fractionOf(yes) > 0;
  if (yesIsRight === fractionOf(no) > 0) return err('it does not say which of true and false is right');
  const option = (answer: XmlElement, text: string, isKey: boolean): ExchangeOption => ({
    ...optionOf(answer, isKey, lost),
    text: [{ t: 'text', v: text }],
  });
  return ok(asChoice([option(yes, 'True', yesIsRight), option(no, 'False', !yesIsRight)], optionWords));
};

const matching: ReadAnswer = (question, lost) => {
  const rows = elements(question, 'subquestion');
  if (rows.length > LIMITS.options) return err(TOO_MANY);
  const pairs = rows.flatMap((row) => {
    const response = moodleInlines(element(row, 'answer'), lost);
    const text = moodleInlines(row, lost);
    if (response.length === 0) return [];
    return text.length === 0 ? [{ response }] : [{ prompt: { text, isKey: true, rationale: [] }, response }];
  });
  if (pairs.length < rows.length) lost.add('a pair without a response');
  if (pairs.filter((pair) => 'prompt' in pair).length < 2) return err('it has fewer than two pairs');
  return ok({ kind: 'matching', pairs });
};

/** Steps stand in their order; the fraction, where it is there, is the step's number. */
const ordering: ReadAnswer = (question, lost) => {
  const answers = elements(question, 'answer').map((answer, n) => ({ answer, at: fractionOf(answer) || n + 1 }));
  if (answers.length < 2) return err('it has fewer than two steps');
  if (answers.length > LIMITS.options) return err(TOO_MANY);
  if (new Set(answers.map(({ at }) => at)).size === answers.length) answers.sort((a, b) => a.at - b.at);
  const select = rawText(element(question, 'selecttype'));
  if (Number(rawText(element(question, 'selectcount'))) > 0 && !['', '0', 'ALL'].includes(select))
    lost.add('the choice of some of the steps by chance (here all are shown)');
  const grading = rawText(element(question, 'gradingtype'));
  if (grading !== '' && grading !== '-1' && grading !== 'ALL_OR_NOTHING')
    lost.add('part of the points for a part of the order (here an answer is right or wrong as a whole)');
  return ok({ kind: 'ordering', steps: answers.map(({ answer }) => optionOf(answer, true, lost)), extras: [] });
};

/** The types that come in. */
export const MOODLE_ANSWERS: Readonly<Record<string, ReadAnswer>> = {
  multichoice: choice,
  truefalse: trueFalse,
  matching,
  ddmatch: matching,
  ordering,
};
