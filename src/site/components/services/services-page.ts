// What the page of services does when scripted: find one by typing, set some side by side. Without script all of it is there to read.
import { filterList } from '../filter/filter-list.ts';
import { compareServices } from './compare.ts';

const page = document.querySelector<HTMLElement>('[data-services]');
if (page) {
  for (const part of page.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
  filterList(page, {
    entry: '.service',
    group: '.letter',
    // Its names and what it does.
    text: 'h3, .service-aliases, [data-aspect="what"]',
    whole: '.letters',
    first: 'summary',
  });
  compareServices(page);
}

/** Opens what an address leads to: a link to a service means all of it. */
function openTarget(): void {
  const target = document.querySelector(':target');
  const details = target?.matches('.service') ? target.querySelector('details') : null;
  if (details) details.open = true;
}
addEventListener('hashchange', openTarget);
openTarget();
