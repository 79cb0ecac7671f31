type Repaired = { readonly done: true; readonly leftOut: number } | { readonly done: false; readonly why: string };

/** What is missing in the offline copy; nothing where it is whole. */
export const leftOutWords = (count: number): string =>
  count === 0
    ? ''
    : `${count} ${count === 1 ? 'page or picture' : 'pages or pictures'} could not be kept: something on the way changes them. They need a network, and are tried again on each visit.`;

/** What a repair came to. */
export function repairWords(repaired: Repaired): string {
  if (repaired.done) return `The offline copy was checked and is in order. ${leftOutWords(repaired.leftOut)}`.trim();
  if (repaired.why === 'unsupported') return 'This browser keeps no offline copy.';
  if (repaired.why === 'unreachable')
    return 'The site could not be reached, so nothing was changed. Try again in another network.';
  return 'Some files could not be brought as they were published. The good ones are kept. Try again later, or in another network.';
}
