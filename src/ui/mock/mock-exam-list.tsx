import { useMemo } from 'preact/hooks';
import { allIn, currentFamily } from '../../app/schedule/families-now.ts';
import { percent } from '../../core/percent.ts';
import { type MockShare, mockShares } from '../../core/stats/mock-shares.ts';
import { wilson } from '../../core/stats/wilson.ts';
import * as m from '../../messages/en/mock.ts';
import { formName } from '../../messages/en/result-words.ts';
import { rich } from '../../messages/rich.ts';
import { $attempts, page } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { Moment } from './moment.tsx';
import { $index, $mockExams, $mockExamsRead, enter } from './page-mock.ts';

/** Mock exams so far, compared; one that goes on comes first. */
export function MockExamList() {
  const mockExams = useStore($mockExams);
  const read = useStore($mockExamsRead);
  const attempts = useStore($attempts);
  const index = useStore($index);
  const running = mockExams.filter(({ endedAt }) => endedAt === null);
  const ended = mockExams.filter(({ endedAt }) => endedAt !== null);
  const shares = useMemo(
    () => (index ? mockShares(allIn(page, index), ended, (family) => currentFamily(index, family)) : undefined),
    [index, attempts, mockExams],
  );
  if (!read)
    return (
      <p key="looking" role="status">
        {m.lookingForEarlierMockExams}
      </p>
    );
  if (mockExams.length === 0) return <p key="none">{m.noMockExamWasSatOn}</p>;
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
                    <Share share={shares?.get(one.id)} />
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

function Share({ share }: { readonly share: MockShare | undefined }) {
  const known = share && share.total > 0;
  const [low, high] = known ? wilson(share.right, share.total) : [0, 1];
  return (
    <>
      <td>
        <Words>{known ? m.ofRight(share.right, share.total) : m.noneWasNew}</Words>
      </td>
      <td>
        <Words>{known && m.to(percent(low), percent(high))}</Words>
      </td>
    </>
  );
}
