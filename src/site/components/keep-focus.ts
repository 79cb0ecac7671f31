/**
 * Where what had the focus goes away with the press, the focus would fall to the body: the next Tab begins at the top of the page, and a screen
 * reader loses its place. A screen that knows better hands it on itself; else it goes to the heading of the nearest part that is still there.
 */
export function keepFocus(): void {
  let last: Element | null = null;
  let around: readonly Element[] = [];
  addEventListener('focusin', ({ target }) => {
    // A dialog gives the focus back itself.
    last = target instanceof Element && !target.closest('dialog') ? target : null;
    around = [];
    for (let each = last?.parentElement; each; each = each.parentElement) around = [...around, each];
  });
  // The reader took it elsewhere, also to nothing. Some browsers send this for what goes away, too: it has not gone yet.
  addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (last?.isConnected && document.activeElement !== last) last = null;
    }),
  );
  const lost = () => last !== null && !last.isConnected && document.activeElement === document.body;
  const handOn = () => {
    if (!lost()) return;
    last = null;
    const place = around.find((element) => element.isConnected && element !== document.body);
    const heading = place?.querySelector<HTMLElement>('h1, h2, h3') ?? document.querySelector<HTMLElement>('main h1, main');
    if (!heading) return;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  // After the frame, as screens hand it on once they are painted.
  new MutationObserver(() => lost() && requestAnimationFrame(() => setTimeout(handOn))).observe(document.body, {
    childList: true,
    subtree: true,
  });
}
