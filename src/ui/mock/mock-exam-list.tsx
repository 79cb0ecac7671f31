import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import { percent } from '../../core/percent.ts';
import { isRight } from '../../core/score/score.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import { wilson } from '../../core/stats/wilson.ts';
import * as m from '../../messages/en/mock.ts';
import { formName } from '../../messages/en/result-words.ts';
import { rich } from '../../messages/rich.ts';
import { $attempts } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { Moment } from './moment.tsx';
import { $mockExams, $mockExamsRead, enter } from './page-mock.ts';

/** Mock exams so far, compared; one that goes on comes first. */
export function MockExamList() {
  const mockExams = useStore($mockExams);
  const read = useStore($mockExamsRead);
  const attempts = useStore($attempts);
  if (!read)
    return (
      <p key="looking" role="status">
        {m.lookingForEarlierMockExams}
      </p>
    );
  if (mockExams.length === 0) return <p key="none">{m.noMockExamWasSatOn}</p>;
  const running = mockExams.filter(({ endedAt }) => endedAt === null);
  const ended = mockExams.filter(({ endedAt }) => endedAt !== null);
  const answers = (id: string) => attempts.filter((one): one is AnswerAttempt => one.type === 'answer' && one.session === id);
  return (
    <section class="stack">
      {running.map((one) => (
        <div key={one.id} class="notice stack">
          <p>{rich(m.aMockExamGoesOn(formName(one.form)), { moment: () => <Moment at={one.startedAt} /> })}</p>
          <div class="row">
            <button type="button" class="button primary" onClick={() => void enter(one.id)}>
              {m.goOn}
            </button>
          </div>
        </div>
      ))}
      {ended.length > 0 && (
        <>
          <h2>{m.mockExamsSoFar}</h2>
          <div class="table-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{m.sat}</th>
                  <th scope="col">{m.form}</th>
                  <th scope="col">{m.right}</th>
                  <th scope="col">{m.range}</th>
                </tr>
              </thead>
              <tbody>
                {ended.map((one) => (
                  <tr key={one.id}>
                    <td>
                      <a
                        href={`#${one.id}`}
                        onClick={(event) => {
                          event.preventDefault();
                          void enter(one.id);
                        }}
                      >
                        <Moment at={one.startedAt} />
                      </a>
                    </td>
                    <td>{formName(one.form)}</td>
                    <Share mockExam={one} answers={answers(one.id)} />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

function Share({ mockExam, answers }: { readonly mockExam: MockExam; readonly answers: readonly AnswerAttempt[] }) {
  const scored = new Set(mockExam.form.items.filter((one) => one.scored).map(({ item }) => item));
  const right = answers.filter(({ item, score }) => scored.has(item) && isRight(score)).length;
  const [low, high] = wilson(right, scored.size);
  return (
    <>
      <td>
        <Words>{m.ofRight(right, scored.size)}</Words>
      </td>
      <td>
        <Words>{m.to(percent(low), percent(high))}</Words>
      </td>
    </>
  );
}
