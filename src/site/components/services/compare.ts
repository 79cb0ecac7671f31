import * as m from '../../../messages/en/site.ts';
import { comparison } from './comparison.ts';

const MOST = 3;

/** Lets services be ticked, or named in the address (`?compare=a&compare=b`), and sets them side by side at the top. */
export function compareServices(page: HTMLElement): void {
  const section = page.querySelector<HTMLElement>('#compare');
  const title = section?.querySelector<HTMLElement>('h2');
  const status = page.querySelector('#service-picked');
  if (!section || !title || !status) return;
  const boxes = new Map([...page.querySelectorAll<HTMLInputElement>('.service-pick input')].map((box) => [box.value, box]));
  const nameOf = (id: string): string => document.getElementById(id)?.querySelector('h3')?.textContent ?? '';
  let picked: readonly string[] = [];

  /** Stands beside the box that was ticked last: what to do now. */
  const next = document.createElement('span');
  next.className = 'service-next';
  const go = document.createElement('a');
  go.href = '#compare';
  go.addEventListener('click', (event) => {
    event.preventDefault();
    reveal();
  });

  function reveal(): void {
    section?.scrollIntoView();
    title?.focus({ preventScroll: true });
  }

  function say(words: string, at?: HTMLInputElement): void {
    if (status) status.textContent = words;
    if (picked.length >= 2 && picked.length <= MOST) go.textContent = m.showSideBySide(picked.length);
    next.replaceChildren(...(picked.length >= 2 && !words.startsWith(m.three) ? [go] : [words]));
    at?.closest('.service-pick')?.append(next);
  }

  function show(): void {
    for (const [id, box] of boxes) box.checked = picked.includes(id);
    const services = picked.flatMap((id) => document.getElementById(id) ?? []);
    const shown = services.length >= 2;
    if (section) section.hidden = !shown;
    for (const old of section?.querySelectorAll(':scope > :not(h2)') ?? []) old.remove();
    if (!shown) return;
    const stop = document.createElement('button');
    stop.type = 'button';
    stop.className = 'button no-print';
    stop.textContent = m.stopComparing;
    stop.addEventListener('click', () => {
      pick([]);
      next.remove();
      if (status) status.textContent = 'Nothing is compared.';
      document.getElementById('filter-query')?.focus();
    });
    section?.append(...comparison(services), stop);
  }

  const address = (ids: readonly string[]): string => {
    const query = new URLSearchParams(ids.map((id) => ['compare', id])).toString();
    return query === '' ? location.pathname : `${location.pathname}?${query}`;
  };

  function pick(ids: readonly string[], push = false): void {
    picked = ids;
    history[push ? 'pushState' : 'replaceState'](null, '', address(ids));
    show();
  }

  for (const [id, box] of boxes) {
    box.addEventListener('change', () => {
      if (!box.checked) {
        pick(picked.filter((one) => one !== id));
        return say(picked.length === 1 ? 'Tick one or two more.' : '', box);
      }
      if (picked.length === MOST) {
        box.checked = false;
        return say('Three at most: untick one first.', box);
      }
      pick([...picked, id]);
      const names = picked.map(nameOf).join(', ');
      say(picked.length === 1 ? 'Tick one or two more.' : `${names}: side by side at the top of the page.`, box);
    });
  }
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.service-beside')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      pick(new URL(link.href).searchParams.getAll('compare'), true);
      reveal();
    });
  }

  const fromAddress = (): void => {
    const wanted = new URLSearchParams(location.search).getAll('compare');
    picked = [...new Set(wanted)].filter((id) => boxes.has(id)).slice(0, MOST);
    show();
  };
  addEventListener('popstate', fromAddress);
  fromAddress();
  if (picked.length >= 2) reveal();
}
