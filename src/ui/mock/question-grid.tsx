import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamState } from '../../core/mock-exam/mock-exam-state.ts';
import * as m from '../../messages/en/mock.ts';
import { rich } from '../../messages/rich.ts';
import { Icon } from '../shared/icon.tsx';
import { useStore } from '../shared/use-store.ts';
import { $items } from './page-mock.ts';
import { QUESTION_WORDS, questionState } from './question-state.ts';

interface Props {
  readonly mockExam: MockExam;
  readonly state: MockExamState;
  readonly onGo: (item: string) => void;
}

/** All questions by number, with how each stands: by word and shape, not by color. */
export function QuestionGrid({ mockExam, state, onGo }: Props) {
  const items = useStore($items);
  return (
    <ol class="question-grid" role="list" onKeyDown={moveByArrow}>
      {mockExam.form.items.map(({ item }, at) => {
        const stands = questionState(state, item, items.get(item));
        const flagged = state.items[item]?.flagged ?? false;
        const here = state.shown === item;
        return (
          <li key={item}>
            <button
              type="button"
              class={`question-number is-${stands}`}
              aria-current={here ? 'step' : undefined}
              aria-label={m.question(at + 1, QUESTION_WORDS[stands], flagged)}
              onClick={() => onGo(item)}
            >
              {at + 1}
              {flagged && <Icon name="flag" filled />}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** Arrow keys go from number to number, up and down by rows; Home and End to the first and last. */
function moveByArrow(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const all = [...event.currentTarget.querySelectorAll('button')];
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  if (at < 0) return;
  const firstRow = all[0]?.offsetTop ?? 0;
  const columns = all.filter(({ offsetTop }) => offsetTop === firstRow).length;
  const to: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: all.length - 1,
  };
  const next = to[event.key];
  if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  all[Math.min(all.length - 1, Math.max(0, next))]?.focus();
}

/** What the shapes mean, with how many there are of each. */
export function GridLegend({ mockExam, state }: Omit<Props, 'onGo'>) {
  const items = useStore($items);
  const stands = mockExam.form.items.map(({ item }) => questionState(state, item, items.get(item)));
  const count = (one: (typeof stands)[number]) => stands.filter((other) => other === one).length;
  const flagged = mockExam.form.items.filter(({ item }) => state.items[item]?.flagged).length;
  return (
    <p class="grid-legend" key={`${stands.join()} ${flagged}`}>
      {rich(m.answered(count('answered'), count('unanswered'), count('incomplete'), flagged), {
        span: (text) => <span class="legend-answered">{text}</span>,
        span2: (text) => <span>{text}</span>,
      })}
    </p>
  );
}
