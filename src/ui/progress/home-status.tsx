import { useEffect, useState } from 'preact/hooks';
import type { PlanBlueprint } from '../../app/plan/plan-store.ts';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { TodayLine } from '../plan/today-line.tsx';
import { siteHref } from '../shared/links.ts';
import { openRecord } from '../shared/page.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { SaveReminder } from '../shared/save-reminder.tsx';
import { type OverviewProps, useOverview } from '../shared/use-overview.ts';
import { Words } from '../shared/words.tsx';

interface Props extends OverviewProps {
  readonly plan: PlanBlueprint;
}

/** For who comes back: the practice in progress, what is missed, how much is new. The first visit shows a plain way in. */
export function HomeStatus(props: Props) {
  const state = useOverview(props);
  const [open, setOpen] = useState<PracticeSession>();
  const [mock, setMock] = useState<MockExam>();
  useEffect(() => {
    const look = async () => {
      const store = await openRecord();
      const found = await store?.openSession(props.exam);
      const mockExams = await store?.sittings(props.exam);
      if (mockExams?.ok) setMock(mockExams.value.find(({ endedAt }) => endedAt === null));
      if (found?.ok && found.value && Object.keys(found.value.answers).length > 0) setOpen(found.value);
    };
    void look();
  }, []);
  const practice = siteHref(`/${props.exam}/practice/`);
  const running = mock && (
    <p class="notice">
      A mock exam goes on, and its clock runs.{' '}
      <a href={`${siteHref(`/${props.exam}/mock/`)}#${mock.id}`}>Go on with the mock exam</a>
    </p>
  );
  if (state.status !== 'ready' || state.overview.answered === 0) {
    return (
      <>
        {state.status === 'ready' && <RecordNotice />}
        {running}
        <a class="button primary" href={practice}>
          Start practicing
        </a>
      </>
    );
  }
  const { overview } = state;
  const unseen = overview.entries.filter((entry) => !overview.history.items.has(entry.id)).length;
  return (
    <div class="stack">
      <RecordNotice />
      {running}
      <SaveReminder />
      <TodayLine index={state.index} exam={props.exam} plan={props.plan} />
      <p>
        <Words>
          {overview.answered} {overview.answered === 1 ? 'answer' : 'answers'} so far. {overview.missed.items.length} missed to
          come back to, {unseen} not seen yet.
        </Words>
      </p>
      <div class="row">
        {open ? (
          <a key="open" class="button primary" href={`${practice}#${open.id}`}>
            <Words>
              Go on with the {open.mode}: question {open.at + 1} of {open.items.length}
            </Words>
          </a>
        ) : (
          <a key="new" class="button primary" href={practice}>
            Practice
          </a>
        )}
        {overview.missed.items.length > 0 && (
          <a class="button" href={siteHref(`/${props.exam}/missed/`)}>
            Missed questions
          </a>
        )}
      </div>
    </div>
  );
}
