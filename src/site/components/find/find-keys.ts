/** Arrow keys lead from the field through the results and back; what is typed on a result goes on in the field. */
export function followArrows(dialog: HTMLElement, input: HTMLInputElement): void {
  dialog.addEventListener('keydown', (event) => {
    const stops: (Element | null)[] = [input, ...dialog.querySelectorAll<HTMLElement>('li a')];
    const at = stops.indexOf(document.activeElement);
    // Elsewhere, as on the button that closes, keys are the browser's. So they are while a word is put together by an input method.
    if (at === -1 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = stops[event.key === 'ArrowDown' ? Math.min(at + 1, stops.length - 1) : Math.max(at - 1, 0)];
      if (next instanceof HTMLElement) next.focus();
    } else if (at > 0 && event.key.length === 1 && event.key !== ' ') input.focus();
  });
}
