import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { ASSIGNED } from '../../app/settings/assigned.ts';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import { DIAGNOSTIC } from '../../core/session/diagnostic.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import * as m from '../../messages/en/today.ts';
import { rich } from '../../messages/rich.ts';
import { CorrectionNotice } from '../correction/correction-notice.tsx';
import { siteHref } from '../shared/links.ts';
import { Opening } from '../shared/opening.tsx';
import { $record, $settings, env, openLight, page } from '../shared/page.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { SaveReminder } from '../shared/save-reminder.tsx';
import { useLater } from '../shared/use-later.ts';
import { useRecord } from '../shared/use-record.ts';
import { useStore } from '../shared/use-store.ts';
import { DayView } from './day-view.tsx';
import { FirstPlan } from './first-plan.tsx';
import type { HomeExam } from './home-exam.ts';
import { Tools } from './tools.tsx';
import { loadDayFolds, useToday } from './use-today.ts';

/** Before the exam nothing else is asked for. */
const CALM = ['eve', 'exam-day'];

/** Says to the first script of the next visit that home is a day and no introduction (`env/first-script.ts`). */
function showDayAtOnce(isDay: boolean): void {
  env.local.set('day', isDay ? '1' : undefined);
  if (isDay) document.documentElement.dataset['day'] = '';
  else delete document.documentElement.dataset['day'];
}

function useUnderWay(exam: string) {
  const [open, setOpen] = useState<PracticeSession>();
  const [mock, setMock] = useState<MockExam>();
  useEffect(() => {
    const look = async () => {
      const store = await openLight('none');
      const found = await store?.openSession(exam);
      const mockExams = await store?.sittings(exam);
      if (mockExams?.ok) setMock(mockExams.value.find(({ endedAt }) => endedAt === null));
      if (found?.ok && found.value && Object.keys(found.value.answers).length > 0) setOpen(found.value);
    };
    void look();
  }, []);
  return { open, mock };
}

const loadAssignments = async () => (await import('./open-assignments.tsx')).OpenAssignments;

/** Home of one exam. Until the record was read it is what the server's page is: a way in. */
export function HomeOf({ exam }: { readonly exam: HomeExam }) {
  const state = useRecord({ exam: exam.id, index: exam.index }, loadDayFolds);
  const { open, mock } = useUnderWay(exam.id);
  const index = state.status === 'ready' ? state.index : undefined;
  const known = useToday(index);
  const record = useStore($record);
  const hasAssignments = [...useStore($settings).keys()].some((key) => key.startsWith(ASSIGNED));
  const Assignments = useLater(hasAssignments, loadAssignments);
  const isDay = known !== undefined && known.today.state !== 'newcomer';
  // Before the day is painted: the introduction must not stand beside it.
  useLayoutEffect(() => {
    // A record that cannot be read says nothing of whose it is.
    if (known && record.status === 'ready') showDayAtOnce(isDay);
  }, [known !== undefined, isDay, record]);
  const running = mock && (
    <p class="notice">
      {rich(m.aMockExamIsRunning, { a: (text) => <a href={`${siteHref(`/${exam.id}/mock/`)}?then=#${mock.id}`}>{text}</a> })}
    </p>
  );
  if (!index || !known || !isDay)
    return (
      <>
        {state.status === 'fault' && (
          <p class="notice warn" role="alert">
            {state.message}
          </p>
        )}
        {index && <RecordNotice />}
        {running}
        {index && <CorrectionNotice index={index} />}
        {!known && state.status !== 'fault' && (
          <div class="day-opening">
            <Opening text={m.openingYourDay} />
          </div>
        )}
        <FirstPlan exam={exam.id} code={exam.code} first={exam.first} />
      </>
    );
  return (
    <div class="stack-wide day">
      <RecordNotice />
      {running}
      {known.today.state !== 'exam-day' && <CorrectionNotice index={index} />}
      <DayView {...{ ...known, index, open }} isNew={known.words.answeredIn(page, index) < DIAGNOSTIC} />
      {Assignments && !CALM.includes(known.today.state) && <Assignments exam={exam.id} />}
      {!CALM.includes(known.today.state) && <SaveReminder />}
      <Tools exam={exam.id} />
    </div>
  );
}
