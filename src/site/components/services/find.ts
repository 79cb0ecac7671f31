/** What of a service is looked in: its names and what it does. */
const TEXTS = 'h3, .service-aliases, [data-aspect="what"]';

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

/** Shows only the services that have every word that is typed, each at the beginning of one of theirs. */
export function findServices(page: HTMLElement): void {
  const form = page.querySelector<HTMLFormElement>('.service-find form');
  const input = form?.querySelector('input');
  const found = page.querySelector('#service-found');
  const letters = page.querySelector<HTMLElement>('.letters');
  if (!form || !input || !found) return;
  const services = [...page.querySelectorAll<HTMLElement>('.service')].map((element) => ({
    element,
    text: ` ${plain([...element.querySelectorAll(TEXTS)].map((part) => part.textContent).join(' '))}`,
  }));

  function show(): void {
    const words = plain(input?.value ?? '')
      .split(' ')
      .filter((word) => word !== '');
    let count = 0;
    for (const { element, text } of services) {
      element.hidden = !words.every((word) => text.includes(` ${word}`));
      if (!element.hidden) count += 1;
    }
    for (const group of page.querySelectorAll<HTMLElement>('.letter'))
      group.hidden = group.querySelector('.service:not([hidden])') === null;
    if (letters) letters.hidden = words.length > 0;
    if (found) found.textContent = words.length === 0 ? '' : said(count);
  }
  const said = (count: number): string =>
    count === 0 ? 'No service has all of these words. Try fewer.' : `${count} of ${services.length} services`;

  input.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // On to the first that was found, as typing ends here.
    services
      .find(({ element }) => !element.hidden)
      ?.element.querySelector('summary')
      ?.focus();
  });
  // A link to a service that is filtered away must lead there all the same.
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('.service[hidden], .letter[hidden]')) return;
    input.value = '';
    show();
    target.scrollIntoView();
  });
  // A browser that goes back keeps what was typed.
  show();
}
