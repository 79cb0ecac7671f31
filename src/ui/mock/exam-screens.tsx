import * as m from '../../messages/en/mock.ts';
import { Message } from '../shared/message.tsx';
import { useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { MockExamScreen } from './mock-exam-screen.tsx';
import { $items, $mockExam, $state, resume } from './page-mock.ts';
import { ReviewScreen } from './review-screen.tsx';

// What comes once a form was chosen: no question is shown before that.

export { RulesPage } from './rules-page.tsx';

/** A mock exam where it stands: stopped, at a question, at the list of all. */
export function ExamScreen() {
  const mockExam = useStore($mockExam);
  const state = useStore($state);
  const items = useStore($items);
  useRest(`${state?.shown} ${state?.pausedAt}`);
  if (!mockExam || !state) return null;
  if (state.pausedAt !== null) {
    return (
      <Message title={m.theClockIsStopped} text={m.theQuestionsAreHiddenUntilYou}>
        <button type="button" class="button primary" onClick={() => void resume()}>
          {m.goOn}
        </button>
      </Message>
    );
  }
  if (state.shown === null) return <ReviewScreen mockExam={mockExam} state={state} />;
  return <MockExamScreen key={state.shown} mockExam={mockExam} state={state} id={state.shown} item={items.get(state.shown)} />;
}
