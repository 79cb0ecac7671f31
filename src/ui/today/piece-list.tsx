import type { BankIndex } from '../../core/item/pack.ts';
import type { Today } from '../../core/today/today.ts';
import { Words } from '../shared/words.tsx';
import { pieceHref } from './piece-href.ts';
import type { TodayModule } from './today-module.ts';

interface Props {
  readonly index: BankIndex;
  readonly today: Today;
  readonly words: TodayModule;
}

/** The pieces of the day in order, each with how long it takes and why it is there; each can be done by itself, too. */
export function PieceList({ index: { exam, tasks }, today: { pieces }, words }: Props) {
  return (
    <ol class="pieces">
      {pieces.map((piece) => {
        const href = pieceHref(exam, piece);
        const name = 'task' in piece ? tasks[piece.task] : undefined;
        return (
          <li key={href}>
            <a href={href}>
              <Words>{words.stepWords(piece)}</Words>
            </a>{' '}
            <span class="small">
              <Words>{words.minutesWords(piece.minutes)}</Words>
            </span>
            <p class="small">
              <Words>{words.whyWords(piece, name)}</Words>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
