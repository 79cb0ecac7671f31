import type { ElementContent } from 'hast';
import { readFormula } from '../../content/formula/read-formula.ts';
import { h } from '../../content/render/hast.ts';

/** How other systems mark formulas in a text; bounded, so that a text of nothing but `\(` is not searched to its end from each of them. */
const MARKED =
  /\\\((?<line>.{1,1000}?)\\\)|\\\[(?<lines>.{1,1000}?)\\\]|\$\$(?<dollars>[^$]{1,1000})\$\$|\[tex\](?<tag>.{1,1000}?)\[\/tex\]/gs;

/** What TeX of elsewhere says in another way: lines that are numbered there, signs with names of their own. */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/\\(begin|end)\{align(?:at)?\*?\}/g, '\\$1{aligned}'],
  [/\\(begin|end)\{gather\*?\}/g, '\\$1{gathered}'],
  [/\\(?:begin|end)\{(?:equation|displaymath|math)\*?\}/g, ''],
  [/\\label\{[^{}]*\}|\\nonumber\b|\\notag\b/g, ''],
  [/\\lt(?![A-Za-z])/g, '<'],
  [/\\gt(?![A-Za-z])/g, '>'],
];

/**
 * TeX of another system as our files can hold it in a line: a digit at the start, after which a dollar would be money, is in braces. Undefined
 * where it cannot be typeset, or could not be read again.
 */
export function ownTex(source: string, block: boolean): string | undefined {
  const renamed = RENAMED.reduce((text, [found, own]) => text.replace(found, own), source);
  const lines = renamed
    .replace(/[\p{Cc}\p{Zs}]+/gu, ' ')
    .trim()
    // Inside of quotes and lists a line could be read as something else.
    .replace(/^\d+(?:[.,]\d+)*/, block ? '$&' : '{$&}');
  // A dollar would end it, as would a backslash at its end not let it end.
  if (/(?<!\\)(?:\\\\)*\$/.test(lines) || /(?<!\\)(?:\\\\)*\\$/.test(lines)) return undefined;
  return readFormula(lines, block).ok ? lines : undefined;
}

/** A formula as an element that the reader of HTML knows; undefined, and told, where it cannot be typeset. */
export function formulaElement(source: string, block: boolean, lost: Set<string>): ElementContent | undefined {
  const tex = ownTex(source, false);
  if (tex === undefined) {
    lost.add('a formula that cannot be typeset (kept as its source)');
    return undefined;
  }
  return h('math', { dataTex: tex, ...(block ? { dataBlock: '' } : {}) });
}

/** A text with its formulas as elements. What cannot be typeset stays as it was written. */
export function withFormulas(value: string, lost: Set<string>): ElementContent[] {
  const found: ElementContent[] = [];
  let end = 0;
  const words = (to: number): void => {
    if (to > end) found.push({ type: 'text', value: value.slice(end, to) });
  };
  for (const { 0: source, index, groups } of value.matchAll(MARKED)) {
    const block = groups?.['line'] === undefined && groups?.['tag'] === undefined;
    const tex = groups?.['line'] ?? groups?.['lines'] ?? groups?.['dollars'] ?? groups?.['tag'] ?? '';
    const element = formulaElement(tex, block, lost);
    if (element === undefined) continue;
    words(index);
    found.push(element);
    end = index + source.length;
  }
  words(value.length);
  return found;
}

/** Whether a text may hold a formula: then it is looked at in full. */
export const mayHoldFormula = (text: string): boolean => /\\[([]|\$\$|\[tex\]/.test(text);
