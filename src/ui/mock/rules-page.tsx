import { useEffect, useRef, useState } from 'preact/hooks';
import type { Proposal } from '../../app/mock/mock-exam-state.ts';
import { allowedSeconds } from '../../core/mock-exam/allowed-seconds.ts';
import { describeForm } from '../../messages/en/form-words.ts';
import * as m from '../../messages/en/mock.ts';
import { formName } from '../../messages/en/result-words.ts';
import { timeWords } from '../../messages/en/time-words.ts';
import { rich } from '../../messages/rich.ts';
import { kindNames } from '../shared/kind-names.ts';
import { useStore } from '../shared/use-store.ts';
import { $blueprint, beginMockExam, toChoice } from './page-mock.ts';

/** What is agreed on before the clock starts: time, kinds, scoring, feedback, keys. */
export function RulesPage({ proposal: { form, fresh, rules } }: { readonly proposal: Proposal }) {
  const blueprint = useStore($blueprint);
  const [starting, setStarting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (!blueprint) return null;
  const unscored = form.items.filter(({ scored }) => !scored).length;
  const start = () => {
    setStarting(true);
    void beginMockExam();
  };
  return (
    <div class="stack measure">
      <h1 ref={heading} tabIndex={-1}>
        {m.beforeTheClockStarts}
      </h1>
      <p class="lead">
        {blueprint.code}, {formName(form)}, {timeWords(allowedSeconds(form.seconds, rules.extra) * 1000)}
        {rules.extra === 'none' ? '' : m.withYourExtraTime}.
      </p>
      <div class="notice stack">
        {describeForm(form, { fresh, standard: blueprint.cut.mean }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <h2>{m.howItGoes}</h2>
      <ul>
        <li>{m.kinds(kindNames(blueprint.format.kinds))}</li>
        <li>
          {unscored > 0 ? m.ofTheQuestionsDoNotCount(unscored, form.items.length) : m.allQuestionsCount}{' '}
          {blueprint.format.guessing && m.guessing(blueprint.format.guessing)}
        </li>
        <li>{m.youCanGoBack}</li>
        <li>{m.theClockDoesNotStop(rules.pauses)}</li>
        <li>{m.everyStepIsStoredOnThis}</li>
        {rules.marking !== 'off' && <li>{m.marksAreKeptAndScoredApart}</li>}
        <li>{m.afterwards(blueprint.scoring.publishedConversion)}</li>
      </ul>
      <details>
        <summary>{m.keys}</summary>
        <p>{rich(m.n1To9Choose, { kbd: (text) => <kbd>{text}</kbd> })}</p>
      </details>
      <div class="row">
        <button type="button" class="button primary" aria-disabled={starting} onClick={() => !starting && start()}>
          {m.startTheClock}
        </button>
        <button type="button" class="button" onClick={toChoice}>
          {m.chooseAgain}
        </button>
      </div>
    </div>
  );
}
