import type { Meanings } from './choose-meanings.ts';

/** Words as a link to a concept, where there is one. */
export const linked = (words: string, concept: string | undefined): string =>
  concept === undefined ? words : `[${words}](${concept})`;

function option(isKey: boolean, number: number, concept: string | undefined): string {
  const words = isKey
    ? `WRITE: right option ${number}`
    : `WRITE: wrong option ${number}, one that half the knowledge would choose`;
  const why = isKey ? 'what in the scenario makes this the answer' : 'what in the scenario rules this out';
  return `- [${isKey ? 'x' : ' '}] ${linked(words, concept)}\n  > WRITE: ${why}, in a sentence or two\n`;
}

/** A list of right and wrong options. */
export function options(keys: number, others: number, meanings: Meanings): string {
  const right = Array.from({ length: keys }, (_, n) => option(true, n + 1, meanings.keys[n]));
  const wrong = Array.from({ length: others }, (_, n) => option(false, n + 1, meanings.others[n]));
  return [...right, ...wrong].join('');
}

/** A scenario with phrases. One that decides twice may be said in two ways; one signal serves both. */
export function scenario({ signals, decoy }: Meanings): string {
  const [first, second = first] = signals;
  if (first === undefined || decoy === undefined) return 'WRITE: who needs what, and under which circumstances.\n';
  return `WRITE: who needs what, with :plain[WRITE: words that decide nothing] and :plain[WRITE: more of them].
WRITE: what must hold, with :signal[WRITE: words that decide]{#${first}} and :signal[WRITE: other words that decide]{#${second}}.
WRITE: what else they have, with :decoy[WRITE: words that tempt]{#${decoy}}.
`;
}
