import { expect, it } from 'vitest';
import { pages, read } from './built-site.ts';

const SHEET = /<link rel="stylesheet" href="[^"]*\/(_astro\/[^"]+\.css)">/;

it('each page begins the layers of its styles with the first one, so that the base lies over nothing', () => {
  const wrong = pages().filter((page) => {
    const [head = ''] = read(page).split('</head>');
    const own = /<style>(@layer.*?)<\/style>/s.exec(head)?.[1];
    const sheet = SHEET.exec(head)?.[1];
    const first = own ?? (sheet === undefined ? '' : read(sheet));
    // The rescue page has a sheet of its own, without layers.
    return page !== 'rescue/index.html' && !first.startsWith('@layer reset');
  });
  expect(wrong).toEqual([]);
});
