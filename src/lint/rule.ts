import type { CompiledExam, CompiledQuestion } from '../content/compile/compiled.ts';
import type { Place, ProblemDetails, Severity } from '../content/diagnostic.ts';
import type { BankAim } from '../content/parse/exam-bank.ts';
import type { ExamBlueprint } from '../core/exam/blueprint.ts';

/** One thing a rule found in a question. */
export interface Finding extends ProblemDetails {
  readonly place: Place;
  readonly reason: string;
  /** Where the same rule has a stricter and a milder case: this finding's own severity. */
  readonly severity?: Severity;
}

/** A threshold of a rule, by its name in `exam.yaml`. */
export interface Limit {
  readonly default: number;
  /** Which way the rule tells less; an exam that goes that way gives its reason. */
  readonly milder: 'higher' | 'lower';
  /** What it counts, for the rule's page: "words of a stem, at most". */
  readonly what: string;
  /** The default of an exam that says something of it under `bank`. */
  readonly ofBank?: (bank: BankAim) => number | undefined;
}

/** What a rule may ask besides the question. */
export interface RuleContext {
  /** Absent where the exam's blueprint has errors. */
  readonly blueprint: ExamBlueprint | undefined;
  /** What the exam's bank asks of itself. */
  readonly bank: BankAim;
  /** A threshold: the exam's own, or the default. */
  limit(name: string): number;
}

interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly limits?: Readonly<Record<string, Limit>>;
  /** Scoring itself rests on it: it can be neither allowed nor set to another severity. */
  readonly fixed?: true;
}

/**
 * An item-writing rule for single questions. One file a rule, named after its id; the Markdown file beside it is its page (see `rule-page.ts`),
 * the examples in it are its tests.
 */
export interface QuestionRule extends Rule {
  check(question: CompiledQuestion, context: RuleContext): readonly Finding[];
}

/** Something found in a whole bank, told at a file: of a question (whose author can allow it), or of the exam. */
export interface BankFinding extends Finding {
  readonly file: string;
}

/** A rule about all questions of an exam together. Only what learners will see is looked at: no drafts. */
export interface BankRule extends Rule {
  check(exam: BankView, context: RuleContext): readonly BankFinding[];
}

/** What a bank rule looks at. */
export interface BankView extends Pick<CompiledExam, 'id' | 'questions' | 'lessons' | 'signals'> {
  /** The exam's own file, where findings about the whole bank are told. */
  readonly file: string;
}
