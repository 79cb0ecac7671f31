import { entriesOf, reservedOf } from '../../app/shared/bank-store.ts';
import { afterSession } from '../../app/today/way.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import type { Today } from '../../core/today/today.ts';
import * as m from '../../messages/en/today.ts';
import { Words } from '../shared/words.tsx';
import { pieceHref, sessionHref } from './piece-href.ts';
import type { TodayModule } from './today-module.ts';

interface Props {
  readonly index: BankIndex;
  readonly today: Today;
  readonly words: TodayModule;
  /** A practice in progress: the button goes on with it, then with the rest of the day. */
  readonly open?: PracticeSession | undefined;
}

/** The one button of the day: it says what it starts and how long that takes, and resumes what was begun. */
export function StartButton({ index, today, words, open }: Props) {
  if (open) {
    const tasks = new Map([...entriesOf(index), ...reservedOf(index)].map(({ id, task }) => [id, task]));
    const later = afterSession(today.pieces, open, (item) => tasks.get(item));
    const then = words.shortParts(later);
    return (
      <a key="open" class="button primary" href={sessionHref(index.exam, open.id, later)}>
        <Words>
          {[m.continueAt(open.at + 1, open.items.length), ...(then.length > 0 ? [m.thenNext(then.join(', '))] : [])].join(', ')}
        </Words>
      </a>
    );
  }
  const [first, ...later] = today.pieces;
  const text = words.buttonWords(today);
  if (!first || !text) return null;
  return (
    <a key="start" class="button primary" href={pieceHref(index.exam, first, later)}>
      <Words>{text}</Words>
    </a>
  );
}
