import { asChoice } from '../../content/kinds/as-choice.ts';
import type { Block } from '../../core/item/text-tree.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ExchangeAnswer, ExchangeOption } from '../exchange.ts';
import type { Fields } from '../fields.ts';
import { optionWords } from '../fix-options.ts';
import { fieldsOf, h5pBlocks, h5pInlines, isTrue, type Lost, listOf, textOf, words } from './h5p-text.ts';
import { dragText, markTheWords } from './h5p-words.ts';

/** A question of a content type: its text and its answer. */
interface H5pRead {
  readonly stem: readonly Block[];
  readonly answer: ExchangeAnswer;
}
/** The questions of a content type; a string says why one stays out. */
type ReadType = (params: Fields, lost: Lost) => readonly Result<H5pRead, string>[];

const choiceOf = (options: readonly ExchangeOption[]): ExchangeAnswer => asChoice(options, optionWords);

const multiChoice: ReadType = (params, lost) => {
  const behaviour = fieldsOf(params['behaviour']);
  const options = listOf(params['answers']).map((one): ExchangeOption => {
    const answer = fieldsOf(one);
    const feedback = fieldsOf(answer['tipsAndFeedback']);
    if (
      textOf(feedback['tip'])
        .replace(/<[^<>]*>/g, '')
        .trim() !== ''
    )
      lost.add('tips');
    const chosen = h5pBlocks(feedback['chosenFeedback'], lost);
    const left = h5pBlocks(feedback['notChosenFeedback'], lost);
    if (chosen.length > 0 && left.length > 0) lost.add('what is said of an option that was not chosen');
    return {
      text: h5pInlines(answer['text'], lost),
      isKey: isTrue(answer['correct']),
      rationale: chosen.length > 0 ? chosen : left,
    };
  });
  const keys = options.filter(({ isKey }) => isKey).length;
  const isSingle = behaviour['type'] === 'single' || (behaviour['type'] === undefined && isTrue(behaviour['singleAnswer']));
  if (isSingle && keys > 1) return [err('each of several options is right alone, which no kind of question here can say')];
  if (keys > 1 && behaviour['singlePoint'] !== true)
    lost.add('part of the points for a part of the answer (here an answer is right or wrong as a whole)');
  return [ok({ stem: h5pBlocks(params['question'], lost), answer: choiceOf(options) })];
};

const trueFalse: ReadType = (params, lost) => {
  const behaviour = fieldsOf(params['behaviour']);
  const isRight = isTrue(params['correct']);
  const [right, wrong] = ['feedbackOnCorrect', 'feedbackOnWrong'].map((name) => h5pBlocks(behaviour[name], lost));
  const option = (v: string, isKey: boolean): ExchangeOption => ({
    text: words(v),
    isKey,
    rationale: (isKey ? right : wrong) ?? [],
  });
  return [
    ok({ stem: h5pBlocks(params['question'], lost), answer: choiceOf([option('True', isRight), option('False', !isRight)]) }),
  ];
};

/** The first answer is the right one. */
const firstIsRight = (answers: readonly unknown[], lost: Lost): ExchangeAnswer =>
  choiceOf(answers.map((one, at): ExchangeOption => ({ text: h5pInlines(one, lost), isKey: at === 0, rationale: [] })));

const singleChoiceSet: ReadType = (params, lost) =>
  listOf(params['choices']).map((one) => {
    const { question, answers } = fieldsOf(one);
    return ok({ stem: h5pBlocks(question, lost), answer: firstIsRight(listOf(answers), lost) });
  });

const summary: ReadType = (params, lost) =>
  listOf(params['summaries']).map((one) =>
    ok({ stem: h5pBlocks(params['intro'], lost), answer: firstIsRight(listOf(fieldsOf(one)['summary']), lost) }),
  );

const sortParagraphs: ReadType = (params, lost) => {
  const steps = listOf(params['paragraphs']).map(
    (one): ExchangeOption => ({ text: h5pInlines(one, lost), isKey: true, rationale: [] }),
  );
  return [ok({ stem: h5pBlocks(params['taskDescription'], lost), answer: { kind: 'ordering', steps, extras: [] } })];
};

/** The content types that come in. */
export const H5P_TYPES: Readonly<Record<string, ReadType>> = {
  'H5P.MultiChoice': multiChoice,
  'H5P.TrueFalse': trueFalse,
  'H5P.SingleChoiceSet': singleChoiceSet,
  'H5P.Summary': summary,
  'H5P.SortParagraphs': sortParagraphs,
  'H5P.MarkTheWords': markTheWords,
  'H5P.DragText': dragText,
};

/** Why other content types that ask something stay out; what asks nothing is not told. */
export const H5P_WHY_NOT: Readonly<Record<string, string>> = {
  'H5P.Blanks': 'typed words are not scored here',
  'H5P.Essay': 'free text is not scored here',
  'H5P.DragQuestion': 'it is dragged onto a picture',
  'H5P.ImageHotspotQuestion': 'it is answered in a picture',
  'H5P.ImageMultipleHotspotQuestion': 'it is answered in a picture',
  'H5P.MultiMediaChoice': 'its options are pictures or sounds',
  'H5P.ArithmeticQuiz': 'its numbers are made when it is shown',
  'H5P.Flashcards': 'typed words are not scored here',
  'H5P.Dialogcards': 'its cards have nothing to choose',
  'H5P.GuessTheAnswer': 'its answer is only shown',
  'H5P.SpeakTheWords': 'its answer is spoken',
  'H5P.ImageSequencing': 'its steps are pictures',
  'H5P.Crossword': 'typed words are not scored here',
  'H5P.FindTheWords': 'its words are found in a grid',
  'H5P.Questionnaire': 'nothing in it is right or wrong',
};
