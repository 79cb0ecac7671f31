import type { OptionWords } from './option-words.ts';

/** What an option is as a piece of language. `act`: "Build an agent"; `thing`: "An agent"; `doing`: "Building an agent". */
export type OptionForm = 'number' | 'act' | 'doing' | 'to' | 'thing' | 'sentence';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BEGIN_THINGS = set('a an the its their your our his her');
/** Words before a thing; "every week" and "both" begin other pieces, too. */
const DETERMINERS = set('a an the its their your our his her this that these those each every all any both no');
const PRONOUNS = set('it they we you he she there');
/** First words that may stand before an article without being verbs. */
const NO_VERBS = set(
  'in on at by for with without from to of into over under after before during until when while if as than through per via between among ' +
    'and or but nor not only both all half such what which who because since so within across against about whether although though once ' +
    'unless instead rather even just also then',
);
const AUXILIARIES = set('is are was were will would can could should must may might has have had does do did cannot');
const RELATIVES = set('that which who whom whose where when if because while as');
const QUANTITY =
  /^[-+~<>≤≥≈$€£]?\s*\d[\d., {2}]*(?:\s?(?:%|[\p{L}°µ/]+))?(?:\s?(?:-|–|to)\s?\d[\d.,]*(?:\s?(?:%|[\p{L}°µ/]+))?)?(?: [\p{L}/]+){0,2}$/u;
const AMOUNT_WORD = /^(?:zero|none|unlimited|no limit|never|infinite(?:ly many)?)$/;

/**
 * The form of an option where it is sure, undefined where it is not: there is no dictionary of verbs here. A word right before an article is a
 * verb ("Retrieve the clauses"), an article begins a thing ("A knowledge base"), an auxiliary outside a relative clause makes a sentence.
 */
export function optionForm({ option, words }: OptionWords): OptionForm | undefined {
  const [first, second] = words;
  if (first === undefined) return undefined;
  const plain = option.plain.trim().replace(/[.!?]$/, '');
  if (QUANTITY.test(plain) || AMOUNT_WORD.test(plain.toLowerCase())) return 'number';
  if (PRONOUNS.has(first.text)) return 'sentence';
  if (first.text === 'to') return 'to';
  const auxiliary = words.findIndex(({ text }) => AUXILIARIES.has(text));
  const relative = words.findIndex(({ text }) => RELATIVES.has(text));
  if (BEGIN_THINGS.has(first.text)) return auxiliary > 0 && (relative < 1 || auxiliary < relative) ? 'sentence' : 'thing';
  if (second === undefined || NO_VERBS.has(first.text) || !DETERMINERS.has(second.text)) return undefined;
  if (option.plain.slice(first.end, second.start).trim() !== '') return undefined;
  if (first.text.endsWith('ing') && first.text.length > 5) return 'doing';
  return /(?:[^s]s|ed)$/.test(first.text) ? undefined : 'act';
}
