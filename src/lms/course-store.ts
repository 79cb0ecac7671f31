import { atom } from 'nanostores';
import { attemptOf, feedbackOf } from '../app/practice/answer.ts';
import type { Course } from '../core/course/course.ts';
import { interactionOf } from '../core/course/interaction.ts';
import { courseResult, newProgress, type Progress, type WorkedQuestion } from '../core/course/progress.ts';
import { progressCode, progressOf } from '../core/course/progress-code.ts';
import { fnv1a } from '../core/fnv-1a.ts';
import type { Response } from '../core/item/response.ts';
import { addMark, removeMarks } from '../core/session/edit-marks.ts';
import type { Mark } from '../core/signal/mark.ts';
import type { Told, Tracking } from './tracking.ts';

type Screen = 'start' | 'question' | 'overview' | 'result';

/** The outside world of a course. */
interface World {
  now(): number;
  zone(at?: number): number;
  id(): string;
}

/** A course on a page: how far the learner is, what is on the screen, and telling the LMS of it. */
export function courseStore(course: Course, tracking: Tracking, world: World) {
  const found = tracking.stored === '' ? undefined : progressOf(course, tracking.stored);
  const first = found ?? newProgress(course);
  const isMock = course.mode === 'mock';
  const $progress = atom<Progress>(first);
  const $screen = atom<Screen>(first.ended ? 'result' : isMock && first.began === 0 ? 'start' : 'question');
  /** False while the LMS has not taken what was told last. */
  const $kept = atom(true);
  /** Questions whose marks the LMS has no room for. */
  const $unmarked = atom(0);
  /** Answers the LMS was not told of yet, by their places, with when they were given. */
  let untold: readonly { readonly at: number; readonly when: number }[] = [];
  let shownAt = world.now();
  // For the order of options only: the same for a learner whenever they come back.
  const seed = fnv1a(`${tracking.learner} ${course.code}`) >>> 0;

  function told(): Told {
    const progress = $progress.get();
    const { share, passed } = courseResult(course, progress, tracking.pass);
    const { text, unmarked } = progressCode(course, progress);
    $unmarked.set(unmarked);
    const answered = progress.questions.filter((one) => one.answered || one.response !== null).length;
    const isFresh = progress.questions.every((one) => !one.answered);
    return {
      state: text,
      at: progress.at,
      answers: untold.flatMap(({ at, when }) => {
        const [question, worked] = [course.questions[at], progress.questions[at]];
        return question && worked ? [interactionOf(question, worked, when)] : [];
      }),
      ...((isMock && !progress.ended) || isFresh ? {} : { share }),
      done: progress.ended ? 1 : answered / Math.max(1, course.questions.length),
      ended: progress.ended,
      passed,
    };
  }

  /** Tells the LMS how things stand; what it does not take is told again the next time. */
  async function save(): Promise<void> {
    // What ended before was told then; cmi5 allows an end once.
    if (tracking.readOnly || first.ended) return;
    const telling = untold;
    const kept = await tracking.tell(told()).catch(() => false);
    if (kept) untold = untold.filter((one) => !telling.includes(one));
    $kept.set(kept);
  }

  const change = (at: number, by: (question: WorkedQuestion) => WorkedQuestion): void => {
    const progress = $progress.get();
    $progress.set({ ...progress, questions: progress.questions.map((one, each) => (each === at ? by(one) : one)) });
  };
  /** Can be changed: not answered for good. */
  const isOpen = (): boolean => {
    const { ended, at, questions } = $progress.get();
    return !ended && questions[at]?.answered === false;
  };
  /** Adds the time since the question came, or since it was last added. */
  function countTime(): void {
    const now = world.now();
    const spent = Math.max(0, now - shownAt);
    shownAt = now;
    if ($screen.get() === 'question' && isOpen()) change($progress.get().at, (one) => ({ ...one, spent: one.spent + spent }));
  }
  const changeThis = (by: (question: WorkedQuestion) => WorkedQuestion): void => {
    if (isOpen()) change($progress.get().at, by);
  };

  function show(screen: Screen, at = $progress.get().at): void {
    countTime();
    $progress.set({ ...$progress.get(), at });
    $screen.set(screen);
    void save();
  }

  function answerNow(at: number, when: number): void {
    change(at, (one) => ({ ...one, answered: true }));
    untold = [...untold, { at, when }];
  }

  /** Ends it: what is open counts as wrong, and the LMS gets the result. */
  function finish(): void {
    if ($progress.get().ended) return;
    countTime();
    const when = world.now();
    $progress.get().questions.forEach(({ answered }, at) => {
      if (!answered) answerNow(at, when);
    });
    $progress.set({ ...$progress.get(), ended: true, at: 0 });
    $screen.set('result');
    void save();
  }

  return {
    ...{ $progress, $screen, $kept, $unmarked, seed, save, finish, show },
    /** What was kept is of other questions. */
    startsAnew: tracking.stored !== '' && found === undefined,
    readOnly: tracking.readOnly,
    back: tracking.back,
    result: () => courseResult(course, $progress.get(), tracking.pass),
    pass: tracking.pass ?? course.pass,
    begin(): void {
      $progress.set({ ...$progress.get(), began: world.now() });
      show('question', 0);
    },
    respond(response: Response): void {
      changeThis((one) => ({ ...one, response }));
      if (isMock) void save();
    },
    mark: (start: number, end: number, pen: Mark['pen']): void =>
      changeThis((one) => ({ ...one, marks: addMark(one.marks, { start, end, pen }) })),
    unmark: (start: number, end: number): void =>
      changeThis((one) => ({ ...one, marks: removeMarks(one.marks, { start, end }) })),
    /** In practice: answers the question on the screen for good. */
    answer(): void {
      if (!isOpen() || isMock) return;
      countTime();
      answerNow($progress.get().at, world.now());
      void save();
    },
    /** Ms left in a mock exam that goes on; undefined without a clock. */
    left(): number | undefined {
      const { began, ended } = $progress.get();
      if (course.seconds === 0 || began === 0 || ended) return undefined;
      return began + course.seconds * 1000 - world.now();
    },
    /** The feedback of a question, where it may be seen. */
    feedback(at: number) {
      const { questions, ended } = $progress.get();
      const [question, worked] = [course.questions[at], questions[at]];
      if (!question || !worked?.answered || (isMock && !ended)) return undefined;
      const page = { env: world, $attempts: { get: () => [] }, waitingAttempts: () => [] };
      const { item, scoring } = question;
      const attempt = attemptOf(page, item, scoring, {
        id: course.id,
        mode: course.mode,
        draft: { response: worked.response, marks: worked.marks, confidence: null, spent: worked.spent },
        settings: { marking: course.marking, pens: course.pens },
      });
      return feedbackOf(item, scoring, attempt, true);
    },
    /** The page goes: keeps what is there, and says goodbye. */
    leave(): void {
      countTime();
      void save();
      tracking.close($progress.get().ended);
    },
    countTime,
  };
}

export type CourseStore = ReturnType<typeof courseStore>;
