import { RULE_READ } from '../../app/settings/settings.ts';
import type { MarkingMode, Pens } from '../../core/signal/mark.ts';
import * as m from '../../messages/en/practice.ts';
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
  /** Its script is not there yet. */
  readonly waits: boolean;
}

/** The rule in one sentence, told before the first question. Leaves when it was read; the help says more. */
export function FirstRun({ mode, pens, waits }: Props) {
  useRest(true, waits);
  return (
    <aside class="first-run notice" aria-label={m.howMarkingIsScored}>
      <p>{m.tapPens2(mode, pens)}</p>
      <div class="row">
        <button type="button" class="button" disabled={waits} onClick={read}>
          {m.gotIt}
        </button>
        <a class="button plain" href={siteHref('/help/')}>
          {m.tryItOnAnExample}
        </a>
      </div>
    </aside>
  );
}
