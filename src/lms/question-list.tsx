import { isRight } from '../core/score/score.ts';
import * as m from '../messages/en/lms.ts';
import { Icon } from '../ui/shared/icon.tsx';
import { useStore } from '../ui/shared/use-store.ts';
import type { OnPage } from './on-page.ts';

/** All questions by number, with how each stands: by word and sign, not by color. */
export function QuestionList({ course, store }: OnPage) {
  const { questions } = useStore(store.$progress);
  return (
    <ol class="question-grid" role="list">
      {course.questions.map(({ item }, at) => {
        const feedback = store.feedback(at);
        const worked = questions[at];
        const given = worked !== undefined && (worked.answered || worked.response !== null);
        const stands = feedback ? (isRight(feedback.attempt.score) ? 'right' : 'wrong') : given ? 'answered' : 'open';
        return (
          <li key={item.id}>
            <button
              type="button"
              class={`question-number ${given ? 'is-answered' : 'is-unanswered'}`}
              aria-label={m.questionIs(at + 1, m.states[stands])}
              onClick={() => store.show('question', at)}
            >
              {at + 1}
              {feedback && <Icon name={stands === 'right' ? 'right' : 'wrong'} />}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
