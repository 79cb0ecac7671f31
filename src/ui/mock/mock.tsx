import { useEffect } from 'preact/hooks';
import type { MockBlueprint } from '../../app/mock/mock-blueprint.ts';
import * as m from '../../messages/en/mock.ts';
import { Message } from '../shared/message.tsx';
import { Opening } from '../shared/opening.tsx';
import { env } from '../shared/page.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useLater } from '../shared/use-later.ts';
import { useGuard, useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { FormChoice } from './form-choice.tsx';
import { $blueprint, $fault, $phase, $proposal, $report, openMock, pageVisible, refreshMockExams, ticked } from './page-mock.ts';

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

const loadExam = async () => {
  const { ExamScreen, RulesPage } = await import('./exam-screens.tsx');
  return { ExamScreen, RulesPage };
};
const loadStopped = async () => (await import('./stopped-screens.tsx')).Stopped;
const loadResult = async () => (await import('./result-screen.tsx')).ResultScreen;

function Screen({ blueprint }: Pick<Props, 'blueprint'>) {
  const phase = useStore($phase);
  useRest(phase);
  const proposal = useStore($proposal);
  const report = useStore($report);
  const Exam = useLater(phase === 'rules' || phase === 'exam', loadExam, phase === 'choose');
  // Fetched during the mock exam: by its end a deploy may have taken this version's files away.
  const Result = useLater(phase === 'result', loadResult, phase === 'exam');
  const Stopped = useLater(phase === 'elsewhere' || phase === 'deleted', loadStopped, phase === 'exam');
  switch (phase) {
    case 'loading':
      return <Opening key="opening" text={m.openingYourMockExams} />;
    case 'grading':
      return <Opening key="scoring" text={m.scoringYourAnswers} />;
    case 'fault':
      return (
        <Message title={m.thisDidNotWork} text={$fault.get()}>
          <button type="button" class="button primary" onClick={() => location.reload()}>
            {m.tryAgain}
          </button>
        </Message>
      );
    case 'choose':
      return <FormChoice blueprint={blueprint} />;
    case 'rules':
      return proposal && Exam ? <Exam.RulesPage proposal={proposal} /> : <Opening key="rules" text={m.loadingTheRules} />;
    case 'elsewhere':
    case 'deleted':
      return Stopped ? <Stopped by={phase} /> : null;
    case 'exam':
      return Exam ? <Exam.ExamScreen /> : <Opening key="exam" text={m.loadingTheQuestions} />;
    case 'result':
      return report && Result ? <Result report={report} /> : <Opening key="result" text={m.loadingTheResult} />;
  }
}
