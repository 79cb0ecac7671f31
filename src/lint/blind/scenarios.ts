import type { CompiledQuestion } from '../../content/compile/compiled.ts';
import type { AuthoredQuestion } from '../../content/parse/authored.ts';
import { markableText, plainText } from '../../core/item/markable-text.ts';
import { touches, words } from '../../core/signal/words.ts';

/** A phrase offered for marking, as somebody sees it who reads nothing: where it stands and what it looks like. */
export interface OfferedPhrase {
  readonly role: 'signal' | 'decoy' | 'plain';
  readonly cue: string | undefined;
  readonly weight: number;
  /** Words of it. */
  readonly length: number;
  readonly leadIn: boolean;
  readonly firstSentence: boolean;
  /** The last sentence before the lead-in. */
  readonly lastSentence: boolean;
  readonly digits: boolean;
  readonly capitals: boolean;
  /** "must", "no", "only", "least". */
  readonly strong: boolean;
}

/** A question with a marking step, and the phrases offered in it, in text order. */
export interface Scenario {
  readonly question: CompiledQuestion;
  readonly family: string;
  readonly phrases: readonly OfferedPhrase[];
}

const STRONG = /\b(?:must|no|only|least)\b/i;
const known = new WeakMap<AuthoredQuestion, readonly OfferedPhrase[]>();

/** Asides are not offered: marking them neither earns nor costs. */
function phrasesOf({ authored, item, scoring }: CompiledQuestion): readonly OfferedPhrase[] {
  const { text, spans, words: counted } = markableText(item.scenario, item.leadIn);
  const all = words(counted);
  const leadInFrom = text.length - plainText(item.leadIn).length;
  const lastBefore = all.findLast(({ end }) => end <= leadInFrom)?.sentence;
  return spans.flatMap(({ i, start, end }): OfferedPhrase[] => {
    const meaning = scoring.spans.find(({ span }) => span === i);
    if (meaning === undefined || meaning.role === 'aside') return [];
    const own = all.filter((word) => touches({ start, end }, word));
    const phrase = authored.spans[i]?.phrase ?? text.slice(start, end);
    const sentence = own[0]?.sentence;
    return [
      {
        role: meaning.role,
        cue: meaning.signal ?? meaning.cue,
        weight: meaning.weight ?? 1,
        length: own.length,
        leadIn: start >= leadInFrom,
        firstSentence: sentence === 0,
        lastSentence: sentence === lastBefore,
        digits: /\d/.test(phrase),
        capitals: /\p{Lu}/u.test(phrase),
        strong: STRONG.test(phrase),
      },
    ];
  });
}

/** The questions with a marking step among these, with what is offered in each. */
export function scenariosOf(questions: readonly CompiledQuestion[]): readonly Scenario[] {
  return questions.flatMap((question) => {
    if (!question.item.marking) return [];
    const phrases = known.get(question.authored) ?? phrasesOf(question);
    known.set(question.authored, phrases);
    return phrases.some(({ role }) => role === 'signal') ? [{ question, family: question.item.family, phrases }] : [];
  });
}
