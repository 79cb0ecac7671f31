import * as m from '../../../messages/en/site.ts';

// Turns a decision flow, which is a nested list and readable as it stands, into one question at a time. The list itself stays
// in the page: it is what is printed, and what "Show the whole flow" shows.

/** A `<li>` of the list: a question with two answers below it, or a result. */
const textOf = (item: Element): Element | null => item.querySelector(':scope > .flow-text');
const answersOf = (item: Element): HTMLElement[] => [...item.querySelectorAll<HTMLElement>(':scope > ul > li')];

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function makeButton(className: string, text: string, onClick: () => void): HTMLButtonElement {
  const button = make('button', className, text);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

/** A copy of a node's inline content: never a string of HTML. */
function copyContent(from: Element | null, to: HTMLElement): HTMLElement {
  for (const child of from?.childNodes ?? []) to.append(child.cloneNode(true));
  return to;
}

function enhance(flow: HTMLElement): void {
  const tree = flow.querySelector<HTMLElement>('.flow-tree');
  const root = tree?.querySelector(':scope > li');
  if (!tree || !root) return;

  /** Items from the first question to the one now shown; each is an answer of the one before. */
  let path: Element[] = [root];
  const trail = make('ol', 'flow-path');
  trail.setAttribute('aria-label', m.yourPathSoFar);
  const now = make('div', 'flow-now');
  now.tabIndex = -1;
  const restart = makeButton('button plain flow-restart', m.startAgain, () => show([root], true));
  const whole = makeButton('button plain', m.showTheWholeFlow, () => {
    const folded = tree.classList.toggle('is-folded');
    whole.setAttribute('aria-expanded', String(!folded));
    whole.textContent = folded ? m.showTheWholeFlow : m.hideTheWholeFlow;
  });
  whole.setAttribute('aria-expanded', 'false');

  function show(next: Element[], moveFocus: boolean) {
    path = next;
    trail.replaceChildren(
      ...path.slice(1).map((item, index) => {
        const step = make('li', 'flow-step');
        const question = path[index];
        if (question) copyContent(textOf(question), step.appendChild(make('span', 'flow-asked')));
        const back = makeButton('flow-given', item.getAttribute('data-answer') ?? '', () => show(path.slice(0, index + 1), true));
        back.setAttribute('aria-label', m.changeThisAnswer(back.textContent));
        step.append(' ', back);
        return step;
      }),
    );
    trail.hidden = path.length < 2;
    restart.hidden = path.length < 2;

    const item = path.at(-1) ?? root;
    const answers = item ? answersOf(item) : [];
    const text = make('p', answers.length > 0 ? 'flow-question' : 'flow-result');
    now.replaceChildren(copyContent(item ? textOf(item) : null, text));
    if (answers.length > 0) {
      const row = make('div', 'flow-buttons');
      for (const answer of answers) {
        row.append(makeButton('button', answer.dataset['answer'] ?? '', () => show([...path, answer], true)));
      }
      now.append(row);
    }
    // The button that was pressed is gone: without this, the keyboard's place in the page would be lost.
    if (moveFocus) now.focus();
  }

  const controls = make('div', 'flow-controls');
  controls.append(restart, whole);
  const stepper = make('div', 'flow-stepper no-print');
  stepper.append(trail, now, controls);
  tree.classList.add('is-folded');
  tree.before(stepper);
  show([root], false);
}

/** Enhances every decision flow of the page. */
export function enhanceDecisions(): void {
  for (const flow of document.querySelectorAll<HTMLElement>('[data-flow]')) enhance(flow);
}
