interface Props {
  readonly name: string;
  /** What the bar stands for, in words. */
  readonly words: string;
  /** 0..1. */
  readonly share: number;
  readonly looks: 'solid' | 'lucky' | 'not-right';
}

/** A share as a bar, with its name before and the words for it after. */
export function ShareBar({ name, words, share, looks }: Props) {
  return (
    <div class="split-bar beside">
      <p>{name}</p>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rest" x="0" y="0" width="100" height="10" />
        <rect class={looks} x="0" y="0" width={share * 100} height="10" />
      </svg>
      <p class="small">{words}</p>
    </div>
  );
}
