import { useEffect, useRef } from 'preact/hooks';
import { unbrokenPercent } from '../core/percent.ts';
import * as m from '../messages/en/lms.ts';
import { useStore } from '../ui/shared/use-store.ts';
import { useTitle } from '../ui/shared/use-title.ts';
import { Clock } from './clock.tsx';
import type { OnPage } from './on-page.ts';
import { QuestionList } from './question-list.tsx';

/** The heading of a page that comes in place of another: the focus goes there. */
function Heading({ words }: { readonly words: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(words);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {words}
    </h1>
  );
}

/** Before a mock exam: its rules. */
export function StartPage({ course, store }: OnPage) {
  const { questions, seconds } = course;
  const rules = seconds > 0 ? m.mockRules(questions.length, Math.round(seconds / 60)) : m.untimedRules(questions.length);
  return (
    <section class="stack">
      <Heading words={course.title} />
      <p>{rules}</p>
      {store.pass !== undefined && <p>{m.passesWith(unbrokenPercent(store.pass))}</p>}
      <button type="button" class="button primary" onClick={store.begin}>
        {m.begin}
      </button>
    </section>
  );
}

/** All questions, and the end of it. */
export function OverviewPage({ course, store }: OnPage) {
  const { questions } = useStore(store.$progress);
  const isMock = course.mode === 'mock';
  const open = questions.filter(({ answered, response }) => !answered && (!isMock || response === null)).length;
  return (
    <section class="stack">
      <Heading words={m.allQuestions} />
      <Clock store={store} />
      <QuestionList {...{ course, store }} />
      <p>{m.stillOpen(open)}</p>
      <button type="button" class="button primary" onClick={store.finish}>
        {isMock ? m.handIn : m.finish}
      </button>
    </section>
  );
}

/** What came of it, with the way to each question. */
export function ResultPage({ course, store }: OnPage) {
  const kept = useStore(store.$kept);
  const { right, of, share, passed } = store.result();
  const unscored = course.questions.length - of;
  return (
    <section class="stack">
      <Heading words={m.result} />
      <p>
        <strong>{m.rightOf(right, of, unbrokenPercent(share))}</strong>
        {passed !== undefined && ` ${passed ? m.passed : m.notPassed(unbrokenPercent(store.pass ?? 0))}`}
      </p>
      {unscored > 0 && <p>{m.unscored(unscored)}</p>}
      <p role="status">{store.readOnly || !kept ? m.notReported : m.reported}</p>
      <QuestionList {...{ course, store }} />
      {store.back ? (
        <a class="button primary" href={store.back}>
          {m.leave}
        </a>
      ) : (
        <p>{m.close}</p>
      )}
    </section>
  );
}
