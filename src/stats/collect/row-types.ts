/** Dates are whole days since 1970. */
export interface AttemptRow {
  readonly exam: string;
  readonly domain: string;
  readonly n: number;
  readonly day: number;
  readonly mode: string;
  readonly mock: number | null;
  readonly item: string;
  readonly revision: string;
  readonly family: string;
  readonly task: string;
  readonly objective: string;
  readonly kind: string;
  readonly level: number;
  readonly chance: number;
  readonly first_meeting: boolean;
  readonly answered: boolean;
  readonly correct: boolean;
  readonly chosen: readonly string[];
  readonly marking: string;
  readonly marking_score: number | null;
  readonly recall: number | null;
  readonly cause: string;
  readonly confidence: string | null;
  readonly seconds: number;
  readonly test_arm: string | null;
}

export interface MarkRow {
  readonly exam: string;
  readonly domain: string;
  readonly n: number;
  readonly item: string;
  readonly revision: string;
  readonly first_meeting: boolean;
  readonly correct: boolean;
  readonly marking: string;
  readonly role: 'signal' | 'decoy';
  readonly place: number;
  readonly cue: string;
  readonly state: string;
  readonly hit: boolean;
}

export interface MockRow {
  readonly exam: string;
  readonly mock: number;
  readonly day: number;
  readonly size: string;
  readonly form: string | null;
  readonly questions: number;
  readonly answered: number;
  readonly scored: number;
  readonly scored_correct: number;
  readonly fresh: number;
  readonly fresh_correct: number;
  readonly minutes: number | null;
}

export interface OutcomeRow {
  readonly exam: string;
  readonly exam_date: number;
  readonly outcome: string;
  readonly scaled_score: number | null;
  readonly answers: number;
  readonly ability: number | null;
  readonly ability_sd: number | null;
  readonly chance: number | null;
}

/** The rows of one learner in one exam, without the learner's number. */
export interface LearnerTables {
  readonly attempts: readonly AttemptRow[];
  readonly marks: readonly MarkRow[];
  readonly mock_exams: readonly MockRow[];
  readonly outcomes: readonly OutcomeRow[];
}
