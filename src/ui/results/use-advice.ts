import { useEffect, useState } from 'preact/hooks';
import { adviceOn } from '../../app/results/domain-advice.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { DomainResult, ResultRow } from '../../core/stats/domain-results.ts';
import { page } from '../shared/page.ts';

const NONE: readonly DomainResult[] = [];

/** What came of the rows of a result by domain; empty until their keys are here. `of`: names the rows, which are loaded anew with each. */
export function useAdvice(
  index: BankIndex | undefined,
  of: string,
  load: (index: BankIndex) => Promise<readonly ResultRow[]> | readonly ResultRow[],
): readonly DomainResult[] {
  const [results, setResults] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    const work = async () => {
      // The index of a practice may not be whole yet.
      const whole = index && (await page.loadWholeIndex(index));
      if (!whole?.ok) return;
      const rows = await load(whole.value);
      if (wanted) setResults(adviceOn(page, whole.value, rows));
    };
    void work();
    return () => {
      wanted = false;
    };
  }, [index, of]);
  return results;
}
