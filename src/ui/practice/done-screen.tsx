import { useEffect, useRef } from 'preact/hooks';
import { answerRows } from '../../app/results/domain-advice.ts';
import { preferredWish } from '../../app/settings/preferences.ts';
import { entriesOf, reservedOf } from '../../app/shared/bank-store.ts';
import { isRight } from '../../core/score/score.ts';
import { answerKey } from '../../core/session/answer-key.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { isLucky } from '../../core/stats/is-lucky.ts';
import * as m from '../../messages/en/practice.ts';
import { AnsweredList } from '../results/answered-list.tsx';
import { DomainAdvice } from '../results/domain-advice.tsx';
import { useAdvice } from '../results/use-advice.ts';
import { questionPage, siteHref } from '../shared/links.ts';
import { $attempts, page } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { useTitle } from '../shared/use-title.ts';
import { Words } from '../shared/words.tsx';
import { NextStep } from '../today/next-step.tsx';
import { nextIn } from '../today/piece-href.ts';
import { $index, $phase, beginPractice, review } from './page-practice.ts';

/** What was answered, in words; of signals only where any phrase was marked. */
function wentWords(stored: readonly AnswerAttempt[]): string {
  const right = stored.filter((one) => isRight(one.score));
  const lucky = right.filter(isLucky).length;
  const signals = stored.flatMap(({ marks, marked }) => (marks.length > 0 ? (marked?.signals ?? []) : []));
  const found = signals.filter(({ state }) => state === 'found').length;
  const luck = lucky > 0 ? m.ofThemByLuck(lucky) : '';
  const seen = signals.length > 0 ? m.whereYouMarked(found, signals.length) : '';
  return m.ofRight(right.length, stored.length, luck, seen);
}

/** The end of a practice: how it went, and what to do next. */
export function DoneScreen({ session }: { readonly session: PracticeSession }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = session.mode === 'review' ? m.reviewFinished : m.practiceFinished;
  useEffect(() => heading.current?.focus(), []);
  useTitle(title);
  const index = useStore($index);
  const attempts = useStore($attempts);
  const stored = session.items
    .map((_, at) => session.answers[answerKey({ items: session.items, at })])
    .map((id) => attempts.find((one): one is AnswerAttempt => one.type === 'answer' && one.id === id))
    .filter((one) => one !== undefined);
  const results = useAdvice(index, stored.map(({ id }) => id).join(' '), (whole) => answerRows(page, whole, stored));
  const titles = new Map(index ? [...entriesOf(index), ...reservedOf(index)].map((entry) => [entry.id, entry.title]) : []);
  return (
    <div class="stack-wide">
      <div class="stack">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {stored.length === 0 ? (
          <p>{m.noQuestionWasAnswered}</p>
        ) : (
          <p class="lead">
            <Words>{wentWords(stored)}</Words>
          </p>
        )}
        <Ways session={session} stored={stored} />
      </div>
      {index && results.length > 0 && <DomainAdvice index={index} results={results} what="question" />}
      {stored.length > 0 && (
        <AnsweredList
          answers={stored}
          titleOf={(item) => titles.get(item) ?? item}
          hrefOf={(item) => questionPage(index, item) ?? '#'}
          onOpen={({ id }) =>
            void review(session.items.findIndex((_, at) => session.answers[answerKey({ items: session.items, at })] === id))
          }
        />
      )}
    </div>
  );
}

/** What can be done next. */
function Ways({ session, stored }: { readonly session: PracticeSession; readonly stored: readonly AnswerAttempt[] }) {
  const way = nextIn(new URLSearchParams(location.search));
  const missed = [...new Set(stored.filter((one) => !isRight(one.score)).map(({ item }) => item))];
  const { assignment } = session;
  const led = way !== undefined || assignment !== undefined;
  return (
    <div class="row">
      {assignment !== undefined && (
        <a class="button primary" href={`${siteHref(`/${session.exam}/assignment/`)}#${assignment}`}>
          {m.toTheAssignment}
        </a>
      )}
      <NextStep exam={session.exam} />
      {missed.length > 0 && (
        <button
          type="button"
          class={led ? 'button' : 'button primary'}
          onClick={() => void beginPractice(preferredWish(page, { ...session.settings, items: missed, count: missed.length }))}
        >
          <Words>{m.practiceTheMissedAgain(missed.length)}</Words>
        </button>
      )}
      <button type="button" class={`button ${missed.length === 0 && !led ? 'primary' : ''}`} onClick={() => $phase.set('setup')}>
        {m.newPractice}
      </button>
      {session.mode === 'review' ? (
        <a class="button plain" href={siteHref(`/${session.exam}/review/`)}>
          {m.whatIsDueNow}
        </a>
      ) : (
        <a class="button plain" href={siteHref(`/${session.exam}/missed/`)}>
          {m.allMissedQuestions}
        </a>
      )}
    </div>
  );
}
