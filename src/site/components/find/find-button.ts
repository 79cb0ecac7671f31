import * as m from '../../../messages/en/site.ts';
/** Opens the search by the button in the header or by Ctrl or Cmd and K; the search itself is loaded when it is asked for. */
export function offerFind(): void {
  const button = document.querySelector<HTMLButtonElement>('#find-button');
  if (!button) return;
  const open = async () => {
    try {
      const { openFind } = await import('./find-dialog.ts');
      await openFind(button);
    } catch {
      const status = document.querySelector('#net-status');
      if (status) status.textContent = m.searchDidNotLoad;
    }
  };
  button.addEventListener('click', () => void open());
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
    // One dialog at a time: what it asks comes first.
    if (document.querySelector('dialog[open]')) return;
    event.preventDefault();
    void open();
  });
  button.setAttribute('aria-keyshortcuts', m.controlKMetaK);
  button.disabled = false;
}
