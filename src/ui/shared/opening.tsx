import * as m from '../../messages/en/shared.ts';
import { rich } from '../../messages/rich.ts';
import { siteHref } from './links.ts';

interface Props {
  readonly text: string;
  readonly class?: string;
}

/** A wait that fills a screen. Where it does not end (no script came, the storage hangs) styles alone show the way out after a while. */
export function Opening({ text, class: look }: Props) {
  return (
    <div class="opening">
      <p class={look} role="status">
        {text}
      </p>
      <p class="slow">{rich(m.thisPageIsTakingLong, { a: (text) => <a href={siteHref('/rescue/')}>{text}</a> })}</p>
    </div>
  );
}
