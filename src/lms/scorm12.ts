import type { Parts } from '../core/course/answer-parts.ts';
import type { Interaction } from '../core/course/interaction.ts';
import { clockSpan, clockTimeOf, inHundred } from './durations.ts';
import type { ScormApi } from './find-api.ts';
import { scormCalls, scormId } from './scorm-calls.ts';
import type { Told, Tracking } from './tracking.ts';

/** Letters only, as SCORM 1.2 has no room for more: `a,c`, `1.b,2.a`, `t`. */
const pattern = (parts: Parts): string => parts.map((part) => part.map((name) => name.slice(0, 1)).join('.')).join(',');

const fieldsOf = ({ id, type, given, right, isRight, spent, at }: Interaction): readonly (readonly [string, string])[] => [
  ['id', scormId(id)],
  ['type', type],
  ['time', clockTimeOf(at)],
  ['correct_responses.0.pattern', pattern(right)],
  ['student_response', pattern(given)],
  ['result', isRight ? 'correct' : 'wrong'],
  ['latency', clockSpan(spent)],
];

/** Talks with a run-time of SCORM 1.2; undefined where it refuses. */
export function scorm12(api: ScormApi, now: () => number): Tracking | undefined {
  if (String(api['LMSInitialize']?.('')) !== 'true') return undefined;
  const began = now();
  const { get, set, tellAnswer, commit } = scormCalls(api, {
    set: 'LMSSetValue',
    get: 'LMSGetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  });
  const status = get('cmi.core.lesson_status');
  const mastery = Number.parseFloat(get('cmi.student_data.mastery_score'));
  const readOnly = get('cmi.core.lesson_mode') === 'review';
  if (!readOnly && !/^(completed|passed|failed|incomplete)$/.test(status)) set('cmi.core.lesson_status', 'incomplete');

  async function tell({ state, at, answers, share, ended, passed }: Told): Promise<boolean> {
    const told = answers.every((answer) => tellAnswer(answer, fieldsOf(answer)));
    const scored =
      share === undefined ||
      (set('cmi.core.score.min', '0') && set('cmi.core.score.max', '100') && set('cmi.core.score.raw', inHundred(share)));
    const end = passed === undefined ? 'completed' : passed ? 'passed' : 'failed';
    const standing = !ended || set('cmi.core.lesson_status', end);
    const kept = set('cmi.core.lesson_location', String(at)) && set('cmi.suspend_data', state);
    return commit() && told && scored && standing && kept;
  }

  return {
    learner: get('cmi.core.student_id'),
    stored: get('cmi.suspend_data'),
    pass: Number.isFinite(mastery) ? mastery / 100 : undefined,
    readOnly,
    tell,
    close(ended) {
      set('cmi.core.session_time', clockSpan(now() - began));
      set('cmi.core.exit', ended ? '' : 'suspend');
      api['LMSFinish']?.('');
    },
    back: undefined,
  };
}
