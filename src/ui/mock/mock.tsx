import { useEffect } from 'preact/hooks';
import type { MockBlueprint } from '../../app/mock/mock-blueprint.ts';
import { Message } from '../shared/message.tsx';
import { Opening } from '../shared/opening.tsx';
import { env } from '../shared/page.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useLater } from '../shared/use-later.ts';
import { useGuard, useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { FormChoice } from './form-choice.tsx';
import { MockExamScreen } from './mock-exam-screen.tsx';
import {
  $blueprint,
  $fault,
  $items,
  $mockExam,
  $phase,
  $proposal,
  $report,
  $state,
  openMock,
  pageVisible,
  refreshMockExams,
  resume,
  ticked,
} from './page-mock.ts';
import { ReviewScreen } from './review-screen.tsx';
import { RulesPage } from './rules-page.tsx';

interface Props {
  /** Path of the exam's bank index, under the base. */
  readonly index: string;
  readonly blueprint: MockBlueprint;
}

/** How often the clock is looked at, ms. */
const TICK = 250;

/** The island of mock exams: choose one, its rules, the mock exam, its result. */
export function Mock({ index, blueprint }: Props) {
  useGuard();
  useEffect(() => {
    $blueprint.set(blueprint);
    const open = () => void openMock(blueprint.id, index, env.namedSession());
    open();
    const timer = setInterval(() => void ticked(), TICK);
    const onVisible = () => {
      pageVisible(document.visibilityState === 'visible');
      void ticked();
    };
    // Back from the page cache: whatever happened meanwhile, look at everything again.
    const onShow = (event: PageTransitionEvent) => event.persisted && open();
    const onFocus = () => $phase.get() === 'choose' && void refreshMockExams();
    document.addEventListener('visibilitychange', onVisible);
    addEventListener('pageshow', onShow);
    addEventListener('focus', onFocus);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('pageshow', onShow);
      removeEventListener('focus', onFocus);
    };
  }, []);
  return (
    <div class="practice mock">
      <RecordNotice />
      <Screen blueprint={blueprint} />
    </div>
  );
}

const loadStopped = async () => (await import('./stopped-screens.tsx')).Stopped;
const loadResult = async () => (await import('./result-screen.tsx')).ResultScreen;

function Screen({ blueprint }: Pick<Props, 'blueprint'>) {
  const phase = useStore($phase);
  useRest(phase);
  const proposal = useStore($proposal);
  const report = useStore($report);
  // Fetched during the mock exam: by its end a deploy may have taken this version's files away.
  const Result = useLater(phase === 'result', loadResult, phase === 'exam');
  const Stopped = useLater(phase === 'elsewhere' || phase === 'deleted', loadStopped, phase === 'exam');
  switch (phase) {
    case 'loading':
      return <Opening key="opening" text="Opening your mock exams …" />;
    case 'grading':
      return <Opening key="scoring" text="Scoring your answers …" />;
    case 'fault':
      return (
        <Message title="This did not work" text={$fault.get()}>
          <button type="button" class="button primary" onClick={() => location.reload()}>
            Try again
          </button>
        </Message>
      );
    case 'choose':
      return <FormChoice blueprint={blueprint} />;
    case 'rules':
      return proposal ? <RulesPage proposal={proposal} /> : null;
    case 'elsewhere':
    case 'deleted':
      return Stopped ? <Stopped by={phase} /> : null;
    case 'exam':
      return <MockExam />;
    case 'result':
      return report && Result ? <Result report={report} /> : <Opening key="result" text="Loading the result …" />;
  }
}

function MockExam() {
  const mockExam = useStore($mockExam);
  const state = useStore($state);
  const items = useStore($items);
  useRest(`${state?.shown} ${state?.pausedAt}`);
  if (!mockExam || !state) return null;
  if (state.pausedAt !== null) {
    return (
      <Message title="The clock is stopped" text="The questions are hidden until you go on.">
        <button type="button" class="button primary" onClick={() => void resume()}>
          Go on
        </button>
      </Message>
    );
  }
  if (state.shown === null) return <ReviewScreen mockExam={mockExam} state={state} />;
  return <MockExamScreen key={state.shown} mockExam={mockExam} state={state} id={state.shown} item={items.get(state.shown)} />;
}
