import { useEffect } from 'preact/hooks';
import * as m from '../messages/en/lms.ts';
import { useGuard, useRest } from '../ui/shared/use-presses.ts';
import { useStore } from '../ui/shared/use-store.ts';
import type { OnPage } from './on-page.ts';
import { OverviewPage, ResultPage, StartPage } from './other-pages.tsx';
import { QuestionPage } from './question-page.tsx';

/** The whole page of a package. @param alone no LMS started it */
export function CoursePage({ course, store, alone }: OnPage & { readonly alone: boolean }) {
  useGuard();
  const kept = useStore(store.$kept);
  const unmarked = useStore(store.$unmarked);
  useEffect(() => {
    const onVisible = () => {
      store.countTime();
      if (document.visibilityState === 'hidden') void store.save();
    };
    document.addEventListener('visibilitychange', onVisible);
    addEventListener('pagehide', store.leave);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('pagehide', store.leave);
    };
  }, []);
  return (
    <>
      {alone && <p class="notice warn">{m.noLms}</p>}
      {store.startsAnew && <p class="notice">{m.changed}</p>}
      <div role="alert">
        {!kept && (
          <p class="notice warn">
            {m.notKept}{' '}
            <button type="button" class="text-button" onClick={() => void store.save()}>
              {m.tryAgain}
            </button>
          </p>
        )}
      </div>
      {unmarked > 0 && <p class="notice">{m.marksLeftOut(unmarked)}</p>}
      <Shown {...{ course, store }} />
    </>
  );
}

function Shown({ course, store }: OnPage) {
  const screen = useStore(store.$screen);
  const { at, questions, ended } = useStore(store.$progress);
  useRest(`${screen} ${at}`);
  switch (screen) {
    case 'start':
      return <StartPage {...{ course, store }} />;
    case 'overview':
      return <OverviewPage {...{ course, store }} />;
    case 'result':
      return <ResultPage {...{ course, store }} />;
    case 'question': {
      const [question, worked] = [course.questions[at], questions[at]];
      const done = questions.filter(({ answered, response }) => answered || response !== null).length;
      return question && worked ? <QuestionPage key={at} {...{ course, store, at, question, worked, done, ended }} /> : null;
    }
  }
}
