import { useMemo } from 'preact/hooks';
import { allIn, currentFamily } from '../../app/schedule/families-now.ts';
import { percent } from '../../core/percent.ts';
import { type MockShare, mockShares } from '../../core/stats/mock-shares.ts';
import { wilson } from '../../core/stats/wilson.ts';
import { $attempts, page } from '../shared/page.ts';
import { formName } from '../shared/result-words.ts';
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
        Looking for earlier mock exams …
      </p>
    );
  if (mockExams.length === 0) return <p key="none">No mock exam was sat on this device yet.</p>;
  return (
    <section class="stack">
      {running.map((one) => (
        <div key={one.id} class="notice stack">
          <p>
            A mock exam goes on: {formName(one.form)}, begun <Moment at={one.startedAt} />. Its clock runs.
          </p>
          <div class="row">
            <button type="button" class="button primary" onClick={() => void enter(one.id)}>
              Go on
            </button>
          </div>
        </div>
      ))}
      {ended.length > 0 && (
        <>
          <h2>Mock exams so far</h2>
          <div class="table-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Sat</th>
                  <th scope="col">Form</th>
                  <th scope="col">Right, of new ones that count</th>
                  <th scope="col">Range</th>
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
        <Words>{known ? `${share.right} of ${share.total}` : 'none was new'}</Words>
      </td>
      <td>
        <Words>{known && `${percent(low)} to ${percent(high)}`}</Words>
      </td>
    </>
  );
}
