import type { DrillCount } from '../../core/drill/drill-counts.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/progress.ts';
import { signalHrefOf } from '../shared/links.ts';
import { SignalTable } from './signal-table.tsx';

interface Props {
  readonly counts: ReadonlyMap<string, DrillCount>;
  readonly index: BankIndex;
}

/** Signals and decoys as judged in the drill; apart from marking, for alone in its sentence a phrase is easier to judge. */
export function Drilled({ counts, index }: Props) {
  if (counts.size === 0) return null;
  const link = signalHrefOf(index);
  const rows = [...counts].sort(([, a], [, b]) => a.right / a.times - b.right / b.times);
  return (
    <section class="stack">
      <h2>{m.inTheDrill}</h2>
      <SignalTable
        caption={m.signalsAndDecoys}
        head={[m.signalOrDecoy, m.right]}
        rows={rows.map(([id, { right, times }]) => ({
          id,
          title: <a href={link(id)}>{index.signals[id]?.title ?? id}</a>,
          cells: [m.ofRightRight(right, times)],
          times,
          good: right === times,
        }))}
      />
    </section>
  );
}
