import { asChoice } from '../../content/kinds/as-choice.ts';
import { plainBlocks } from '../../core/item/plain-text.ts';
import type { Block } from '../../core/item/text-tree.ts';
import type { ExchangeOption } from '../exchange.ts';
import { optionWords } from '../fix-options.ts';
import { type Normalized, normalizeQuestion } from '../normalize-question.ts';
import { findColumns } from '../table/table-columns.ts';
import { tableQuestion } from '../table/table-question.ts';
import { htmlToBlocks } from '../text/blocks-of-html.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import { splitStem } from '../text/split-stem.ts';
import type { AnkiNote } from './anki-note.ts';
import { frontAndBack } from './front-and-back.ts';

/** Characters of one note. */
const MAX_NOTE = 60_000;

const SOUND = /\[sound:[^\]\n]{1,300}\]/g;

/** Formulas of Anki: those it draws itself with LaTeX, in brackets of its own. Bounded, as other texts are. */
const LATEX: readonly (readonly [RegExp, (tex: string) => string])[] = [
  [/\[\$\](?<tex>.{1,1000}?)\[\/\$\]/gs, (tex) => `\\(${tex}\\)`],
  [/\[\$\$\](?<tex>.{1,1000}?)\[\/\$\$\]/gs, (tex) => `\\[${tex}\\]`],
  [/\[latex\](?<tex>.{1,1000}?)\[\/latex\]/gs, (tex) => (/^\s*\$|^\s*\\[([]/.test(tex) ? unquoted(tex) : `\\[${tex}\\]`)],
];

/** LaTeX between dollars or brackets of its own. */
const unquoted = (tex: string): string =>
  tex
    .trim()
    .replace(/^\$\$(?<inner>.*)\$\$$/s, '\\[$<inner>\\]')
    .replace(/^\$(?<inner>[^$]*)\$$/s, '\\($<inner>\\)');

/** Its formulas as everybody else writes them; line ends in them are spaces. */
const withTex = (html: string): string =>
  LATEX.reduce((text, [found, own]) => text.replace(found, (_, tex: string) => own(tex.replace(/<br[^<>]*>/g, ' '))), html);

function blocksOf(html: string, lost: Set<string>): readonly Block[] {
  if (html.includes('[sound:')) lost.add('audio');
  const read = htmlToBlocks(withTex(html.replace(SOUND, '')));
  for (const what of read.lost) lost.add(what);
  return read.blocks;
}

/** What the note types of add-ons for choices call an option: `Q_1`, `MC_1`. */
const CHOICE = /^(?:q|mc)_\d$/i;

function finish(
  note: AnkiNote,
  stem: readonly Block[],
  options: readonly ExchangeOption[],
  explanation: readonly Block[],
  lost: ReadonlySet<string>,
  title = '',
): Normalized {
  const fixed = normalizeQuestion({
    ...(title === '' ? {} : { title }),
    ...(note.tags.length === 0 ? {} : { tags: note.tags }),
    ...splitStem(stem),
    spans: [],
    answer: asChoice(options, optionWords),
    explanation,
    facts: {},
    line: note.line,
  });
  return 'refused' in fixed
    ? fixed
    : { question: fixed.question, changed: [...[...lost].map((what) => `it came in without: ${what}`), ...fixed.changed] };
}

/** `1 0 0` says of each option whether it is right. */
function ofChoices(note: AnkiNote, field: (name: RegExp) => string): Normalized {
  if (field(/^qtype/i).trim() === '0')
    return { refused: 'each of its statements is true or false by itself (kprim), which no kind of question here can say' };
  const lost = new Set<string>();
  const texts = note.names
    .flatMap((name, at) => (CHOICE.test(name) ? [note.fields[at] ?? ''] : []))
    .map((html) => blocksToInlines(blocksOf(html, lost)));
  const keys = field(/^answers$/i)
    .replace(/<[^<>]*>/g, '')
    .trim()
    .split(/\s+/);
  const options = texts.flatMap((text, at): ExchangeOption[] =>
    text.length === 0 ? [] : [{ text, isKey: keys[at] === '1', rationale: [] }],
  );
  const explanation = [/^extra 1$/i, /^(?:comment|explanation)$/i, /^sources$/i].flatMap((name) => blocksOf(field(name), lost));
  return finish(
    note,
    blocksOf(field(/^question$/i), lost),
    options,
    explanation,
    lost,
    field(/^title$/i)
      .replace(/<[^<>]*>/g, '')
      .trim(),
  );
}

/** A note as a question, or why it is none; undefined for the cards that most notes are: nothing is chosen in them. */
export function noteQuestion(note: AnkiNote): Normalized | undefined {
  if (note.fields.some(({ length }) => length > MAX_NOTE)) return { refused: `a field has more than ${MAX_NOTE} characters` };
  const field = (name: RegExp): string => note.fields[note.names.findIndex((one) => name.test(one.trim()))] ?? '';
  if (note.names.filter((name) => CHOICE.test(name)).length > 1) return ofChoices(note, field);
  const found = findColumns([{ line: 0, cells: note.names }]);
  if (found !== undefined && found.columns.options.length > 1) {
    // What names the key is words, whatever marks it has.
    const cells = note.fields.map((html, at) =>
      found.columns.keys.includes(at) ? plainBlocks(htmlToBlocks(html).blocks) : html,
    );
    const read = tableQuestion({ line: note.line, cells }, found.columns, 1, blocksOf);
    return 'refused' in read || note.tags.length === 0 ? read : { ...read, question: { ...read.question, tags: note.tags } };
  }
  const lost = new Set<string>();
  const [front = '', back = '', ...more] = note.fields;
  const card = frontAndBack(blocksOf(front, lost), blocksOf(back, lost));
  if (card === undefined || typeof card === 'string') return card === undefined ? undefined : { refused: card };
  const options = card.options.map((option): ExchangeOption => ({ ...option, rationale: [] }));
  return finish(note, card.stem, options, [...card.rest, ...more.flatMap((html) => blocksOf(html, lost))], lost);
}
