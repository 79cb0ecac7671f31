import { listed } from '../../core/listed.ts';

/** "You chose A. The answer is C." @param keys what is right, by the names that options have on the screen */
export function choiceWords(chosen: readonly string[], keys: readonly string[]): string {
  const right = chosen.length === keys.length && keys.every((key) => chosen.includes(key));
  const [is, are] = keys.length === 1 ? ['answer is', 'is the answer'] : ['answers are', 'are the answers'];
  if (right) return `${listed(keys)} ${are}.`;
  return `You chose ${chosen.length === 0 ? 'nothing' : listed(chosen)}. The ${is} ${listed(keys)}.`;
}
