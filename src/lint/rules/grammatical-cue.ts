import type { CompiledQuestion } from '../../content/compile/compiled.ts';
import { plainText } from '../../core/item/markable-text.ts';
import { keysAndDistractors, type OptionWords } from '../option-words.ts';
import type { Finding, QuestionRule } from '../rule.ts';

type Article = 'a' | 'an';

/** The article a word takes, where its spelling tells. Letters that may be spelt out or spoken as a word (SQL, FAQ) and most with u or h do not. */
function articleOf(plain: string): Article | undefined {
  const word = /^[\p{L}\p{N}]+/u.exec(plain.replace(/^["“'‘(]+/, ''))?.[0] ?? '';
  if (/^\d/.test(word)) return /^(?:8|11$|18$)/.test(word) ? 'an' : 'a';
  if (/^\p{Lu}{2,}/u.test(word)) {
    if (/^[AEIO]/.test(word)) return 'an';
    return /^[BCDGJKPQTVWYZ]/.test(word) ? 'a' : undefined;
  }
  const lower = word.toLowerCase();
  if (/^(?:one|once|eu|ew|uni(?!n|m)|use|usa|uti)/.test(lower)) return 'a';
  if (/^(?:hour|honest|honou?r|heir)/.test(lower)) return 'an';
  if (/^[aeio]/.test(lower)) return 'an';
  if (/^u/.test(lower)) return /^u[npmls]/.test(lower) ? 'an' : undefined;
  return /^[a-z]/.test(lower) ? 'a' : undefined;
}

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, 2: 2, 3: 3, 4: 4, 5: 5 };
const SINGULAR = /^(?:an?|one|this|that|each|every|another)\s/i;
const PLURAL = /^(?:two|three|four|five|several|many|these|those|both|few|some|\d+)\s\p{L}+s\b/iu;

/** Whether an option fits the last word of the lead-in, undefined where that is not sure. */
function fitsEnd(end: string, plain: string): boolean | undefined {
  if (end === 'a' || end === 'an') {
    const article = articleOf(plain);
    return article === undefined ? undefined : article === end;
  }
  const one = SINGULAR.test(plain);
  const many = PLURAL.test(plain);
  if (one === many) return undefined;
  return /^(?:is|was|has)$/.test(end) ? one : many;
}

/** "Which two steps" of a question that has three keys, or one key whose options name one thing each. */
function wrongNumber(
  question: CompiledQuestion,
  leadIn: string,
  keys: number,
  options: readonly OptionWords[],
): Finding | undefined {
  const said = /\b(?:which|what|choose|select|pick|name)\s+(?:the\s+)?(two|three|four|five|[2-5])(?![\w-])/i.exec(leadIn)?.[1];
  const number = NUMBERS[said?.toLowerCase() ?? ''];
  if (said === undefined || number === undefined || number === keys) return undefined;
  const several = options.some(
    ({ option, words }) => /[,&+]/.test(option.plain) || words.some(({ text }) => /^(?:and|with|then|plus|both)$/.test(text)),
  );
  if (keys === 1 && several) return undefined;
  return {
    place: question.authored.leadInPlace,
    reason: `Unexpected \`${said}\` in the lead-in of a question with ${keys === 1 ? 'one key' : `${keys} keys`}.`,
    actual: said,
    expected: String(keys),
  };
}

export const grammaticalCue: QuestionRule = {
  id: 'grammatical-cue',
  severity: 'warning',
  check(question) {
    const parts = keysAndDistractors(question);
    if (parts === undefined) return [];
    const all = [...parts.keys, ...parts.distractors];
    const leadIn = plainText(question.authored.leadIn).trim();
    const found: Finding[] = [];
    const number = wrongNumber(question, leadIn, parts.keys.length, all);
    if (number !== undefined) found.push(number);
    const end = /\b(an?|is|are|was|were|has|have)\s*[:…_]*$/i.exec(leadIn)?.[1]?.toLowerCase();
    if (end === undefined) return found;
    const fits = all.map(({ option }) => fitsEnd(end, option.plain));
    if (!fits.includes(true)) return found;
    for (const [at, one] of fits.entries()) {
      const { option } = all[at] ?? {};
      if (one !== false || option === undefined) continue;
      const reason = `Unexpected \`${option.plain.slice(0, 40)}\` after a lead-in that ends in \`${end}\`: it does not fit.`;
      found.push({ place: option.place, reason, actual: end, expected: 'a lead-in that fits every option' });
    }
    return found;
  },
};
