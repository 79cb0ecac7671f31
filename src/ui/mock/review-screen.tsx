import { useEffect, useRef, useState } from 'preact/hooks';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamState } from '../../core/mock-exam/mock-exam-state.ts';
import * as m from '../../messages/en/mock.ts';
import { useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { Clock, ClockNotice } from './clock.tsx';
import { $items, show, step, submit } from './page-mock.ts';
import { GridLegend, QuestionGrid } from './question-grid.tsx';
import { questionState } from './question-state.ts';
import { SavedWord } from './saved-word.tsx';

interface Props {
  readonly mockExam: MockExam;
  readonly state: MockExamState;
}

/** All questions before handing in: what is open, what was flagged; handing in is asked twice where something is open. */
export function ReviewScreen({ mockExam, state }: Props) {
  const items = useStore($items);
  const [asked, setAsked] = useState(false);
  useRest(asked);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = mockExam.form.items.filter(({ item }) => questionState(state, item, items.get(item)) !== 'answered');
  const flagged = mockExam.form.items.filter(({ item }) => state.items[item]?.flagged);
  const handIn = () => (open.length > 0 && !asked ? setAsked(true) : void submit('learner'));
  const [firstOpen, firstFlagged] = [open[0], flagged[0]];
  return (
    <section class="mock-exam stack">
      <header class="mock-exam-head">
        <h1 ref={heading} tabIndex={-1} class="label">
          {m.reviewBeforeYouHandIn}
        </h1>
        <Clock />
        <SavedWord />
      </header>
      <ClockNotice />
      <GridLegend mockExam={mockExam} state={state} />
      <QuestionGrid mockExam={mockExam} state={state} onGo={(item) => void show(item)} />
      <div class="row">
        {firstOpen && (
          <button key="open" type="button" class="button" onClick={() => void show(firstOpen.item)}>
            {m.firstOpenQuestion}
          </button>
        )}
        {firstFlagged && (
          <button key="flagged" type="button" class="button" onClick={() => void show(firstFlagged.item)}>
            {m.firstFlaggedQuestion}
          </button>
        )}
      </div>
      <p role="status">
        <Words>{asked && m.questionsAreStillOpen(open.length)}</Words>
      </p>
      <nav class="action-bar" aria-label={m.questionsLabel}>
        <button type="button" class="button" onClick={() => void step(-1)}>
          {m.backToTheQuestions}
        </button>
        <button type="button" class="button primary" onClick={handIn}>
          <Words>{asked ? m.handInAllTheSame : m.handIn}</Words>
        </button>
      </nav>
    </section>
  );
}
