import type { Item } from '../item/item.ts';
import { markableText } from '../item/markable-text.ts';
import { isEmpty } from '../score/is-complete.ts';
import type { Mark } from '../signal/mark.ts';
import type { Course } from './course.ts';
import { givenParts, promptsOf, responseOf } from './parts-of.ts';
import { newProgress, type Progress, type WorkedQuestion } from './progress.ts';

// What an LMS keeps of a course until it goes on (suspend data), which SCORM 1.2 limits to 4,096 characters: options by their place, marks
// by the number of their phrase, seconds; all in base 36. One question: `!2k.b.*0,-*2,1f+4`.

/** Characters that each standard keeps; an LRS has no limit that matters. */
export const MOST_KEPT = { scorm12: 4_096, scorm2004: 64_000, cmi5: 1_000_000 } as const;

const short = (whole: number): string => Math.max(0, Math.round(whole)).toString(36);
const whole = (text: string): number => {
  const value = Number.parseInt(text, 36);
  return Number.isSafeInteger(value) ? value : 0;
};

/** Everything a part of an answer can be, by its place. */
const idsOf = (item: Item): readonly string[] => [...item.options, ...promptsOf(item)].map(({ id }) => id);
/** Figures of a place; two where there are many. */
const widthOf = (ids: readonly string[]): number => (ids.length > 36 ? 2 : 1);

function markCode({ start, end, pen }: Mark, spans: readonly { readonly start: number; readonly end: number }[]): string {
  const span = spans.findIndex((one) => one.start === start && one.end === end);
  return `${pen === 'against' ? '-' : ''}${span < 0 ? `${short(start)}+${short(end - start)}` : `*${short(span)}`}`;
}

function questionCode(item: Item, { response, marks, answered, spent }: WorkedQuestion, withMarks: boolean): string {
  const ids = idsOf(item);
  const width = widthOf(ids);
  const parts = response === null || isEmpty(response) ? [] : givenParts(response);
  const answer = parts
    .flat()
    .map((id) => short(ids.indexOf(id)).padStart(width, '0'))
    .join('');
  const { spans } = withMarks && marks.length > 0 ? markableText(item.scenario, item.leadIn) : { spans: [] };
  const marked = withMarks ? marks.map((mark) => markCode(mark, spans)).join(',') : '';
  if (!answered && answer === '' && marked === '' && spent < 500) return '';
  return `${answered ? '!' : ''}${short(spent / 1000)}.${answer}${marked === '' ? '' : `.${marked}`}`;
}

function marksOf(item: Item, code: string): readonly Mark[] {
  if (code === '') return [];
  const { spans, text } = markableText(item.scenario, item.leadIn);
  return code.split(',').flatMap((one): Mark[] => {
    const pen = one.startsWith('-') ? 'against' : 'for';
    const place = one.replace('-', '');
    if (place.startsWith('*')) {
      const span = spans[whole(place.slice(1))];
      return span ? [{ start: span.start, end: span.end, pen }] : [];
    }
    const [start = 0, length = 0] = place.split('+').map(whole);
    return length > 0 && start + length <= text.length ? [{ start, end: start + length, pen }] : [];
  });
}

function questionOf(item: Item, code: string): WorkedQuestion {
  const answered = code.startsWith('!');
  const [spent = '', answer = '', marks = ''] = code.slice(answered ? 1 : 0).split('.');
  const ids = idsOf(item);
  const places = answer.match(widthOf(ids) === 2 ? /../g : /./g) ?? [];
  const chosen = places.flatMap((place) => ids[whole(place)] ?? []);
  const each = promptsOf(item).length > 0 ? 2 : 1;
  const parts = Array.from({ length: Math.floor(chosen.length / each) }, (_, at) => chosen.slice(at * each, (at + 1) * each));
  return {
    answered,
    spent: whole(spent) * 1000,
    response: parts.length === 0 ? null : responseOf(item, parts),
    marks: marksOf(item, marks),
  };
}

/** Progress as a text of at most so many characters. Where it would be longer, the marks of the first questions are left out; answers never are. */
export function progressCode(
  { code, questions, standard }: Course,
  progress: Progress,
  most: number = MOST_KEPT[standard],
): { readonly text: string; readonly unmarked: number } {
  const head = `1 ${code} ${short(progress.at)} ${short(progress.began / 1000)} ${progress.ended ? 'e' : 'o'} `;
  const codeOf = (at: number, withMarks: boolean): string => {
    const [question, worked] = [questions[at], progress.questions[at]];
    return question && worked ? questionCode(question.item, worked, withMarks) : '';
  };
  const codes = questions.map((_, at) => codeOf(at, true));
  let length = head.length + codes.join(';').length;
  let unmarked = 0;
  for (let at = 0; at < codes.length && length > most; at += 1) {
    const bare = codeOf(at, false);
    const saved = (codes[at] ?? '').length - bare.length;
    if (saved > 0) unmarked += 1;
    length -= saved;
    codes[at] = bare;
  }
  return { text: head + codes.join(';'), unmarked };
}

/** The way back; undefined where it is of other questions, or not ours. */
export function progressOf(course: Course, text: string): Progress | undefined {
  const [format, code, at = '', began = '', ended, questions] = text.split(' ');
  if (format !== '1' || code !== course.code || questions === undefined) return undefined;
  const codes = questions.split(';');
  return {
    ...newProgress(course),
    at: Math.min(whole(at), course.questions.length - 1),
    began: whole(began) * 1000,
    ended: ended === 'e',
    questions: course.questions.map(({ item }, each) => questionOf(item, codes[each] ?? '')),
  };
}

/** The longest text without marks: what a standard must keep, or a course is too long for it. An hour on each question. */
export function longestCode(course: Course): number {
  const questions = course.questions.map(({ item }): WorkedQuestion => {
    const prompts = promptsOf(item);
    const first = item.options[0]?.id ?? '';
    const parts = prompts.length > 0 ? prompts.map(({ id }) => [id, first]) : item.options.map(({ id }) => [id]);
    return { response: responseOf(item, parts), marks: [], answered: true, spent: 3_600_000 };
  });
  return progressCode(course, { at: questions.length, began: 4e12, ended: true, questions }, Number.POSITIVE_INFINITY).text
    .length;
}
