import type { CompiledExam } from '../../content/compile/compiled.ts';
import { scenariosOf } from '../../lint/blind/scenarios.ts';
import { type WithoutReading, withoutReading } from '../../lint/blind/without-reading.ts';
import { type CueUse, familiesIn, usesByCue } from '../../lint/cue-uses.ts';

/** Families from which on a cue can be called one-sided, and those that it takes not to be lonely. */
const ONE_SIDED_FROM = 4;
const LONELY_BELOW = 3;

/** What marking an exam's scenarios asks for, drafts aside: what can be earned without reading, and how its cues are used. */
export interface MarkingReport extends WithoutReading {
  readonly cues: {
    readonly total: number;
    /** Signal in one family and decoy in another. */
    readonly bothWays: number;
    /** Always a signal or always a decoy in four families and more; in fewer than three families. */
    readonly oneSided: readonly string[];
    readonly lonely: readonly string[];
  };
  readonly signals: number;
  /** Signals that one pen only is right for. */
  readonly onePen: number;
}

function goesBothWays(uses: readonly CueUse[]): boolean {
  const families = (role: CueUse['role']) => new Set(uses.filter((use) => use.role === role).map(({ family }) => family));
  const [deciding, tempting] = [families('signal'), families('decoy')];
  return [...deciding].some((family) => tempting.size > (tempting.has(family) ? 1 : 0));
}

function isOneSided(uses: readonly CueUse[]): boolean {
  const roles = new Set(uses.map(({ role }) => role));
  return roles.size === 1 && !roles.has('plain') && familiesIn(uses) >= ONE_SIDED_FROM;
}

export function markingReport(exam: CompiledExam): MarkingReport {
  const questions = exam.questions.filter(({ draft }) => !draft);
  const uses = usesByCue(questions);
  const of = (id: string) => uses.get(id) ?? [];
  const named = (is: (found: readonly CueUse[]) => boolean) => exam.signals.map(({ id }) => id).filter((id) => is(of(id)));
  const signals = questions.flatMap(({ scoring }) => scoring.spans.filter(({ role }) => role === 'signal'));
  return {
    ...withoutReading(scenariosOf(questions)),
    cues: {
      total: exam.signals.length,
      bothWays: named(goesBothWays).length,
      oneSided: named(isOneSided),
      lonely: named((found) => familiesIn(found) < LONELY_BELOW),
    },
    signals: signals.length,
    onePen: signals.filter(({ accepts = [] }) => accepts.length === 1).length,
  };
}
