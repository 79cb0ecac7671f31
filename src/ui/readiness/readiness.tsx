import { useEffect, useState } from 'preact/hooks';
import type { ReadinessBlueprint, Readiness as Result } from '../../app/readiness/readiness-store.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/readiness.ts';
import { siteHref } from '../shared/links.ts';
import { Opening } from '../shared/opening.tsx';
import { $settings, page } from '../shared/page.ts';
import { useFolded } from '../shared/use-folded.ts';
import { useLater } from '../shared/use-later.ts';
import { useStore } from '../shared/use-store.ts';
import { ReadinessFigures } from './readiness-figures.tsx';
import { ReadinessMissing } from './readiness-missing.tsx';
import { TrendChart } from './trend-chart.tsx';

interface Props {
  readonly index: BankIndex;
  readonly blueprint: ReadinessBlueprint;
}

const loadStore = () => import('../../app/readiness/readiness-store.ts');

/** How ready: the chance of reaching the standard with its range, by domain, what would move it, and how it went. */
export function Readiness({ index, blueprint }: Props) {
  const store = useLater(true, loadStore);
  const [attempts, folded] = useFolded();
  const settings = useStore($settings);
  const [result, setResult] = useState<Result>();
  // An effect runs after the paint, and a worker does the sums: the rest of the page does not wait for them.
  useEffect(() => {
    let newest = true;
    store?.readinessOf(page, index, blueprint).then(
      (found) => newest && setResult(found),
      () => undefined,
    );
    return () => {
      newest = false;
    };
  }, [store, index, attempts, folded, settings]);
  const predicted = result && { exam: index.exam, blueprint, result };
  return (
    <>
      {!result && <Opening class="wait" text={m.workingItOut} />}
      {predicted && result.report.status === 'too-little' && <ReadinessMissing {...predicted} report={result.report} />}
      {predicted && result.report.status === 'shown' && <ReadinessFigures {...predicted} report={result.report} />}
      {result && result.trend.length > 1 && <TrendChart trend={result.trend} />}
      <p class="small">
        <a href={`${siteHref('/method/')}#readiness`}>{m.howThisIsWorkedOut}</a>
      </p>
    </>
  );
}
