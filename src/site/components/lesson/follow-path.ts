/**
 * A lesson that was reached by a path (`?path=newcomer`) says which step it is, and leads to the lesson before and after it there instead of
 * to those of its task. What it shows stands in the page already.
 */
export function followPath(): void {
  const id = new URLSearchParams(location.search).get('path');
  if (id === null) return;
  const own = [...document.querySelectorAll<HTMLElement>('[data-path]')].filter((element) => element.dataset['path'] === id);
  for (const element of own) element.hidden = false;
  const pager = document.querySelector<HTMLElement>('.pager:not([data-path])');
  if (own.length > 0 && pager) pager.hidden = true;
}
