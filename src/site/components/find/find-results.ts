import { FIND_LABELS, type FindEntry } from '../../../app/find/find-entry.ts';

const part = (kind: string, text: string): HTMLElement => {
  const span = document.createElement('span');
  span.className = kind;
  span.textContent = text;
  return span;
};

/** A result: one link that says its title, its kind, and a sentence about it. */
export function resultOf({ kind, title, href, about }: FindEntry): HTMLLIElement {
  const link = document.createElement('a');
  link.href = href;
  // Spaces between them, also where nothing but the text is read.
  link.append(part('find-name', title), ' ', part('find-kind', FIND_LABELS[kind]));
  if (about) link.append(' ', part('find-about', about));
  const item = document.createElement('li');
  item.append(link);
  return item;
}
