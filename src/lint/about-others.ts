import type { CompiledQuestion } from '../content/compile/compiled.ts';
import { stemFacts } from './stem-facts.ts';

const AMOUNT = '(?:all|none|any|both|neither|either|each|some|most|two|three|more than one|only one)';
const OPTIONS = '(?:options?|choices?|alternatives?)';
const OTHERS = '(?:options?|choices?|alternatives?|answers?|statements?)';
/** What makes "all of the answers" those shown here. */
const SHOWN =
  '(?:above|below|here|listed|given|shown|mentioned|(?:is|are) (?:correct|right|true|wrong|false|incorrect|possible|valid))';
const RIGHT = '(?: (?:is|are) (?:correct|right|true|wrong|false|incorrect|possible|valid))?';

/** Options that are about the other options. Matched against the whole option, lower-cased, without a full stop. */
const ABOUT_OTHERS: readonly RegExp[] = [
  new RegExp(`^${AMOUNT}(?: \\w+)? (?:the )?(?:above|preceding|foregoing|aforementioned)(?: ${OTHERS})?${RIGHT}$`),
  new RegExp(`^${AMOUNT}(?: \\w+)? of (?:the |these |those )?(?:others?|(?:other )?${OPTIONS})(?: ${SHOWN})?$`),
  new RegExp(`^${AMOUNT}(?: \\w+)? of (?:the |these |those )?(?:other )?${OTHERS} ${SHOWN}$`),
  new RegExp(`^${AMOUNT} of (?:these|those|them)(?: ${OTHERS})?${RIGHT}$`),
  new RegExp(
    `^(?:all|none|both|neither)(?: (?:the )?(?:other )?${OTHERS})? (?:is|are) (?:correct|right|true|wrong|false|incorrect|possible|valid)$`,
  ),
  new RegExp(
    `^(?:the )?(?:first|second|third|last|other)(?: \\w+)?(?:,? (?:and|or) (?:the )?(?:first|second|third|fourth|last))? ${OTHERS}$`,
  ),
];

/** "A and C", "Both A and B", "Options A, B and D only". Capitals count: `a` is an article. */
const LETTERS =
  /^(?:(?:[Bb]oth|[Ee]ither|[Nn]either|[Oo]nly|[Aa]ll of) )?(?:[Oo]ptions? |[Aa]nswers? |[Cc]hoices? )?(?<letters>[A-H](?:, ?[A-H])*,? (?:and|or|nor|&) (?:(?:option|answer|choice) )?[A-H])(?: only| both| together)?(?: are \w+)?$/;
const NAMED = /(?<!\p{L})(?:[Oo]ption|[Aa]nswer|[Cc]hoice) (?<letter>[A-H])(?![\p{L}\p{N}'’-])/u;

/** "Both A and B" is a proper answer where the scenario itself speaks of an A and a B. An A that begins a sentence is an article. */
function lettersOfStem(question: CompiledQuestion, letters: string): boolean {
  const { text } = stemFacts(question);
  return (letters.match(/[A-H]/g) ?? []).every((letter) => {
    const before = letter === 'A' ? '(?<=[\\p{Ll}\\p{N},] )' : '(?<![\\p{L}\\p{N}])';
    return new RegExp(`${before}${letter}(?![\\p{L}\\p{N}'’])`, 'u').test(text);
  });
}

/** No option is about others without one of these; asked first, since most options are about something else. */
const HINT =
  /\b(?:all|none|any|both|neither|either|each|some|most|two|three|one|first|second|third|last|other|options?|answers?|choices?)\b|[A-H],? (?:and|or|nor|&) /i;

/** True for an option about the other options: "all of the above", "none of these", "both A and B". */
export function isAboutOthers(question: CompiledQuestion, text: string): boolean {
  if (!HINT.test(text)) return false;
  const plain = text.replace(/\s+/g, ' ').replace(/[.!]$/, '').trim();
  const lower = plain.toLowerCase();
  if (ABOUT_OTHERS.some((pattern) => pattern.test(lower))) return true;
  const letters = LETTERS.exec(plain)?.groups?.['letters'] ?? NAMED.exec(plain)?.groups?.['letter'];
  return letters !== undefined && !lettersOfStem(question, letters);
}
