/** When a copy was made, in the page's language. */
export const copyTime = (at: number): string =>
  new Date(at).toLocaleString(document.documentElement.lang || 'en', { dateStyle: 'medium', timeStyle: 'short' });
