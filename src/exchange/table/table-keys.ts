import { canonicalText } from '../../content/hash.ts';
import { trimEnd } from '../../core/trim-ends.ts';

const compared = (text: string): string => trimEnd(canonicalText(text).toLowerCase(), /[.\s]/);

/** What a key names: `B`, `b)`, `Option B`, `2`, `Answer 2`, and a column by its header: `option_b`, `opt2`. */
const NAMED = /^(?:(?:option|opt|answer|ans|choice|response)[\s_.#-]*)?\(?(?<name>\d{1,2}|[a-z])[).:]?$/i;

function named(token: string, options: number, base: 0 | 1): number | undefined {
  const name = NAMED.exec(token.trim())?.groups?.['name'];
  if (name === undefined) return undefined;
  const at = /\d/.test(name) ? Number(name) - base : name.toLowerCase().charCodeAt(0) - 97;
  return at >= 0 && at < options ? at : undefined;
}

/** The places of all tokens, or undefined where one has none. */
function all(tokens: readonly string[], place: (token: string) => number | undefined): ReadonlySet<number> | undefined {
  const places = tokens.map(place);
  return places.length > 0 && places.every((at) => at !== undefined) ? new Set(places) : undefined;
}

const same = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  one.size === other.size && [...one].every((at) => other.has(at));

/**
 * Which options a cell says are right, by their words, letters or numbers; a string says why that is not sure. `counts`: it is always the
 * numbers. `base`: the number of the first option.
 */
export function keysOf(cell: string, options: readonly string[], counts: boolean, base: 0 | 1): ReadonlySet<number> | string {
  const text = cell.trim();
  if (text === '') return 'it does not say which option is right';
  const words = options.map(compared);
  const wordAt = (token: string): number | undefined => {
    const at = words.indexOf(compared(token));
    return at === -1 ? undefined : at;
  };
  const tokens = text
    .split(/[,;|&\n]|\band\b/i)
    .map((token) => token.trim())
    .filter((token) => token !== '');
  const letters = /^[A-Z]{2,6}$/.test(text) ? [...text] : tokens;
  const byName = all(letters, (token) => named(token, options.length, base));
  const whole = wordAt(text);
  const byWords = whole === undefined ? all(tokens, wordAt) : new Set([whole]);
  if (counts && byName !== undefined) return byName;
  if (byName !== undefined && byWords !== undefined && !same(byName, byWords))
    return `its key "${text.slice(0, 40)}" may be an option's words or its place, and these differ`;
  // `B. Words of the option`, as people copy it.
  const letter = /^\(?(?<letter>[a-z])[).:]\s/i.exec(text)?.groups?.['letter'];
  const rest = text.slice(text.indexOf(letter ?? '') + 2);
  const copied = letter === undefined ? undefined : named(letter, options.length, base);
  const isCopied = copied !== undefined && (words[copied] === compared(rest) || words[copied] === compared(text));
  const found = byWords ?? byName ?? (isCopied ? new Set([copied]) : undefined);
  return found ?? `its key "${text.slice(0, 40)}" is none of its options`;
}
