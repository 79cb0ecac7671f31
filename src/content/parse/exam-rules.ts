import type { RuleSetting } from './authored.ts';
import type { Fields } from './fields.ts';
import { mapOfMaps, number, oneOf, type Schema, text } from './schema.ts';

const SEVERITIES = ['error', 'warning', 'off'] as const;

const SETTING: Schema = {
  what: 'a rule',
  keys: {
    severity: oneOf(SEVERITIES, 'How its findings are told in this exam.'),
    why: text('The reason; needed where the rule is made milder.'),
  },
  others: number(0, 1e6, 'A threshold of the rule.'),
};

/** The key `rules`. */
export const RULES_KEY = mapOfMaps(SETTING, 'Item-writing rules that are set otherwise for this exam.');

/** Reads `rules:`, e.g. `stem-length: {max: 180}`. Whether rules and thresholds of these names exist is told with the whole bank. */
export function readRules(exam: Fields): readonly RuleSetting[] {
  return exam.mapOfMaps('rules').map(({ key, keyPlace, fields }): RuleSetting => {
    const severity = fields.oneOf('severity', SEVERITIES);
    const why = fields.text('why')?.value;
    const limits = fields.entries.flatMap((entry) => {
      if (entry.key === 'severity' || entry.key === 'why') return [];
      const value = fields.number(entry.key)?.value;
      return value === undefined ? [] : [{ name: { value: entry.key, place: entry.keyPlace }, value }];
    });
    return {
      rule: { value: key, place: keyPlace },
      limits,
      ...(severity === undefined ? {} : { severity }),
      ...(why === undefined ? {} : { why }),
    };
  });
}
