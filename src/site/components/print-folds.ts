import * as m from '../../messages/en/site.ts';

/** The folds that are printed open. Newer browsers do it by the style sheets, also without a script. */
const FOLDS = m.answer;

/** Where the style sheets cannot open a fold to print it, opens it for as long as the printing takes. */
export function openFoldsToPrint(): void {
  if (CSS.supports('selector(::details-content)')) return;
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>(FOLDS)].flatMap((fold) =>
      fold instanceof HTMLDetailsElement && !fold.open
        ? [fold]
        : [...fold.querySelectorAll<HTMLDetailsElement>('details:not([open])')],
    );
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}
