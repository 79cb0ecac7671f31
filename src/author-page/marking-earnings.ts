import type { CompiledQuestion } from '../content/compile/compiled.ts';
import { markableText } from '../core/item/markable-text.ts';
import type { Mark } from '../core/signal/mark.ts';
import { type Marking, markItem } from '../core/signal/mark-item.ts';
import type { SignalScore } from '../core/signal/signal-score.ts';

/** What two markings earn in one way of marking. */
interface Earnings {
  readonly way: string;
  /** Everything that can be marked, with the first pen. Should earn little. */
  readonly everything: SignalScore;
  /** What the author marked, with a pen that is right. Must earn 1. */
  readonly authors: SignalScore;
}

const WAYS: readonly { readonly way: string; readonly marking: Marking & { readonly marking: 'guided' | 'open' } }[] = [
  { way: 'Guided, one pen', marking: { marking: 'guided', pens: 1 } },
  { way: 'Guided, two pens', marking: { marking: 'guided', pens: 2 } },
  { way: 'Open, one pen', marking: { marking: 'open', pens: 1 } },
  { way: 'Open, two pens', marking: { marking: 'open', pens: 2 } },
];

/** In every way of marking, what marking everything earns, and what the author's own marking earns. Empty without a marking step. */
export function markingEarnings({ item, scoring }: Pick<CompiledQuestion, 'item' | 'scoring'>): readonly Earnings[] {
  const { text, spans } = markableText(item.scenario, item.leadIn);
  const own = spans.flatMap(({ i, start, end }): Mark[] => {
    const meaning = scoring.spans.find(({ span }) => span === i);
    return meaning?.role === 'signal' ? [{ start, end, pen: meaning.accepts?.[0] ?? 'for' }] : [];
  });
  const offered = spans.map(({ start, end }): Mark => ({ start, end, pen: 'for' }));
  return WAYS.flatMap(({ way, marking }) => {
    const all: readonly Mark[] = marking.marking === 'guided' ? offered : [{ start: 0, end: text.length, pen: 'for' }];
    const everything = markItem(item, scoring, all, marking)?.score;
    const authors = markItem(item, scoring, own, marking)?.score;
    return everything && authors ? [{ way, everything, authors }] : [];
  });
}
