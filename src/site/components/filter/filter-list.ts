import { filterText, hasWords, leftWords, typedWords } from './filter-words.ts';

/** What is filtered, as selectors under the list's own element. */
interface Filtered {
  readonly entry: string;
  /** What holds entries under a heading of their own: it goes with the last of them. */
  readonly group: string;
  /** Parts of an entry that are looked in; all of it without. */
  readonly text?: string;
  /** What helps to get about in the whole list, and is of no use in a part of it. */
  readonly whole?: string;
  /** Where Enter leads to in the first entry that is left. */
  readonly first: string;
}

/** Makes a field narrow the list it stands over while one types. Without script, and with nothing typed, the whole list shows. */
export function filterList(list: HTMLElement, { entry, group, text, whole, first }: Filtered): void {
  const field = list.querySelector<HTMLElement>('.filter');
  const form = field?.querySelector('form');
  const input = form?.querySelector('input');
  const left = field?.querySelector('[role="status"]');
  if (!field || !form || !input || !left) return;
  const headings = (of: Element | null | undefined): readonly Element[] => {
    const own = of?.closest(group);
    return own ? [...own.querySelectorAll(':scope > :is(h2, h3)'), ...headings(own.parentElement)] : [];
  };
  const entries = [...list.querySelectorAll<HTMLElement>(entry)].map((element) => {
    const parts = text === undefined ? [element] : [...element.querySelectorAll(text)];
    // The name of a task finds all that stands under it.
    return { element, text: filterText([...parts, ...headings(element)].map((part) => part.textContent).join(' ')) };
  });

  function show(): void {
    const words = typedWords(input?.value ?? '');
    let count = 0;
    for (const { element, text: own } of entries) {
      element.hidden = !hasWords(own, words);
      if (!element.hidden) count += 1;
    }
    for (const one of list.querySelectorAll<HTMLElement>(group))
      one.hidden = one.querySelector(`:is(${entry}):not([hidden])`) === null;
    for (const one of whole ? list.querySelectorAll<HTMLElement>(whole) : []) one.hidden = words.length > 0;
    if (left) left.textContent = leftWords(words, count, entries.length, field?.dataset['what'] ?? '');
  }

  input.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // On to the first that is left, as typing ends here.
    const to = entries.find(({ element }) => !element.hidden)?.element;
    (to?.querySelector<HTMLElement>(first) ?? to)?.focus();
  });
  // A link to an entry that is filtered away must lead there all the same.
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[hidden]') || !list.contains(target)) return;
    input.value = '';
    show();
    target.scrollIntoView();
  });
  field.hidden = false;
  // A browser that goes back keeps what was typed.
  show();
}
