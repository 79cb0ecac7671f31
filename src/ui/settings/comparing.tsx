import { useEffect } from 'preact/hooks';
import { setComparing } from '../../app/comparison/comparison-setup.ts';
import { compareOn } from '../../app/settings/settings.ts';
import { ENOUGH_AN_ARM } from '../../core/stats/marking-comparison.ts';
import { $settings, page, setting } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';

interface Props {
  readonly exams: readonly { readonly code: string; readonly name: string; readonly scenarios: number }[];
}

/** The switch of the comparison of practice with and without marking, and what it does. */
export function Comparing({ exams }: Props) {
  useStore($settings);
  useEffect(() => {
    if (location.hash === '#compare') document.querySelector('#compare')?.scrollIntoView();
  }, []);
  const able = exams.filter(({ scenarios }) => scenarios > 0);
  const few = able.filter(({ scenarios }) => scenarios < 2 * ENOUGH_AN_ARM);
  return (
    <section class="stack" id="compare" aria-labelledby="compare-title">
      <h2 id="compare-title">Does marking help me?</h2>
      <p>
        A fair comparison with yourself. While it is on, a coin decides for each scenario that is new to you whether you mark it
        or answer it as a plain quiz. A day or later it is asked again without marking, however it was met. Some of these are
        mixed into each practice of all questions. The progress page compares how many you then get right, once 40 of each were
        asked again, and says how sure that is.
      </p>
      {able.map(({ code, name }) => (
        <label key={code} class="choice">
          <input
            type="checkbox"
            checked={setting(compareOn(code))}
            onChange={(event) => void setComparing(page, code, event.currentTarget.checked)}
          />
          Compare with and without marking in {name}
        </label>
      ))}
      {few.map(({ code, name, scenarios }) => (
        <p key={code} class="small">
          {name} has {scenarios} scenarios to practice so far; an answer needs {2 * ENOUGH_AN_ARM}. It can be turned on now: what
          you do counts once there are more.
        </p>
      ))}
      <p class="small">
        A practice with marking off stays a plain quiz; much of that makes any difference look smaller. Mock exams are not
        touched. Turned off, nothing is lost, and what you meet meanwhile does not count.
      </p>
    </section>
  );
}
