import type { Today } from '../../core/today/today.ts';
import { Words } from '../shared/words.tsx';
import { pieceHref } from './piece-href.ts';
import type { TodayModule } from './today-module.ts';

interface Props {
  readonly exam: string;
  readonly today: Today;
  readonly words: TodayModule;
  /** What tasks are called. */
  readonly tasks: Readonly<Record<string, string>>;
}

/** The pieces of the day in order, each with how long it takes and why it is there; each can be done by itself, too. */
export function PieceList({ exam, today: { pieces }, words, tasks }: Props) {
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
              <Words>{`${name ? `${name}: ` : ''}${words.whyWords(piece)}`}</Words>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
