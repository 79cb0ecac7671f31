import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CourseQuestion } from '../core/course/course.ts';
import type { WorkedQuestion } from '../core/course/progress.ts';
import { isComplete } from '../core/score/is-complete.ts';
import { optionOrder } from '../core/session/option-order.ts';
import type { Mark } from '../core/signal/mark.ts';
import * as m from '../messages/en/lms.ts';
import { ItemBody } from '../ui/items/item-body.tsx';
import { viewOf } from '../ui/kinds/kind-views.ts';
import { MarkHint } from '../ui/marking/mark-hint.tsx';
import { StemText } from '../ui/marking/stem.tsx';
import { useStem } from '../ui/marking/use-stem.ts';
import { shownFeedback } from '../ui/practice/shown-feedback.ts';
import { useRest } from '../ui/shared/use-presses.ts';
import { useTitle } from '../ui/shared/use-title.ts';
import { Words } from '../ui/shared/words.tsx';
import { AboutAnswered, AnsweredQuestion, FirstFeedback, Notes } from './answered.tsx';
import { Clock } from './clock.tsx';
import type { OnPage } from './on-page.ts';
import { QuestionButtons } from './question-buttons.tsx';

interface Props extends OnPage {
  readonly at: number;
  readonly question: CourseQuestion;
  readonly worked: WorkedQuestion;
  /** Answered questions of all. */
  readonly done: number;
  readonly ended: boolean;
}

/** One question: marked and answered; in practice, and once a mock exam has ended, with its feedback in the same place. */
export function QuestionPage({ course, store, at, question: { item }, worked, done, ended }: Props) {
  const [pen, setPen] = useState<Mark['pen']>('for');
  const [warned, setWarned] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const feedback = useMemo(() => store.feedback(at), [worked.answered, ended]);
  const shown = useMemo(() => feedback && shownFeedback(feedback), [feedback]);
  const order = useMemo(() => optionOrder(item, store.seed), [item]);
  const count = m.questionOf(at + 1, course.questions.length);
  useTitle(count);
  const { response, marks } = worked;
  const mode = item.marking ? course.marking : 'off';
  const onMark = (start: number, end: number) => store.mark(start, end, pen);
  const view = { item, mode, marks, looks: shown?.looks, onMark, onUnmark: store.unmark } as const;
  const stem = useStem(view);

  // What this screen holds is made anew for every question (`key`).
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (shown && !ended) document.querySelector<HTMLElement>('#verdict')?.focus();
  }, [shown !== undefined]);

  const complete = isComplete(item, response);
  const unmarked = mode !== 'off' && marks.length === 0;
  const warns = warned && !shown && (!complete || unmarked);
  useRest(`${shown !== undefined} ${warns}`);
  const answer = () => {
    if ((!complete || unmarked) && !warned) setWarned(true);
    else store.answer();
  };
  const given = shown && { ...shown, item, order, stem, pens: course.pens };
  return (
    <article class="question">
      <header class="question-head">
        <span class="question-place">{course.title}</span>
        <h1 ref={heading} tabIndex={-1} class="label">
          <Words counts>{count}</Words>
        </h1>
        <progress max={course.questions.length} value={done} aria-label={m.progress} />
        <Clock store={store} />
      </header>
      {given && <FirstFeedback {...given} />}
      <div class={`reading ${shown && shown.notes.length > 0 ? 'noted' : ''}`}>
        {given && <Notes {...given} />}
        <div class="stem-area">
          <StemText {...view} stem={stem} pen={pen} pens={course.pens} onPen={setPen} />
        </div>
        {shown ? (
          <AnsweredQuestion {...{ item, order, response }} scoring={shown.rest} />
        ) : (
          <ItemBody {...{ item, order, response }} onRespond={store.respond} />
        )}
      </div>
      {given && <AboutAnswered {...given} />}
      <QuestionButtons {...{ course, store, at, ended, answer }} answered={shown !== undefined} warns={warns}>
        <p class="small" role="status">
          <Words>{warns && (complete ? m.nothingIsMarkedYet : viewOf(item.kind).incomplete(item))}</Words>
        </p>
        <MarkHint {...stem} />
      </QuestionButtons>
    </article>
  );
}
