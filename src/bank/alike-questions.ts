import type { AuthoredQuestion } from '../content/parse/authored.ts';
import { bandIndex, canBeSimilar, rowsFor } from '../lint/min-hash.ts';
import { comparedTexts, jaccard, shingles } from '../lint/shingles.ts';
import { signatureOnce } from '../lint/signature-once.ts';

/** From this share of common runs of five words on, two questions are alike: where the rule `near-duplicate` begins to warn. */
const LEAST = 0.6;

/** The question that is most like another, and how much, 0..1. */
interface Alike {
  readonly other: AuthoredQuestion;
  readonly share: number;
}

/** Finds among many questions the one that is most like another. */
export class AlikeQuestions {
  readonly #index = bandIndex(rowsFor(LEAST));
  readonly #all: readonly AuthoredQuestion[];

  constructor(questions: readonly AuthoredQuestion[]) {
    this.#all = questions;
    for (const question of questions) this.#index.add(signatureOnce(question));
  }

  /** Of another file in the same exam; undefined where none is alike. */
  find(question: AuthoredQuestion): Alike | undefined {
    const [signature, runs] = [signatureOnce(question), shingles(comparedTexts(question))];
    let found: Alike | undefined;
    for (const number of this.#index.candidates(signature)) {
      const other = this.#all[number];
      if (other === undefined || other.exam !== question.exam || other.file === question.file) continue;
      if (!canBeSimilar(signature, signatureOnce(other), LEAST)) continue;
      const share = jaccard(runs, shingles(comparedTexts(other)));
      if (share >= LEAST && share > (found?.share ?? 0)) found = { other, share };
    }
    return found;
  }
}
