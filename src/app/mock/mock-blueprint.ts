import type { ExamBlueprint } from '../../core/exam/blueprint.ts';

/** What of the exam's blueprint a mock exam needs. */
export type MockBlueprint = Pick<
  ExamBlueprint,
  'id' | 'code' | 'format' | 'domains' | 'fullPlan' | 'scoredPlan' | 'cut' | 'scoring' | 'secondsPerQuestion'
>;
