// What the long lists do when scripted: a field narrows them. What is an entry and what a group of them is said in the page.
import { filterList } from './filter-list.ts';

const list = document.querySelector<HTMLElement>('[data-filtered]');
if (list) filterList(list, { entry: '[data-entry]', group: '[data-group]', whole: '.letters', first: 'a, dt' });
