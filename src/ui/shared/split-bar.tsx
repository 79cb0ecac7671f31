import type { ComponentChildren } from 'preact';

interface Props {
  readonly name?: ComponentChildren;
  /** The parts of the bar, each with its share of the whole, 0..1, in their order; what is left stays empty. */
  readonly parts: readonly (readonly [looks: 'solid' | 'lucky' | 'not-right', share: number])[];
  /** The same in words. */
  readonly words: ComponentChildren;
  /** Name and words stand beside it, where there is room. */
  readonly beside?: boolean;
}

/** A whole as a bar with its parts, with its name before and the words for it after. */
export function SplitBar({ name, parts, words, beside = false }: Props) {
  let from = 0;
  return (
    <div class={`split-bar ${beside ? 'beside' : ''}`}>
      {name && <p>{name}</p>}
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rest" width="100" height="10" />
        {parts.map(([looks, share]) => {
          const x = from;
          from += share * 100;
          return <rect key={looks} class={looks} x={x.toFixed(2)} width={(share * 100).toFixed(2)} height="10" />;
        })}
      </svg>
      <p class="small">{words}</p>
    </div>
  );
}
