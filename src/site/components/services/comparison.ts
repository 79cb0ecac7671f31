import * as m from '../../../messages/en/site.ts';

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

/** A copy of what stands in an entry: never a string of HTML. */
function copy(from: Element | null | undefined, to: HTMLElement): HTMLElement {
  for (const child of from?.childNodes ?? []) to.append(child.cloneNode(true));
  return to;
}

const nameOf = (service: Element): string => service.querySelector('h3')?.textContent ?? '';

/** One aspect of all services, side by side where there is room: each under its name. */
function aspect(services: readonly Element[], title: string, of: string): readonly HTMLElement[] {
  const parts = services.map((service) => service.querySelector(`[data-aspect="${of}"]`));
  if (parts.every((part) => part === null)) return [];
  const list = make('dl', 'service-aspect');
  for (const [at, service] of services.entries()) {
    const cell = make('div');
    const part = parts[at];
    cell.append(make('dt', '', nameOf(service)), part ? copy(part, make('dd')) : make('dd', '', m.noneYet));
    list.append(cell);
  }
  return [make('h3', '', title), list];
}

/** What the entries say of each two of them, and where the two can be practiced. */
function differences(services: readonly Element[]): readonly HTMLElement[] {
  const list = make('ul', 'service-tells');
  const practices = new Map<string, Element>();
  for (const service of services) {
    for (const other of services) {
      for (const tell of service.querySelectorAll(`[data-tells="${other.id}"]`)) {
        const item = make('li');
        // The entry names the other one only: here both are named.
        item.append(make('strong', '', `${nameOf(service)} / ${nameOf(other)}`));
        for (const child of [...tell.childNodes].slice(1)) item.append(child.cloneNode(true));
        list.append(item);
      }
      const practice = service.querySelector(`[data-practice="${other.id}"]`);
      if (practice) practices.set([service.id, other.id].sort().join(' '), practice);
    }
  }
  if (list.childElementCount === 0) list.append(make('li', '', m.nothingIsWrittenYetOnHow));
  const row = make('p', 'row no-print');
  for (const practice of practices.values()) {
    const link = practice.cloneNode(true) as HTMLElement;
    link.className = 'button';
    row.append(link);
  }
  return [make('h3', '', m.howToTellThemApart), list, ...(practices.size > 0 ? [row] : [])];
}

/** Some services side by side, aspect by aspect, out of their entries on the page. */
export const comparison = (services: readonly Element[]): readonly HTMLElement[] => [
  ...aspect(services, m.whatItDoes, 'what'),
  ...differences(services),
  ...aspect(services, m.newCustomers, 'status'),
  ...aspect(services, m.lessonsLabel, 'lessons'),
];
