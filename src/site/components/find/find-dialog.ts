// The search: a field, how many were found, and a list of links. Loaded when it is opened for the first time.
import { findCount, MOST_SHOWN } from '../../../app/find/find-count.ts';
import type { FindData } from '../../../app/find/find-entry.ts';
import { type Find, makeFind } from '../../../app/find/find-index.ts';
import * as m from '../../../messages/en/site.ts';
import stylesUrl from '../../styles/find.css?url';
import { followArrows } from './find-keys.ts';
import { resultOf } from './find-results.ts';

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  facts: Partial<HTMLElementTagNameMap[Name]>,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = Object.assign(document.createElement(name), facts);
  element.append(...inside);
  return element;
};

/** Its styles are of no other use. Without them it works, too. */
const loadStyles = (): Promise<void> =>
  new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href: stylesUrl, onload: () => resolve(), onerror: () => resolve() });
    document.head.append(link);
  });

async function loadData(address: string): Promise<FindData> {
  // Its name says nothing of what is in it: the host is asked whether it has changed.
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

function makeDialog() {
  const input = make('input', { type: 'text', id: 'find-query', autocomplete: 'off', spellcheck: false, enterKeyHint: 'go' });
  input.setAttribute('autocapitalize', 'off');
  const label = make('label', { htmlFor: input.id }, m.lessons);
  const close = make('button', { type: 'button', className: 'button plain' }, m.close);
  const title = make('h2', { id: 'find-title' }, m.search);
  const count = make('p', { className: 'small' });
  count.setAttribute('role', 'status');
  const list = make('ul', {});
  list.setAttribute('role', 'list');
  const form = make('form', { className: 'field' }, label, input);
  const dialog = make('dialog', { className: 'find' }, make('div', { className: 'find-head' }, title, close), form, count, list);
  dialog.setAttribute('aria-labelledby', title.id);
  close.addEventListener('click', () => dialog.close());
  followArrows(dialog, input);
  return { dialog, form, title, input, count, list };
}

function prepare(address: string) {
  const { dialog, form, title, input, count, list } = makeDialog();
  let ready: Promise<Find> | undefined;

  async function getReady(): Promise<Find> {
    const { exam, entries } = await loadData(address);
    title.textContent = m.searchExam(exam);
    return makeFind(entries);
  }

  async function show(): Promise<void> {
    const { value } = input;
    try {
      ready ??= getReady();
      const find = await ready;
      // More was typed while it was fetched.
      if (value !== input.value) return;
      const found = find(value);
      list.replaceChildren(...found.slice(0, MOST_SHOWN).map(resultOf));
      count.textContent = findCount(value, found.length);
    } catch {
      // The next letter, or opening it anew, tries again.
      ready = undefined;
      count.textContent = m.searchCouldNotBeLoaded;
    }
  }

  input.addEventListener('input', () => void show());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await show();
    list.querySelector('a')?.click();
  });
  // A result may be a part of this page.
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close();
  });
  document.body.append(dialog);
  return {
    styled: loadStyles(),
    open(): void {
      if (dialog.open) return;
      dialog.showModal();
      input.focus();
      input.select();
      void show();
    },
  };
}

let search: ReturnType<typeof prepare> | undefined;

/** Opens the search of the exam that the button in the header names. */
export async function openFind(button: HTMLElement): Promise<void> {
  search ??= prepare(button.dataset['index'] ?? '');
  await search.styled;
  search.open();
}
