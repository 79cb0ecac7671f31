import { FILE_START } from '../../content/diagnostic.ts';
import { percent } from '../../core/percent.ts';
import { scenariosOf } from '../blind/scenarios.ts';
import { familiesIn, usesByCue } from '../cue-uses.ts';
import type { BankFinding, BankRule } from '../rule.ts';

/** Cues named with the finding. */
const NAMED = 12;

export const cueLonely: BankRule = {
  id: 'cue-lonely',
  severity: 'warning',
  limits: {
    scenarios: { default: 30, milder: 'higher', what: 'scenarios, from which on the rule says anything' },
    families: { default: 3, milder: 'lower', what: 'families of a cue that is not lonely' },
    points: { default: 15, milder: 'higher', what: 'percent of the cues that may be lonely' },
  },
  check({ file, questions, signals }, { limit }) {
    if (scenariosOf(questions).length < limit('scenarios')) return [];
    const uses = usesByCue(questions);
    const lonely = signals.filter(({ id }) => familiesIn(uses.get(id) ?? []) < limit('families'));
    const unpracticed = signals.filter(({ id }) => !(uses.get(id) ?? []).some(({ question }) => !question.reserved));
    const found: BankFinding[] = unpracticed.map((signal) => ({
      file: signal.file,
      place: signal.titlePlace,
      reason: `Unexpected cue \`${signal.id}\` without a practice question.`,
      actual: uses.has(signal.id) ? 'only in reserved questions' : 'in no question',
      expected: 'a practice question that uses it',
      hint: 'use it in a scenario, or remove the file',
    }));
    const share = lonely.length / Math.max(1, signals.length);
    if (100 * share <= limit('points') + 1e-9) return found;
    const names = lonely.slice(0, NAMED).map(({ id }) => id);
    found.push({
      file,
      place: FILE_START,
      reason: `Unexpected share of lonely cues, ${percent(share)} of ${signals.length} in fewer than ${limit('families')} families, expected at most ${limit('points')} %.`,
      actual: `${names.join(', ')}${lonely.length > NAMED ? ` and ${lonely.length - NAMED} more` : ''}`,
      expected: `at most ${limit('points')} %`,
      hint: 'name an existing cue where one fits, or merge cues that say the same',
    });
    return found;
  },
};
