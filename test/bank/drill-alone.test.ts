import { describe, expect, it } from 'vitest';
import { drillCards, phraseOf } from '../../src/core/drill/drill-card.ts';
import { compileOwn } from './own-bank.ts';

const cards = compileOwn().exams.flatMap(({ questions, scope }) =>
  questions
    .filter(({ draft, reserved }) => !draft && !reserved)
    .flatMap(({ item, scoring }) => drillCards(item, scoring, 1))
    .map((card) => ({ card, cue: scope.signals.get(card.signal)?.value })),
);
const alone = cards.filter(({ card }) => !card.whole);

/** What an exam writes in capitals compares options. */
const COMPARES = /\b(LEAST|MOST|BEST|FEWEST|LOWEST|HIGHEST|FASTEST)\b/;

describe('the drill of this bank', () => {
  it('shows phrases alone in their sentence and phrases in their scenario, signals and decoys of both', () => {
    for (const whole of [true, false])
      for (const role of ['signal', 'decoy'])
        expect(cards.filter(({ card }) => card.whole === whole && card.role === role).length, `${role} ${whole}`).toBeGreaterThan(
          cards.length / 20,
        );
  });

  it('shows no phrase alone that compares options, or that its cue’s page lets point to a wrong one', () => {
    const open = alone.filter(({ card, cue }) => {
      const points = cue?.for.map(({ value }) => value) ?? [];
      const fits = card.choices.filter((choice) => choice !== null && points.includes(choice));
      const right = card.right.filter((choice) => choice !== null);
      return cue?.compares || COMPARES.test(phraseOf(card)) || fits.toSorted().join() !== right.toSorted().join();
    });
    expect(open.map(({ card }) => `${card.item}: ${phraseOf(card)}`)).toEqual([]);
  });

  it('shows the whole scenario with every other phrase', () => {
    const short = cards.filter(({ card }) => card.whole && !card.sentence.text.endsWith(card.leadIn));
    expect(short.map(({ card }) => card.item)).toEqual([]);
  });
});
