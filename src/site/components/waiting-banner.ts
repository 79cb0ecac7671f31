// The banner on every page while anything waits to be stored: what, why, and what can be done. Loaded only then.

import * as m from '../../messages/en/site.ts';
import { siteHref } from '../../ui/shared/links.ts';
import { $record, $unsaved, env, openRecord, page } from '../../ui/shared/page.ts';
import { waitingRows, waitingWords } from '../../ui/shared/waiting-words.ts';

function make<K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function button(words: string, press: () => void): HTMLButtonElement {
  const element = make('button', words);
  element.type = 'button';
  element.className = 'button';
  element.addEventListener('click', press);
  return element;
}

function download(): void {
  const rows = JSON.stringify(waitingRows($unsaved.get()), null, 1);
  env.saveFile('signalmark-unsaved-answers.json', rows, 'application/json');
}

let shown: HTMLElement | null = null;

/** Shows what waits, as long as something does. */
export function showWaiting(): void {
  if (shown) return;
  shown = document.querySelector<HTMLElement>('#waiting');
  if (shown) fill(shown);
}

function fill(place: HTMLElement): void {
  const what = make('strong', '');
  const why = make('span', '');
  const where = make('span', '');
  const words = document.createElement('p');
  words.append(what, ' ', why, ' ', where);
  const row = document.createElement('div');
  row.className = 'row';
  const settings = make('a', m.settingsAndYourData);
  settings.className = 'button plain';
  settings.href = siteHref('/settings/#data');
  row.append(
    button(m.tryAgain, () => void page.sendWaiting()),
    button(m.downloadTheUnsavedAnswers, download),
    settings,
  );
  place.append(words, row);
  const show = () => {
    const waiting = $unsaved.get();
    const record = $record.get();
    const say = (element: HTMLElement, text: string) => {
      if (element.textContent !== text) element.textContent = text;
    };
    say(what, waitingWords(waiting));
    say(why, record.status === 'fault' ? record.fault.message : '');
    say(where, page.losesByLeaving() ? m.keepThisPageOpen : m.itIsKeptAsideInThis);
    place.hidden = waiting.length === 0;
  };
  show();
  $unsaved.listen(show);
  $record.listen(show);
  // Opening the record stores what an earlier page could not.
  void openRecord().then(page.sendWaiting);
}
