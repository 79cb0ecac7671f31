import { RULE_READ } from '../../app/settings/settings.ts';
import { siteHref } from '../shared/links.ts';
import { setSetting } from '../shared/page.ts';
import { useRest } from '../shared/use-presses.ts';

/** The rule goes with its button; what is read next is the question. */
function read(): void {
  document.querySelector<HTMLElement>('.question-head h1')?.focus();
  void setSetting(RULE_READ, true);
}

/** The rule, told before the first question. Leaves when it was read, and can be read again in the help. */
export function FirstRun() {
  useRest(true);
  return (
    <aside class="first-run notice" aria-label="How marking is scored">
      <p>
        <strong>First mark, then answer.</strong> In each scenario a few phrases decide. Some others only tempt: decoys. Tap every
        phrase that decides, for or against an answer, then choose.
      </p>
      <p>
        Marking earns (found − decoys) ÷ phrases that decide, never below 0. A right answer is 0.6 of the points, marking 0.4. The
        sum is shown each time.
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
