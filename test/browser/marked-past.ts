import { isRight } from '../../src/core/score/score.ts';
import { assess } from '../../src/core/session/assess.ts';
import type { Mark, MarkingMode, Pens } from '../../src/core/signal/mark.ts';
import { decoysOf, keysOf, type Question, questions, signalsOf } from './bank.ts';
import type { Past } from './past.ts';
import { wrongOption } from './practicing.ts';

interface Worked {
  /** Wall time, ms. */
  readonly at: number;
  readonly option: string | null;
  /** Phrases marked whole, by their places among the phrases of the text. */
  readonly marked?: readonly number[];
  readonly pen?: Mark['pen'];
  readonly marking?: MarkingMode;
  readonly pens?: Pens;
}

/** A multiple choice question as it was marked and answered, scored by the product's own rules. */
export function markedPast(question: Question, { at, option, marked = [], pen = 'for', ...how }: Worked): Past {
  const [marking, pens] = [how.marking ?? 'open', how.pens ?? 1];
  const marks = marked.flatMap((place): Mark[] => {
    const span = question.text.spans[place];
    return span ? [{ start: span.start, end: span.end, pen }] : [];
  });
  const response = { kind: 'multiple-choice', option } as const;
  const { score, marked: result, cause } = assess(question.item, question.scoring, { response, marks }, { marking, pens });
  return {
    ...{ question, at, right: isRight(score) },
    more: { response, marks: marking === 'off' ? [] : marks, marking, pens, score, marked: result, cause },
  };
}

/** Two months of practice up to a time: every multiple choice question with marking, one in three wrong, in both modes and with two pens. */
export function twoMonths(now: number): readonly Past[] {
  const list = questions('multiple-choice', ({ item }) => item.marking);
  return list.map((one, n) => {
    const open = n % 2 === 0;
    return markedPast(one, {
      at: Math.round(now - 60 * 86_400_000 * (1 - n / list.length)),
      option: n % 3 === 0 ? wrongOption(one) : (keysOf(one)[0] ?? null),
      marked: open ? signalsOf(one) : [...signalsOf(one).slice(0, 1), ...decoysOf(one)],
      marking: open ? 'open' : 'guided',
      pens: 2,
    });
  });
}
