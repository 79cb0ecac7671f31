import { useMemo } from 'preact/hooks';
import { readingOf } from '../../app/progress/reading-store.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { page } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { Causes } from './causes.tsx';
import { Comparison } from './comparison.tsx';
import { Confusions } from './confusions.tsx';
import { SignalDetection } from './signal-detection.tsx';

/** How a learner reads: signals found, what is taken for what, why answers came out, and whether marking helps. */
export function ReadingSections({ index }: { readonly index: BankIndex }) {
  const { reading, pens, causes, counted, comparison } = useStore(useMemo(() => readingOf(page, index), [index]));
  return (
    <>
      <Causes causes={causes} />
      <Confusions index={index} counted={counted} />
      <SignalDetection reading={reading} pens={pens} index={index} />
      {comparison && <Comparison comparison={comparison} />}
    </>
  );
}
