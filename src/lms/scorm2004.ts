import type { Interaction } from '../core/course/interaction.ts';
import { asScaled, inHundred, isoSpan } from './durations.ts';
import type { ScormApi } from './find-api.ts';
import { joined } from './joined.ts';
import { scormCalls, scormId } from './scorm-calls.ts';
import type { Told, Tracking } from './tracking.ts';

/** SCORM 2004 asks a run-time to keep so much of a description. */
const MOST_WORDS = 250;

/** A zone may follow a fraction of a second only, and that has at most two figures. */
const stamp = (at: number): string => new Date(at).toISOString().replace(/\dZ$/, 'Z');

const fieldsOf = ({ id, type, leadIn, given, right, isRight, spent, at }: Interaction) =>
  [
    ['id', scormId(id)],
    ['type', type],
    ['timestamp', stamp(at)],
    ['description', leadIn.slice(0, MOST_WORDS)],
    ['correct_responses.0.pattern', joined(right)],
    // Nothing chosen is no answer that the type can have.
    ...(given.length === 0 ? [] : [['learner_response', joined(given)] as const]),
    ['result', isRight ? 'correct' : 'incorrect'],
    ['latency', isoSpan(spent)],
  ] as const;

/** Talks with a run-time of SCORM 2004; undefined where it refuses. */
export function scorm2004(api: ScormApi, now: () => number): Tracking | undefined {
  if (String(api['Initialize']?.('')) !== 'true') return undefined;
  const began = now();
  const { get, set, tellAnswer, commit } = scormCalls(api, {
    set: 'SetValue',
    get: 'GetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  });
  const pass = Number.parseFloat(get('cmi.scaled_passing_score'));
  const readOnly = get('cmi.mode') === 'review';
  if (!readOnly && get('cmi.completion_status') !== 'completed') set('cmi.completion_status', 'incomplete');

  async function tell({ state, at, answers, share, done, ended, passed }: Told): Promise<boolean> {
    const told = answers.every((answer) => tellAnswer(answer, fieldsOf(answer)));
    const scored =
      share === undefined ||
      (set('cmi.score.min', '0') &&
        set('cmi.score.max', '100') &&
        set('cmi.score.raw', inHundred(share)) &&
        set('cmi.score.scaled', String(asScaled(share))));
    const standing =
      set('cmi.progress_measure', String(asScaled(done))) &&
      (!ended ||
        (set('cmi.completion_status', 'completed') &&
          (passed === undefined || set('cmi.success_status', passed ? 'passed' : 'failed'))));
    const kept = set('cmi.location', String(at)) && set('cmi.suspend_data', state);
    return commit() && told && scored && standing && kept;
  }

  return {
    learner: get('cmi.learner_id'),
    stored: get('cmi.suspend_data'),
    pass: Number.isFinite(pass) ? pass : undefined,
    readOnly,
    tell,
    close(ended) {
      set('cmi.session_time', isoSpan(now() - began));
      set('cmi.exit', ended ? 'normal' : 'suspend');
      api['Terminate']?.('');
    },
    back: undefined,
  };
}
