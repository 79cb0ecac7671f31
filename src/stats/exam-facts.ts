import type { WrongKey } from '../core/correction/correction.ts';
import type { CutPrior } from '../core/exam/blueprint.ts';
import type { Link } from '../core/readiness/predict.ts';

/** What statistics must know of a question as it is now. */
export interface QuestionFacts {
  readonly id: string;
  readonly revision: string;
  readonly title: string;
  /** Options as texts, by id, in the author's order; none in kinds in which nothing is chosen. */
  readonly options: readonly { readonly id: string; readonly text: string; readonly right: boolean }[];
  /** Signals and decoys in it, which make it part of the comparison of marking. */
  readonly cues: readonly string[];
}

/** What statistics must know of an exam. Of an exam without content here nothing is known but its id. */
export interface ExamFacts {
  readonly id: string;
  readonly code: string;
  readonly domains: readonly { readonly id: string; readonly name: string }[];
  /** Scored questions by domain id. */
  readonly scoredPlan: Readonly<Record<string, number>>;
  readonly cut: CutPrior;
  readonly questions: ReadonlyMap<string, QuestionFacts>;
  /** Earlier ids of questions to those of now. */
  readonly previousIds: ReadonlyMap<string, string>;
  readonly wrongKeys: readonly WrongKey[];
  /** Of the calibration in use: difficulties by question, and the link. */
  readonly difficulties: ReadonlyMap<string, number>;
  readonly link?: Link;
}

export const unknownExam = (id: string): ExamFacts => ({
  ...{ id, code: id, domains: [], scoredPlan: {}, cut: { mean: 0.7, sd: 0.025 } },
  ...{ questions: new Map(), previousIds: new Map(), wrongKeys: [], difficulties: new Map() },
});
