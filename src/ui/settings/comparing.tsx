import { useEffect } from 'preact/hooks';
import { setComparing } from '../../app/comparison/comparison-setup.ts';
import { compareOn } from '../../app/settings/settings.ts';
import { LEAST_ALONE, leastShown, looksOf, neededFor } from '../../core/stats/comparison-plan.ts';
import * as m from '../../messages/en/settings.ts';
import { $settings, page, setting } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';

interface Props {
  /** `arm`: tests of each kind that the exam's questions serve. */
  readonly exams: readonly { readonly code: string; readonly name: string; readonly arm: number }[];
}

/** The switch of the comparison of practice with and without marking, what it does, and what it can show. */
export function Comparing({ exams }: Props) {
  useStore($settings);
  useEffect(() => {
    if (location.hash === '#compare') document.querySelector('#compare')?.scrollIntoView();
  }, []);
  return (
    <section class="stack" id="compare" aria-labelledby="compare-title">
      <h2 id="compare-title">{m.doesMarkingHelpMe}</h2>
      <p>{m.aFairComparisonWithYourself}</p>
      <p>{m.howManyTestsItTakes(neededFor(0.2), neededFor(0.1))}</p>
      {exams.map(({ code, name, arm }) => (
        <div key={code} class="stack">
          <label class="choice">
            <input
              type="checkbox"
              checked={setting(compareOn(code))}
              onChange={(event) => void setComparing(page, code, event.currentTarget.checked, arm)}
            />
            {arm < LEAST_ALONE ? m.takePartInAPooledComparison(name) : m.compareWithAndWithoutMarkingIn(name)}
          </label>
          <p class="small">{whatItShows(name, arm)}</p>
        </div>
      ))}
      <p class="small">{m.aPracticeWithMarkingOffStays}</p>
    </section>
  );
}

/** What the questions of an exam can show, said before it is turned on. */
function whatItShows(name: string, arm: number): string {
  if (arm < LEAST_ALONE) return m.tooFewForAnAnswerOfYourOwn(name, arm, LEAST_ALONE);
  const least = leastShown(arm);
  const points = least === null ? undefined : Math.round(least * 100);
  return m.whatItsQuestionsCanShow(name, arm, looksOf(arm).join(', '), points);
}
