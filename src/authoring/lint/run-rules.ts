import type { CompiledQuestion } from '../compiled.ts';
import type { Problems } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { QuestionRule } from './rule.ts';

/** Runs rules over a question. Warnings it lists under `allow` are not told; errors cannot be allowed. */
export function runRules(question: CompiledQuestion, rules: readonly QuestionRule[], problems: Problems): void {
  const { allow } = question.authored;
  const warnings = rules.filter((rule) => rule.severity === 'warning').map(({ id }) => id);
  for (const { value, place } of allow) {
    if (warnings.includes(value)) continue;
    const isError = rules.some((rule) => rule.id === value);
    const near = nearest(value, warnings);
    problems.error('unknown-rule', place, `Unexpected \`${value}\` under \`allow\`, expected a rule that warns.`, {
      actual: value,
      expected: warnings.join(', '),
      hint: isError ? 'an error cannot be allowed' : near === undefined ? undefined : `did you mean \`${near}\`?`,
    });
  }
  for (const rule of rules) {
    if (rule.severity === 'warning' && allow.some(({ value }) => value === rule.id)) continue;
    for (const { place, reason, ...details } of rule.check(question)) {
      (rule.severity === 'error' ? problems.error : problems.warning)(rule.id, place, reason, details);
    }
  }
}
