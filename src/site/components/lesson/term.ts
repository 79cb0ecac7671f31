import * as m from '../../../messages/en/site.ts';

// The definition of a glossary term on hover, on keyboard focus and on a tap. It can be dismissed with Esc, pointed at without
// vanishing, and stays until the pointer or the focus leaves (WCAG 1.4.13). Without script a term is a link to the glossary.

const MARGIN = 8;
const LEAVE_MS = 200;

let bubble: HTMLElement | undefined;
let text: HTMLElement | undefined;
let more: HTMLAnchorElement | undefined;
let shownFor: HTMLAnchorElement | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

function makeBubble(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'term-bubble no-print';
  element.id = 'term-bubble';
  element.hidden = true;
  text = document.createElement('span');
  text.id = 'term-bubble-text';
  more = document.createElement('a');
  more.textContent = m.inTheGlossary;
  // Reached by pointer or tap; the keyboard has the term itself, which leads to the same place.
  more.tabIndex = -1;
  element.append(text, ' ', more);
  element.addEventListener('pointerenter', () => clearTimeout(leaving));
  element.addEventListener('pointerleave', hideSoon);
  document.body.append(element);
  return element;
}

/** Under the term, or above it where there is no room below; never beyond the sides. */
function place(box: HTMLElement, term: HTMLElement): void {
  // A term may run over two lines: the first piece is where the reader's eye is.
  const at = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.max(MARGIN, Math.min(at.left, width - box.offsetWidth - MARGIN));
  const below = at.bottom + box.offsetHeight + MARGIN < document.documentElement.clientHeight;
  const top = below || at.top < box.offsetHeight ? at.bottom : at.top - box.offsetHeight;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}

function hide(): void {
  clearTimeout(leaving);
  if (bubble) bubble.hidden = true;
  shownFor?.removeAttribute('aria-describedby');
  shownFor = undefined;
}

function hideSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(hide, LEAVE_MS);
}

function show(term: HTMLAnchorElement): void {
  clearTimeout(leaving);
  if (shownFor === term) return;
  hide();
  bubble ??= makeBubble();
  if (text) text.textContent = term.dataset['definition'] ?? '';
  if (more) more.href = term.href;
  bubble.hidden = false;
  place(bubble, term);
  term.setAttribute('aria-describedby', 'term-bubble-text');
  shownFor = term;
}

const termAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.term[data-definition]') : null;

/** Starts listening; one listener a kind of event for the whole page. */
export function explainTerms(): void {
  let pointer = 'mouse';
  document.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
    const inside = event.target instanceof Node && bubble?.contains(event.target);
    if (!inside && !termAt(event.target)) hide();
  });
  document.addEventListener('pointerover', (event) => {
    const term = termAt(event.target);
    if (term && event.pointerType !== 'touch') show(term);
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType !== 'touch' && termAt(event.target)) hideSoon();
  });
  document.addEventListener('focusin', (event) => {
    const term = termAt(event.target);
    if (term?.matches(':focus-visible')) show(term);
  });
  document.addEventListener('focusout', (event) => {
    if (termAt(event.target) && pointer !== 'touch') hideSoon();
  });
  document.addEventListener('click', (event) => {
    const term = termAt(event.target);
    // A first tap explains; a tap on the explained term, or on "In the glossary", follows the link.
    if (!term || pointer !== 'touch' || event.detail === 0 || shownFor === term) return;
    event.preventDefault();
    show(term);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}
