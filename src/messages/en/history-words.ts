import type { Item } from '../../core/item/item.ts';
import { markableText } from '../../core/item/markable-text.ts';
import { isRight } from '../../core/score/score.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import { isLucky } from '../../core/stats/is-lucky.ts';
import { many } from './many.ts';

const PLACES: Readonly<Record<AnswerAttempt['mode'], string>> = {
  practice: 'in practice',
  mock: 'in a mock exam',
  review: 'in a review',
};
const SURE: Readonly<Record<NonNullable<AnswerAttempt['confidence']>, string>> = {
  guessed: 'you guessed',
  unsure: 'you were not sure',
  sure: 'you were sure',
};

/** Where it was answered, and how that came out: "In a review: right, you were sure". */
export function outcomeWords(answer: AnswerAttempt): string {
  const { mode, score, confidence } = answer;
  const right = isRight(score) ? (isLucky(answer) ? 'right by luck' : 'right') : 'not right';
  const came = score.outcome === 'scored' ? right : 'not answered';
  const place = PLACES[mode].replace(/^i/, 'I');
  return `${place}: ${came}${confidence === null || score.outcome !== 'scored' ? '' : `, ${SURE[confidence]}`}`;
}

/** What was marked, and what of it was found; nothing where marking was off. */
export function markedWords(item: Item, { revision, marking, marks, marked, pens }: AnswerAttempt): string {
  if (marking === 'off' || !marked) return '';
  if (marks.length === 0) return 'Nothing was marked.';
  const { text } = markableText(item.scenario, item.leadIn);
  const found = marked.signals.filter(({ state }) => state === 'found').length;
  const sum = marked.signals.length > 0 ? ` ${found} of ${many(marked.signals.length, 'signal')} found.` : '';
  if (revision !== item.revision) return `You marked ${many(marks.length, 'phrase')}.${sum}`;
  const phrases = marks
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, pen }) => `“${text.slice(start, end)}”${pens === 2 && pen === 'against' ? ' (against)' : ''}`);
  return `You marked ${phrases.join(', ')}.${sum}`;
}
