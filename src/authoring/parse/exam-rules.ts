import type { RuleSetting } from '../authored.ts';
import type { Fields } from './fields.ts';

const SEVERITIES = ['error', 'warning', 'off'] as const;

/** Reads `rules:`, e.g. `stem-length: {max: 180}`. Whether rules and thresholds of these names exist is told with the whole bank. */
export function readRules(exam: Fields): readonly RuleSetting[] {
  return exam.freeMaps('rules').map(({ key, keyPlace, fields }): RuleSetting => {
    const severity = fields.oneOf('severity', SEVERITIES);
    const why = fields.text('why')?.value;
    const limits = fields.entries.flatMap((entry) => {
      if (entry.key === 'severity' || entry.key === 'why') return [];
      const value = fields.number(entry.key, 0, 1e6)?.value;
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
