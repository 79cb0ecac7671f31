import { useEffect } from 'preact/hooks';
import { setComparing } from '../../app/comparison/comparison-setup.ts';
import { compareOn } from '../../app/settings/settings.ts';
import { ENOUGH_AN_ARM } from '../../core/stats/marking-comparison.ts';
import * as m from '../../messages/en/settings.ts';
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
      <h2 id="compare-title">{m.doesMarkingHelpMe}</h2>
      <p>{m.aFairComparisonWithYourself}</p>
      {able.map(({ code, name }) => (
        <label key={code} class="choice">
          <input
            type="checkbox"
            checked={setting(compareOn(code))}
            onChange={(event) => void setComparing(page, code, event.currentTarget.checked)}
          />
          {m.compareWithAndWithoutMarkingIn(name)}
        </label>
      ))}
      {few.map(({ code, name, scenarios }) => (
        <p key={code} class="small">
          {m.hasScenariosToPracticeSoFar(name, scenarios, 2 * ENOUGH_AN_ARM)}
        </p>
      ))}
      <p class="small">{m.aPracticeWithMarkingOffStays}</p>
    </section>
  );
}
