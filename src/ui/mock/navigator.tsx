import { useEffect, useRef } from 'preact/hooks';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamState } from '../../core/mock-exam/mock-exam-state.ts';
import * as m from '../../messages/en/mock.ts';
import { useRest } from '../shared/use-presses.ts';
import { show } from './page-mock.ts';
import { GridLegend, QuestionGrid } from './question-grid.tsx';

interface Props {
  readonly mockExam: MockExam;
  readonly state: MockExamState;
  readonly onClose: () => void;
}

/** Every question one press away. Closed by Escape; the focus goes back to where it was. */
export function Navigator({ mockExam, state, onClose }: Props) {
  useRest(true);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, []);
  const go = (item: string | null) => {
    dialog.current?.close();
    void show(item);
  };
  return (
    <dialog ref={dialog} class="navigator" aria-labelledby="navigator-title" onClose={onClose}>
      <div class="stack">
        <h2 id="navigator-title">{m.allQuestions}</h2>
        <GridLegend mockExam={mockExam} state={state} />
        <QuestionGrid mockExam={mockExam} state={state} onGo={go} />
        <div class="row">
          <button type="button" class="button primary" onClick={() => go(null)}>
            {m.reviewAndHandIn}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {m.close}
          </button>
        </div>
      </div>
    </dialog>
  );
}
