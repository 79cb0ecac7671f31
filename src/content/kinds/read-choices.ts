import type { Place, Problems } from '../diagnostic.ts';
import { placeOf } from '../markdown/context.ts';
import { type AnswerContext, readTaskList } from '../parse/answer-list.ts';
import type { AuthoredOption } from '../parse/authored-option.ts';
import type { ShapeOf } from '../parse/question-parts.ts';
import type { AuthoredAnswer } from './answers.ts';
import { asChoice, fixedWords, mostKeys } from './as-choice.ts';

const wordsOf = ({ plain }: AuthoredOption): string => plain;

/** Tells what a kind with options of its own does not allow: other words, and more than its number of keys. */
function tellFixed({ kind, options }: ReturnType<typeof asChoice<AuthoredOption>>, place: Place, problems: Problems): void {
  for (const { plain, isKey, place: at, concept } of options) {
    const wanted = fixedWords(kind, { words: plain, isKey });
    if (wanted === plain) continue;
    problems.error('option-words', at, `Unexpected \`${plain}\`, expected \`${wanted}\`: a ${kind} question has fixed options.`, {
      actual: plain,
      expected: wanted,
      hint: wanted,
      fix: concept === undefined ? [{ file: problems.file, place: at, text: wanted }] : [],
    });
  }
  const keys = options.filter(({ isKey }) => isKey).length;
  if (keys <= mostKeys(kind)) return;
  problems.error('key-second', place, `Unexpected ${keys} right options, expected ${mostKeys(kind)} in a ${kind} question.`, {
    actual: String(keys),
    expected: String(mostKeys(kind)),
    hint: 'mark the right one with [x], the other with [ ]',
  });
}

/** A task list is some choice: which one follows from its options. */
export function readChoices({ list }: ShapeOf<'task'>, context: AnswerContext): AuthoredAnswer {
  const { problems } = context;
  const place = placeOf(list);
  const options = readTaskList(list, context);
  if (!options.some(({ isKey }) => isKey) && options.length === list.children.length) {
    const first = list.children[0];
    problems.error('key-missing', first === undefined ? place : placeOf(first), 'Missing key: no option has `[x]`.', {
      hint: '- [x] the right option',
    });
  }
  const answer = asChoice(options, wordsOf);
  tellFixed(answer, place, problems);
  return { ...answer, place };
}
