import { RULE_READ } from '../../app/settings/settings.ts';
import type { MarkingMode, Pens } from '../../core/signal/mark.ts';
import { siteHref } from '../shared/links.ts';
import { setSetting } from '../shared/page.ts';
import { useRest } from '../shared/use-presses.ts';

/** The rule goes with its button; what is read next is the question. */
function read(): void {
  document.querySelector<HTMLElement>('.question-head h1')?.focus();
  void setSetting(RULE_READ, true);
}

interface Props {
  readonly mode: MarkingMode;
  readonly pens: Pens;
}

/** The rule in one sentence, told before the first question. Leaves when it was read; the help says more. */
export function FirstRun({ mode, pens }: Props) {
  useRest(true);
  return (
    <aside class="first-run notice" aria-label="How marking is scored">
      <p>
        Tap {mode === 'open' ? 'the first and the last word of each phrase that decides' : 'each phrase that decides'}
        {pens === 2 ? ', with the pen that fits' : ''}, then answer: what you find earns points, decoys cost some.
      </p>
      <div class="row">
        <button type="button" class="button" onClick={read}>
          Got it
        </button>
        <a class="button plain" href={siteHref('/help/')}>
          Try it on an example
        </a>
      </div>
    </aside>
  );
}
