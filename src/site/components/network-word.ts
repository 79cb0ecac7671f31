import * as m from '../../messages/en/site.ts';
/** Says in the header when there is no network. */
export function tellNetwork(): void {
  const status = document.querySelector('#net-status');
  const tell = () => {
    if (status) status.textContent = navigator.onLine ? '' : m.offline;
  };
  addEventListener('online', tell);
  addEventListener('offline', tell);
  tell();
}
