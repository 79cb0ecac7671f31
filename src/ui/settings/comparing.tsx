import { useEffect } from 'preact/hooks';
import { setComparing } from '../../app/comparison/comparison-setup.ts';
import { compareOn } from '../../app/settings/settings.ts';
import { LEAST_ALONE, leastShown, looksOf, neededFor } from '../../core/stats/comparison-plan.ts';
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
      <h2 id="compare-title">Does marking help me?</h2>
      <p>
        A fair comparison with yourself. While it is on, a coin decides for each scenario that is new to you whether you mark it
        or answer it as a plain quiz. A day or more later another new scenario with the same cue tests what stayed, always without
        marking. Some of these are mixed into each practice of all questions.
      </p>
      <p>
        How many tests it takes: about {neededFor(0.2)} of each kind to find a difference of 20 points, {neededFor(0.1)} for 10
        points, four times in five. It is looked at after a quarter, a half and all of them; between, nothing of the difference is
        shown.
      </p>
      {exams.map(({ code, name, arm }) => (
        <div key={code} class="stack">
          <label class="choice">
            <input
              type="checkbox"
              checked={setting(compareOn(code))}
              onChange={(event) => void setComparing(page, code, event.currentTarget.checked, arm)}
            />
            <span>
              {arm < LEAST_ALONE ? `Take part in a pooled comparison in ${name}` : `Compare with and without marking in ${name}`}
            </span>
          </label>
          <p class="small">{whatItShows(name, arm)}</p>
        </div>
      ))}
      <p class="small">
        A practice with marking off stays a plain quiz; much of that makes any difference look smaller. Mock exams are not
        changed; a new scenario in one can be a test. Turned off, nothing is lost, and what you meet meanwhile does not count.
      </p>
    </section>
  );
}

/** What the questions of an exam can show, said before it is turned on. */
function whatItShows(name: string, arm: number): string {
  const least = leastShown(arm);
  if (arm < LEAST_ALONE)
    return `${name} has questions for about ${arm} tests of each kind. That is too few for an answer of your own, which needs ${LEAST_ALONE}: none will be shown. What you do counts where the records of several learners are put together.`;
  const looks = looksOf(arm).join(', ');
  return `${name} has questions for ${arm} tests of each kind, looked at after ${looks}.${least === null ? '' : ` They show a difference of ${Math.round(least * 100)} points four times in five.`}`;
}
