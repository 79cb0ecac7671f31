import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCourse } from '../../../src/cli/course/make-course.ts';
import { promptsOf, responseOf } from '../../../src/core/course/parts-of.ts';
import type { Progress } from '../../../src/core/course/progress.ts';
import { courseResult, newProgress } from '../../../src/core/course/progress.ts';
import { longestCode, MOST_KEPT, progressCode, progressOf } from '../../../src/core/course/progress-code.ts';
import type { Item } from '../../../src/core/item/item.ts';
import { markableText } from '../../../src/core/item/markable-text.ts';
import { compileOwn } from '../../bank/own-bank.ts';
import { courseOf, everyKind } from './make-course.ts';

const course = courseOf('scorm12');

/** Any response that a question can have. */
function responses(item: Item) {
  const ids = item.options.map(({ id }) => id);
  const prompts = promptsOf(item).map(({ id }) => id);
  const parts =
    prompts.length > 0
      ? fc.uniqueArray(fc.tuple(fc.constantFrom(...prompts), fc.constantFrom(...ids)), {
          selector: ([prompt]) => prompt,
          minLength: 1,
        })
      : fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }).map((list) => list.map((id) => [id]));
  // By way of its parts a single choice stays a single choice.
  return fc.option(parts.map((list) => responseOf(item, list)));
}

const worked = (item: Item) => {
  const { text, spans } = markableText(item.scenario, item.leadIn);
  const pen = fc.constantFrom('for' as const, 'against' as const);
  const anywhere = fc
    .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 9 }), pen)
    .map(([start, length, one]) => ({ start, end: Math.min(text.length, start + length), pen: one }));
  const phrase = fc.tuple(fc.constantFrom(...spans), pen).map(([{ start, end }, one]) => ({ start, end, pen: one }));
  return fc.record({
    response: responses(item),
    marks: fc.array(fc.oneof(anywhere, phrase), { maxLength: 6 }),
    answered: fc.boolean(),
    spent: fc.nat(9_000).map((seconds) => seconds * 1000),
  });
};

const progresses: fc.Arbitrary<Progress> = fc.record({
  at: fc.nat(everyKind.length - 1),
  began: fc.nat(2_000_000_000).map((seconds) => seconds * 1000),
  ended: fc.boolean(),
  questions: fc.tuple(...everyKind.map(({ item }) => worked(item))),
});

describe('what an LMS keeps of a course', () => {
  it('comes back as it was: answers of every kind, marks, time', () => {
    fc.assert(
      fc.property(progresses, (progress) => {
        const { text, unmarked } = progressCode(course, progress);
        expect(unmarked).toBe(0);
        expect(text).toMatch(/^[\x20-\x7e]*$/);
        expect(progressOf(course, text)).toEqual(progress);
      }),
    );
  });

  it('lacks the marks of the first questions where there is no room, of as few as it takes, and says of how many', () => {
    fc.assert(
      fc.property(progresses, fc.double({ min: 0, max: 1, noNaN: true }), (progress, share) => {
        const most = Math.floor(progressCode(course, progress).text.length * share);
        const { text, unmarked } = progressCode(course, progress, most);
        const kept = progressOf(course, text);
        const marked = progress.questions.flatMap(({ marks }, at) => (marks.length > 0 ? [at] : []));
        const lacking = marked.filter((at) => kept?.questions[at]?.marks.length === 0);
        expect(lacking).toEqual(marked.slice(0, unmarked));
        if (unmarked < marked.length) expect(text.length).toBeLessThanOrEqual(most);
        const without = (count: number) => ({
          ...progress,
          questions: progress.questions.map((one, at) => (marked.slice(0, count).includes(at) ? { ...one, marks: [] } : one)),
        });
        expect(text).toBe(progressCode(course, without(unmarked)).text);
        if (unmarked > 0) expect(progressCode(course, without(unmarked - 1)).text.length).toBeGreaterThan(most);
      }),
    );
  });

  it('is refused where it is of other questions, or not ours', () => {
    const { text } = progressCode(course, newProgress(course));
    expect(progressOf({ ...course, code: 'other' }, text)).toBeUndefined();
    for (const odd of ['', '1', '{"a":1}', '2 abc 0 0 o ']) expect(progressOf(course, odd)).toBeUndefined();
  });

  it('stands whatever was put in its place: nothing throws, and the questions stay as many', () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        const read = progressOf(course, `1 abc 0 0 o ${rest}`);
        if (read) expect(read.questions).toHaveLength(everyKind.length);
      }),
    );
  });

  it('the longest mock exam of each bank fits into the 4,096 characters of SCORM 1.2: all answers, and marks as far as there is room', () => {
    const lengths = compileOwn().exams.flatMap((exam) => {
      const asked = exam.questions.filter(({ draft, reserved }) => !draft && !reserved);
      const made = makeCourse(exam, asked, {
        ...{ standard: 'scorm12', mock: 'full', marking: 'open', pass: undefined, title: undefined, seed: '1' },
      });
      if (!made.ok) return [];
      const questions = made.value.questions.map(({ item }) => {
        const prompts = promptsOf(item);
        const parts =
          prompts.length > 0 ? prompts.map(({ id }) => [id, item.options[0]?.id ?? '']) : item.options.map(({ id }) => [id]);
        const marks = Array.from({ length: 24 }, (_, at) => ({ start: at * 9, end: at * 9 + 4, pen: 'for' as const }));
        return { response: responseOf(item, parts), marks, answered: false, spent: 900_000 };
      });
      const { text, unmarked } = progressCode(made.value, { at: 64, began: 1.8e12, ended: false, questions });
      expect(text.length).toBeLessThanOrEqual(MOST_KEPT.scorm12);
      const back = progressOf(made.value, text);
      expect(back?.questions.map(({ response }) => response)).toEqual(questions.map(({ response }) => response));
      expect(back?.questions.filter(({ marks }) => marks.length === 0)).toHaveLength(unmarked);
      expect(unmarked).toBeGreaterThan(0);
      expect(longestCode(made.value)).toBeLessThan(1_000);
      return [made.value.questions.length];
    });
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(65);
  });
});

describe('the result of a course', () => {
  it('counts what is right among the questions that count; an exact share passes', () => {
    const questions = everyKind.map(({ item, scoring }, at) => {
      const response = at < 4 ? (scoring.key as never) : null;
      return { response, marks: [], answered: true, spent: 0, item };
    });
    const done = { ...newProgress(course), questions };
    expect(courseResult({ ...course, pass: 0.8 }, done)).toEqual({ right: 4, of: 5, share: 0.8, passed: true });
    expect(courseResult({ ...course, pass: 0.81 }, done).passed).toBe(false);
    const unscored = course.questions.map((question, at) => ({ ...question, counts: at > 0 }));
    expect(courseResult({ ...course, questions: unscored }, done)).toMatchObject({ right: 3, of: 4, passed: undefined });
  });
});
