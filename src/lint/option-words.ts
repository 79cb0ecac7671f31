import type { CompiledQuestion } from '../content/compile/compiled.ts';
import { offeredBy } from '../content/kinds/content-kinds.ts';
import type { AuthoredOption, AuthoredQuestion } from '../content/parse/authored.ts';
import type { Inline } from '../core/item/text-tree.ts';
import { type Word, words } from '../core/signal/words.ts';
import { wordsOf } from './kinds/lint-kinds.ts';

/** An option as rules compare it. */
export interface OptionWords {
  readonly option: AuthoredOption;
  readonly words: readonly Word[];
  /** What is left when case, punctuation, articles and plurals are taken away. */
  readonly normal: readonly NormalWord[];
  /** Light stems of its content words, each once. */
  readonly stems: ReadonlySet<string>;
  /** True where it holds inline code or a formula, whose signs and capitals count. */
  readonly code: boolean;
}

/** A word without its plural, with where it stands in `words`. */
interface NormalWord {
  readonly text: string;
  readonly at: number;
}

const ARTICLES = new Set(['a', 'an', 'the']);

/** `policies` and `policy`, `boxes` and `box`, `models` and `model`, `model's` and `model` are one word. */
export function singular(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  if (bare.length > 4 && /(?:s|x|z|ch|sh)es$/.test(bare)) return bare.slice(0, -2);
  return bare.length > 3 && /[^suia]s$/.test(bare) ? bare.slice(0, -1) : bare;
}

const ENDING = /^(?<root>.+)(?:ing|ed)$/;
/** A bank of ten thousand questions has a vocabulary of a few thousand words; a server that runs for days must not grow by others. */
const MOST_WORDS = 20_000;
const stemsOfWords = new Map<string, string>();

/**
 * A light English stem, for comparing words of one question: plurals, `-ing`, `-ed` and a silent `e` are taken off. `caching`, `cached`
 * and `cache` have one; `retrieval` and `retrieve` have two, since a rule should rather miss a word than see one that is not there.
 */
export function lightStem(word: string): string {
  const known = stemsOfWords.get(word);
  if (known !== undefined) return known;
  const one = singular(word);
  const before = ENDING.exec(one)?.groups?.['root'] ?? '';
  const root = /[aeiouy]/.test(before) ? before : '';
  // Four letters must be left: `string` and `need` have no ending. `planned` doubles its n, `called` does not double its l.
  const bare = root.length < 4 ? one : root.replace(/([bdgmnprt])\1$|(?<=.{4})(l)l$/, '$1$2');
  const stem = bare.length > 4 || root.length >= 4 ? bare.replace(/e$/, '') : bare;
  if (stemsOfWords.size >= MOST_WORDS) stemsOfWords.clear();
  stemsOfWords.set(word, stem);
  return stem;
}

/** Light stems of the content words among words, each once. */
const contentStems = (list: readonly Word[]): ReadonlySet<string> =>
  new Set(list.flatMap(({ text, content }) => (content ? [lightStem(text)] : [])));

const hasCode = (inlines: readonly Inline[]): boolean =>
  inlines.some((node) => node.t === 'code' || node.t === 'math' || ('c' in node && hasCode(node.c)));

function readOption(option: AuthoredOption): OptionWords {
  const all = words(option.plain);
  const normal = all.flatMap(({ text }, at) => (ARTICLES.has(text) ? [] : [{ text: singular(text), at }]));
  return { option, words: all, normal, stems: contentStems(all), code: hasCode(option.text) };
}

/** What a learner chooses from, where its words are the author's. */
const choosable = ({ answer }: AuthoredQuestion): readonly AuthoredOption[] =>
  wordsOf(answer.kind) === 'fixed' ? [] : offeredBy(answer);

const known = new WeakMap<AuthoredQuestion, readonly OptionWords[]>();

/** The options, steps or responses of a question with their words, in the order written; counted once, since several rules ask. */
export function optionWords({ authored }: CompiledQuestion): readonly OptionWords[] {
  const before = known.get(authored);
  if (before !== undefined) return before;
  const read = choosable(authored).map(readOption);
  known.set(authored, read);
  return read;
}

/** Keys and distractors in the author's words; undefined for kinds in which every option is right somewhere, or its words are given. */
export function keysAndDistractors(
  question: CompiledQuestion,
): { readonly keys: readonly OptionWords[]; readonly distractors: readonly OptionWords[] } | undefined {
  if (wordsOf(question.authored.answer.kind) !== 'keys') return undefined;
  const all = optionWords(question);
  return { keys: all.filter(({ option }) => option.isKey), distractors: all.filter(({ option }) => !option.isKey) };
}
