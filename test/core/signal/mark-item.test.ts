import { describe, expect, it } from 'vitest';
import { markableText } from '../../../src/core/item/markable-text.ts';
import type { Mark } from '../../../src/core/signal/mark.ts';
import { markItem } from '../../../src/core/signal/mark-item.ts';
import { choice, choiceKey } from '../make-item.ts';

const item = { ...choice, marking: true };
const { text } = markableText(item.scenario, item.leadIn);
const mark = (phrase: string, pen: Mark['pen'] = 'for'): Mark => ({
  start: text.indexOf(phrase),
  end: text.indexOf(phrase) + phrase.length,
  pen,
});

describe('markItem', () => {
  it('is null without a marking step and with marking off', () => {
    expect(markItem(choice, choiceKey, [], { marking: 'open', pens: 1 })).toBeNull();
    expect(markItem(item, choiceKey, [], { marking: 'off', pens: 1 })).toBeNull();
  });

  it('joins the phrases of the text with what they mean, scenario and lead-in alike', () => {
    const marked = markItem(item, choiceKey, [mark('change every week'), mark('owns transcripts'), mark('effort', 'against')], {
      marking: 'open',
      pens: 2,
    });
    expect(marked?.result).toEqual({
      score: 0.5,
      recall: 1,
      falseAlarms: 1,
      blanket: false,
      signals: [
        { signal: 'freshness', state: 'found', pen: 'right', eitherPen: false, weight: 2 },
        { signal: 'least-effort', state: 'found', pen: 'right', eitherPen: true, weight: 1 },
      ],
      decoys: [{ signal: 'own-data', taken: 1 }],
      noiseWords: 0,
      noiseUnits: 2,
      otherWords: 3,
      unit: 3,
    });
    expect(marked?.score.score).toBe(0.5);
  });

  it('names plain phrases after the decoys, without a signal, in guided marking', () => {
    const spans = choiceKey.spans.map((span) => (span.span === 0 ? { span: 0, role: 'plain' as const } : span));
    const marked = markItem(item, { ...choiceKey, spans }, [mark('change every week')], { marking: 'guided', pens: 1 });
    expect(marked?.result.decoys).toEqual([
      { signal: 'own-data', taken: 0 },
      { signal: null, taken: 1 },
    ]);
  });

  it('takes a phrase of unknown meaning for ordinary words', () => {
    const spans = choiceKey.spans.filter(({ span }) => span !== 1);
    const marked = markItem(item, { ...choiceKey, spans }, [mark('owns transcripts')], { marking: 'open', pens: 1 });
    expect(marked?.result).toMatchObject({ decoys: [], noiseWords: 2 });
  });
});
