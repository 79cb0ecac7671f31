import type { ComponentChildren } from 'preact';
import * as m from '../messages/en/lms.ts';
import { Icon } from '../ui/shared/icon.tsx';
import { Words } from '../ui/shared/words.tsx';
import type { OnPage } from './on-page.ts';

interface Props extends OnPage {
  readonly at: number;
  readonly answered: boolean;
  readonly ended: boolean;
  readonly warns: boolean;
  readonly answer: () => void;
  /** What stands above the buttons. */
  readonly children: ComponentChildren;
}

/** What can be done with the question shown. */
export function QuestionButtons({ course, store, at, answered, ended, warns, answer, children }: Props) {
  const all = ended ? 'result' : 'overview';
  const words = ended ? m.toTheResult : m.allQuestions;
  const last = at + 1 >= course.questions.length;
  const next = () => store.show(last ? all : 'question', last ? at : at + 1);
  const waits = !answered && course.mode === 'practice';
  return (
    <div class="action-bar">
      {children}
      {at > 0 && (
        <button
          key="back"
          type="button"
          class="button"
          aria-label={m.previousQuestion}
          onClick={() => store.show('question', at - 1)}
        >
          <Icon name="back" />
        </button>
      )}
      {!last && (
        <button key="all" type="button" class="button" onClick={() => store.show(all)}>
          {words}
        </button>
      )}
      {waits && (
        <button key="skip" type="button" class="button" onClick={next}>
          {m.skip}
        </button>
      )}
      {waits ? (
        <button key="answer" type="button" class="button primary" onClick={answer}>
          <Words>{warns ? m.answerWithoutMarking : m.answer}</Words>
        </button>
      ) : (
        <button key="next" type="button" class="button primary" onClick={next}>
          {last ? words : m.nextQuestion}
        </button>
      )}
    </div>
  );
}
