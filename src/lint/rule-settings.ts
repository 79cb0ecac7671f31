import { collectProblems, type Diagnostic, type Severity } from '../content/diagnostic.ts';
import { didYouMean } from '../content/nearest.ts';
import type { AuthoredExam } from '../content/parse/authored.ts';
import { USUAL_BANK } from '../content/parse/exam-bank.ts';
import type { ExamBlueprint } from '../core/exam/blueprint.ts';
import type { BankRule, Limit, QuestionRule, RuleContext } from './rule.ts';
import { RULES } from './rules.ts';

/** How an exam wants its rules: its own thresholds and severities over the defaults. */
export interface RuleSettings {
  /** Undefined: the rule is off. */
  severityOf(rule: QuestionRule | BankRule): Severity | undefined;
  contextOf(rule: QuestionRule | BankRule): RuleContext;
}

/** Reads `rules:` of an `exam.yaml` against the rules there are. Unknown names, and rules that cannot be set, are told with their places. */
export function ruleSettings(
  exam: AuthoredExam | undefined,
  file: string,
): { readonly settings: RuleSettings; readonly problems: readonly Diagnostic[] } {
  const problems = collectProblems(file);
  const bank = exam?.bank ?? USUAL_BANK;
  const standardOf = (limit: Limit | undefined): number => limit?.ofBank?.(bank) ?? limit?.default ?? Number.NaN;
  const own = new Map((exam?.rules ?? []).map((setting) => [setting.rule.value, setting]));
  for (const { rule: name, severity, why, limits } of own.values()) {
    const rule = RULES.get(name.value);
    if (rule === undefined) {
      const known = [...RULES.keys()];
      const reason = `Unexpected \`${name.value}\` under \`rules\`, expected an item-writing rule.`;
      problems.error('unknown-rule', name.place, reason, { actual: name.value, hint: didYouMean(name.value, known) });
      continue;
    }
    if (severity !== undefined && rule.fixed) {
      const reason = `Unexpected severity of \`${rule.id}\`: scoring rests on this rule, so it is always an error.`;
      problems.error('rule-fixed', severity.place, reason, { actual: severity.value });
    }
    const milder = severity?.value === 'off' || (severity?.value === 'warning' && rule.severity === 'error');
    if (severity !== undefined && milder && why === undefined && !rule.fixed) {
      const reason = `Missing reason: \`${rule.id}\` is made milder for the whole exam.`;
      problems.error('rule-unexplained', severity.place, reason, {
        expected: 'why: ...',
        hint: 'why: the reason, in a sentence',
      });
    }
    for (const { name: limit, value } of limits) {
      const known = Object.keys(rule.limits ?? {});
      const own = rule.limits?.[limit.value];
      if (own !== undefined) {
        const standard = standardOf(own);
        if (why !== undefined || !(own.milder === 'higher' ? value > standard : value < standard)) continue;
        const reason = `Missing reason: \`${limit.value}: ${value}\` makes \`${rule.id}\` milder for the whole exam.`;
        problems.error('rule-unexplained', limit.place, reason, {
          actual: String(value),
          expected: `${standard} or ${own.milder === 'higher' ? 'less' : 'more'}, or why: ...`,
          hint: 'why: the reason, in a sentence',
        });
        continue;
      }
      problems.error('unknown-limit', limit.place, `Unexpected \`${limit.value}\` of the rule \`${rule.id}\`.`, {
        actual: limit.value,
        expected: [...(rule.fixed ? [] : ['severity']), 'why', ...known].join(', '),
        hint: didYouMean(limit.value, ['severity', 'why', ...known]),
      });
    }
  }
  const blueprint: ExamBlueprint | undefined = exam;
  const settings: RuleSettings = {
    severityOf(rule) {
      const severity = rule.fixed ? undefined : own.get(rule.id)?.severity?.value;
      return severity === 'off' ? undefined : (severity ?? rule.severity);
    },
    contextOf(rule) {
      const limits = new Map(own.get(rule.id)?.limits.map(({ name, value }) => [name.value, value]));
      return { blueprint, bank, limit: (name) => limits.get(name) ?? standardOf(rule.limits?.[name]) };
    },
  };
  return { settings, problems: problems.list };
}
