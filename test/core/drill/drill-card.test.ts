import { describe, expect, it } from 'vitest';
import { drillCards, isRightChoice, phraseOf } from '../../../src/core/drill/drill-card.ts';
import { plainCuts, sentenceAround } from '../../../src/core/drill/sentence-around.ts';
import { choice, choiceKey, ordering, orderingKey, response, responseKey, span, text } from '../make-item.ts';
import { decoy, makeDrillQuestion, type Phrase, signal } from './make-drill.ts';

const cardsOf = (phrases: readonly Phrase[], seed = 1) => {
  const { item, scoring } = makeDrillQuestion('e/3.1/q', phrases);
  return drillCards(item, scoring, seed);
};

describe('a card of the drill', () => {
  it('shows a phrase alone in its sentence, with what is asked', () => {
    const [first, second] = cardsOf([signal('weekly', 'news every week'), decoy('rich', 'plenty of money')]);
    expect(first?.sentence.text).toBe('There is news every week here.');
    expect(first && phraseOf(first)).toBe('news every week');
    expect(second).toMatchObject({ leadIn: 'Which fits?', span: 1, signal: 'rich', role: 'decoy' });
  });

  it('shows the whole scenario where the sentence does not say what the phrase does', () => {
    const { alone: _, ...unclear } = decoy('rich', 'plenty of money');
    const [first, second] = cardsOf([signal('weekly', 'news every week'), unclear]);
    expect([first?.whole, second?.whole]).toEqual([false, true]);
    expect(second?.sentence.text).toBe('There is news every week here. There is plenty of money here. \n\nWhich fits?');
    expect(second && phraseOf(second)).toBe('plenty of money');
  });

  it('shows the whole scenario with a phrase of the lead-in, which compares what the scenario leaves open', () => {
    const { item, scoring } = makeDrillQuestion('e/3.1/q', [signal('weekly')]);
    const asked = {
      ...item,
      scenario: [{ t: 'p' as const, c: [text('News comes.')] }],
      leadIn: [text('What has the '), span(0, text('LEAST effort'))],
    };
    const [card] = drillCards(asked, scoring, 1);
    expect(card).toMatchObject({ whole: true, sentence: { text: 'News comes.\n\nWhat has the LEAST effort' } });
  });

  it('of a signal is right with the key’s concept it points to; of a decoy with nothing', () => {
    const [first, second] = cardsOf([signal('weekly'), decoy('rich')]);
    expect([first?.right, second?.right]).toEqual([['rag'], [null]]);
    expect(first && [isRightChoice(first, 'rag'), isRightChoice(first, 'prompting'), isRightChoice(first, null)]).toEqual([
      ...[true, false, false],
    ]);
    expect(second && [isRightChoice(second, null), isRightChoice(second, 'prompting')]).toEqual([true, false]);
  });

  it('offers the concepts of the question’s options in an order by the seed, and last that nothing is decided', () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      const choices = cardsOf([signal('weekly')], seed)[0]?.choices ?? [];
      expect(choices.at(-1)).toBeNull();
      expect(choices.slice(0, -1).toSorted()).toEqual(['fine-tuning', 'prompting', 'rag']);
      orders.add(choices.join());
    }
    expect(orders.size).toBe(6);
    expect(cardsOf([signal('weekly')], 7)).toEqual(cardsOf([signal('weekly')], 7));
  });

  it('does not offer a wrong option to which the phrase points just as well', () => {
    const [card] = cardsOf([{ ...signal('weekly'), for: ['rag', 'prompting'] }]);
    expect(card?.choices.toSorted()).toEqual(['fine-tuning', 'rag', null].toSorted());
  });

  it('is not made of a signal that points to no key, nor of plain phrases and asides', () => {
    const ruling: Phrase = { text: 'no time', role: 'signal', signal: 'no-time', against: ['fine-tuning'] };
    const elsewhere: Phrase = { ...signal('other'), for: ['prompting'] };
    expect(cardsOf([ruling, elsewhere, { text: 'by post', role: 'plain' }, { text: 'by the way', role: 'aside' }])).toEqual([]);
  });

  it('is not made where a choice would give itself away, every option being right', () => {
    expect(cardsOf([{ ...signal('weekly'), for: ['rag', 'prompting', 'fine-tuning'] }])).toEqual([]);
  });

  it('is made of questions with a marking step alone', () => {
    const spans = [{ span: 0, role: 'decoy', signal: 'x' }] as const;
    expect(drillCards(choice, { ...choiceKey, spans }, 1)).toEqual([]);
    expect(drillCards({ ...choice, marking: true }, { ...choiceKey, spans }, 1).length).toBe(1);
    expect(drillCards({ ...ordering, marking: true }, { ...orderingKey, spans }, 1)).toEqual([]);
  });

  it('of a question with several keys is right with any key the phrase points to', () => {
    const spans = [{ span: 0, role: 'signal', signal: 'x', for: ['rag', 'prompting'] }] as const;
    expect(drillCards({ ...response, marking: true }, { ...responseKey, spans }, 1)[0]?.right).toEqual(['rag', 'prompting']);
  });
});

describe('the sentence around a phrase', () => {
  const around = (text: string, phrase: string) => {
    const start = text.indexOf(phrase);
    const found = sentenceAround(text, { start, end: start + phrase.length });
    // Firefox before 125 has no segmenter.
    expect(sentenceAround(text, { start, end: start + phrase.length }, plainCuts(text))).toEqual(found);
    expect(found.text.slice(found.start, found.end)).toBe(phrase);
    return found.text;
  };

  it('ends at full stops and paragraphs, and holds a phrase that reaches over two', () => {
    const text = 'One stands here. Two has a phrase in it.\n\nThree is a heading\n\nWhat is asked?';
    expect(around(text, 'a phrase')).toBe('Two has a phrase in it.');
    expect(around(text, 'heading')).toBe('Three is a heading');
    expect(around(text, 'asked')).toBe('What is asked?');
    expect(around(text, 'here. Two')).toBe('One stands here. Two has a phrase in it.');
    expect(around(text, 'One')).toBe('One stands here.');
  });

  it('does not end within a number or an abbreviation before small letters', () => {
    expect(around('It costs 3.5 cents, e.g. for a page. More.', 'cents')).toBe('It costs 3.5 cents, e.g. for a page.');
  });
});
