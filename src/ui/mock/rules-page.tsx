import { useEffect, useRef, useState } from 'preact/hooks';
import type { Proposal } from '../../app/mock/mock-exam-state.ts';
import { timeWords } from '../../app/mock/time-words.ts';
import { describeForm } from '../../core/exam/describe-form.ts';
import { allowedSeconds } from '../../core/mock-exam/allowed-seconds.ts';
import { kindNames } from '../shared/kind-names.ts';
import { formName } from '../shared/result-words.ts';
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
        Before the clock starts
      </h1>
      <p class="lead">
        {blueprint.code}, {formName(form)}, {timeWords(allowedSeconds(form.seconds, rules.extra) * 1000)}
        {rules.extra === 'none' ? '' : ' with your extra time'}.
      </p>
      {describeForm(form, { fresh, standard: blueprint.cut.mean }).map((sentence) => (
        <p key={sentence} class="notice">
          {sentence}
        </p>
      ))}
      <h2>How it goes</h2>
      <ul>
        <li>
          Kinds: {kindNames(blueprint.format.kinds)}. With several right answers all of them, and no other, are needed; there is
          no part credit.
        </li>
        <li>
          {unscored > 0
            ? `${unscored} of the ${form.items.length} questions do not count, as in the exam; nothing shows which.`
            : 'All questions count.'}{' '}
          {blueprint.format.guessing && `Guessing: ${blueprint.format.guessing}.`}
        </li>
        <li>You can go back, flag, strike out options and change answers until you hand in. No feedback comes before.</li>
        <li>
          {rules.pauses
            ? 'You may stop the clock. The result will say so.'
            : 'The clock does not stop: not for a reload, a closed page or a sleeping device.'}{' '}
          When the time is over, what you answered is handed in.
        </li>
        <li>Every step is stored on this device at once. No network is needed from here on.</li>
        {rules.marking !== 'off' && <li>Marks are kept and scored apart, afterwards; they do not change the result.</li>}
        <li>
          Afterwards: how many were right, by domain, task and kind, with every question explained. Never a score on the exam’s
          scale
          {blueprint.scoring.publishedConversion ? '.' : ', for how right answers become points on it is not published.'}
        </li>
      </ul>
      <details>
        <summary>Keys</summary>
        <p>
          <kbd>1</kbd> to <kbd>9</kbd> choose, <kbd>Shift</kbd> with a number strikes out (not on keyboards that need Shift for
          numbers), <kbd>N</kbd> next, <kbd>P</kbd> previous, <kbd>F</kbd> flag, <kbd>L</kbd> all questions. Single keys can be
          turned off in the settings.
        </p>
      </details>
      <div class="row">
        <button type="button" class="button primary" aria-disabled={starting} onClick={() => !starting && start()}>
          Start the clock
        </button>
        <button type="button" class="button" onClick={toChoice}>
          Choose again
        </button>
      </div>
    </div>
  );
}
