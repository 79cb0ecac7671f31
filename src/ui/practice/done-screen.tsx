import { useEffect, useRef } from 'preact/hooks';
import { preferredWish } from '../../app/settings/preferences.ts';
import { entriesOf, reservedOf } from '../../app/shared/bank-store.ts';
import { isRight } from '../../core/score/score.ts';
import { answerKey } from '../../core/session/answer-key.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { Icon } from '../shared/icon.tsx';
import { questionPage, siteHref } from '../shared/links.ts';
import { $attempts, page } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { useTitle } from '../shared/use-title.ts';
import { Words } from '../shared/words.tsx';
import { NextStep } from '../today/next-step.tsx';
import { nextIn } from '../today/piece-href.ts';
import { $index, $phase, beginPractice, review } from './page-practice.ts';

/** The end of a practice: how it went, and what to do next. */
export function DoneScreen({ session }: { readonly session: PracticeSession }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = session.mode === 'review' ? 'Review finished' : 'Practice finished';
  useEffect(() => heading.current?.focus(), []);
  useTitle(title);
  const index = useStore($index);
  const attempts = useStore($attempts);
  const stored = session.items
    .map((_, at) => session.answers[answerKey({ items: session.items, at })])
    .map((id) => attempts.find((one): one is AnswerAttempt => one.type === 'answer' && one.id === id))
    .filter((one) => one !== undefined);
  const right = stored.filter((one) => isRight(one.score)).length;
  const signals = stored.flatMap((one) => one.marked?.signals ?? []);
  const found = signals.filter((signal) => signal.state === 'found').length;
  const missed = [...new Set(stored.filter((one) => !isRight(one.score) || one.cause === 'lucky').map((one) => one.item))];
  const titles = new Map(index ? [...entriesOf(index), ...reservedOf(index)].map((entry) => [entry.id, entry.title]) : []);
  const settings = session.settings;
  const way = nextIn(new URLSearchParams(location.search));
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {stored.length === 0 ? (
        <p>No question was answered.</p>
      ) : (
        <p class="lead">
          <Words>
            {right} of {stored.length} right{signals.length > 0 ? `, ${found} of ${signals.length} signals found` : ''}.
          </Words>
        </p>
      )}
      <div class="row">
        <NextStep exam={session.exam} />
        {missed.length > 0 && (
          <button
            type="button"
            class={way ? 'button' : 'button primary'}
            onClick={() => void beginPractice(preferredWish(page, { ...settings, items: missed, count: missed.length }))}
          >
            <Words>Practice the {missed.length} missed again</Words>
          </button>
        )}
        <button
          type="button"
          class={`button ${missed.length === 0 && !way ? 'primary' : ''}`}
          onClick={() => $phase.set('setup')}
        >
          New practice
        </button>
        {session.mode === 'review' ? (
          <a class="button plain" href={siteHref(`/${session.exam}/review/`)}>
            What is due now
          </a>
        ) : (
          <a class="button plain" href={siteHref(`/${session.exam}/missed/`)}>
            All missed questions
          </a>
        )}
      </div>
      {stored.length > 0 && (
        <table>
          <caption class="visually-hidden">Questions of this practice</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Answer</th>
              <th scope="col">Signals</th>
            </tr>
          </thead>
          <tbody>
            {stored.map((one) => (
              <tr key={one.id}>
                <td>
                  <a
                    href={questionPage(index, one.item) ?? '#'}
                    onClick={(event) => {
                      event.preventDefault();
                      void review(
                        session.items.findIndex((_, at) => session.answers[answerKey({ items: session.items, at })] === one.id),
                      );
                    }}
                  >
                    {titles.get(one.item) ?? one.item}
                  </a>
                </td>
                <td class="verdict-cell">
                  <Icon name={isRight(one.score) ? 'right' : 'wrong'} />{' '}
                  {isRight(one.score) ? (one.cause === 'lucky' ? 'Right, by luck' : 'Right') : 'Not right'}
                </td>
                <td>
                  {one.marked
                    ? `${one.marked.signals.filter((s) => s.state === 'found').length} of ${one.marked.signals.length}`
                    : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
