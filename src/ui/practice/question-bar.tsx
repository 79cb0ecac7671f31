import type { ComponentChildren } from 'preact';
import * as m from '../../messages/en/practice.ts';
import { Icon } from '../shared/icon.tsx';
import { lookBack } from './page-practice.ts';

interface Props {
  /** What stands above the buttons. */
  readonly words: ComponentChildren;
  readonly back: boolean;
  readonly children: ComponentChildren;
}

/** What can be done with the question shown; sticks to the lower edge. */
export function QuestionBar({ words, back, children }: Props) {
  return (
    <div class="action-bar">
      {words}
      {back && (
        <button key="back" type="button" class="button" aria-label={m.previousQuestion} onClick={() => void lookBack()}>
          <Icon name="back" />
        </button>
      )}
      {children}
    </div>
  );
}
