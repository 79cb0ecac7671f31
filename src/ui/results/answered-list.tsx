import { useState } from 'preact/hooks';
import { isRight } from '../../core/score/score.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import { isLucky } from '../../core/stats/is-lucky.ts';
import { passes, type ResultFilter } from '../../core/stats/result-filter.ts';
import * as m from '../../messages/en/results.ts';
import { Icon } from '../shared/icon.tsx';
import { $flags } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { FilterChoice } from './filter-choice.tsx';

interface Props {
  readonly answers: readonly AnswerAttempt[];
  readonly titleOf: (item: string) => string;
  readonly hrefOf: (item: string) => string;
  /** Shows an answer with its feedback again. */
  readonly onOpen: (answer: AnswerAttempt) => void;
}

/** The answers of a practice or review by title, each with its task: all, or what went wrong, was starred, or right by luck. */
export function AnsweredList({ answers, titleOf, hrefOf, onOpen }: Props) {
  const [filter, setFilter] = useState<ResultFilter>('all');
  const flags = useStore($flags);
  const rows = answers.map((answer) => ({
    answer,
    right: isRight(answer.score),
    lucky: isLucky(answer),
    answered: answer.score.outcome === 'scored',
    flagged: flags.get(answer.item)?.starred ?? false,
  }));
  // The last star may be taken off in another tab.
  const chosen = rows.some((row) => passes(filter, row)) ? filter : 'all';
  const shown = rows.filter((row) => passes(chosen, row));
  // Where nothing was marked, nothing is said of signals.
  const marks = answers.some((one) => one.marks.length > 0);
  return (
    <section class="stack">
      <h2>{m.questions}</h2>
      <FilterChoice rows={rows} chosen={chosen} onChoose={setFilter} flagged={m.starred} />
      <table>
        <caption class="visually-hidden">{m.questionsOfThisPractice}</caption>
        <thead>
          <tr>
            <th scope="col">{m.question}</th>
            <th scope="col">{m.answer}</th>
            {marks && <th scope="col">{m.signals}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ answer, right, lucky }) => (
            <tr key={answer.id}>
              <td>
                <a
                  href={hrefOf(answer.item)}
                  onClick={(event) => {
                    event.preventDefault();
                    onOpen(answer);
                  }}
                >
                  {titleOf(answer.item)}
                </a>{' '}
                <span class="small nowrap">{m.task(answer.task)}</span>
              </td>
              <td class="verdict-cell">
                <Icon name={right ? 'right' : 'wrong'} /> {right ? (lucky ? m.right : m.rightLabel) : m.notRight}
              </td>
              {marks && (
                <td>
                  {answer.marked && answer.marks.length > 0
                    ? m.ofFilter(
                        answer.marked.signals.filter(({ state }) => state === 'found').length,
                        answer.marked.signals.length,
                      )
                    : '–'}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
