import type { Item } from '../../../src/core/item/item.ts';
import type { ItemScoring, SpanMeaning } from '../../../src/core/item/scoring.ts';
import type { Inline } from '../../../src/core/item/text-tree.ts';
import type { DrillAttempt } from '../../../src/core/session/attempt.ts';
import { choice, options, scoring, span, text } from '../make-item.ts';

export interface Phrase extends Omit<SpanMeaning, 'span'> {
  readonly text: string;
}

/** A question about rag (the key), fine-tuning and prompting; each phrase is a sentence of its own: "There is <phrase> here." */
export function makeDrillQuestion(
  id: string,
  phrases: readonly Phrase[],
  more: { readonly family?: string; readonly flips?: string; readonly reserved?: boolean } = {},
): { readonly item: Item; readonly scoring: ItemScoring; readonly reserved: boolean } {
  const { family = id, flips, reserved = false } = more;
  const words = phrases.flatMap((phrase, at): Inline[] => [text('There is '), span(at, text(phrase.text)), text(' here. ')]);
  return {
    item: {
      ...{ ...choice, kind: 'multiple-choice', id, family, marking: true, options: options('abc') },
      scenario: [{ t: 'p', c: words }],
      leadIn: [text('Which fits?')],
    },
    scoring: scoring(
      { kind: 'multiple-choice', option: 'a' },
      {
        id,
        spans: phrases.map(({ text: _, ...meaning }, at) => ({ ...meaning, span: at })),
        ...(flips === undefined ? {} : { flips }),
      },
    ),
    reserved,
  };
}

const alone = true;

/** Phrases that say by themselves what they do. */
export const signal = (id: string, words = id): Phrase => ({ text: words, role: 'signal', signal: id, for: ['rag'], alone });
export const decoy = (id: string, words = id): Phrase => ({
  text: words,
  role: 'decoy',
  signal: id,
  tempts: ['prompting'],
  alone,
});

/** A card that was judged; `seq` is also its time. */
export const drilled = (of: { item: string; span: number; signal: string }, seq: number, right: boolean): DrillAttempt => ({
  ...{ type: 'drill', id: `d${seq}`, exam: 'e', task: '3.1', revision: 'r1', family: of.item, session: 's', role: 'signal' },
  ...{ at: seq, zone: 0, device: 'd1', seq, choice: null, spent: 1000 },
  ...of,
  right,
});
