import { isRight } from '../../src/core/score/score.ts';
import { assess } from '../../src/core/session/assess.ts';
import type { Mark, MarkingMode, Pens } from '../../src/core/signal/mark.ts';
import type { Question } from './bank.ts';
import type { Past } from './past.ts';

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
