import { useEffect, useRef, useState } from 'preact/hooks';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamState } from '../../core/mock-exam/mock-exam-state.ts';
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
          Review before you hand in
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
            First open question
          </button>
        )}
        {firstFlagged && (
          <button key="flagged" type="button" class="button" onClick={() => void show(firstFlagged.item)}>
            First flagged question
          </button>
        )}
      </div>
      <p role="status">
        <Words>
          {asked &&
            `${open.length === 1 ? '1 question is' : `${open.length} questions are`} still open, and ${open.length === 1 ? 'counts' : 'count'} as wrong. Press once more to hand in all the same.`}
        </Words>
      </p>
      <nav class="action-bar" aria-label="Questions">
        <button type="button" class="button" onClick={() => void step(-1)}>
          Back to the questions
        </button>
        <button type="button" class="button primary" onClick={handIn}>
          <Words>{asked ? 'Hand in all the same' : 'Hand in'}</Words>
        </button>
      </nav>
    </section>
  );
}
