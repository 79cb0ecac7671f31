import type { CompiledQuestion } from '../content/compile/compiled.ts';
import { type Diagnostic, diagnostic, type Severity } from '../content/diagnostic.ts';
import { didYouMean } from '../content/nearest.ts';
import type { BankFinding, BankRule, BankView, Finding, QuestionRule } from './rule.ts';
import type { RuleSettings } from './rule-settings.ts';
import { RULES } from './rules.ts';

/** A finding with the rule that made it and the severity it has in this exam. */
export interface Found<F extends Finding = Finding> {
  readonly rule: string;
  readonly severity: Severity;
  readonly finding: F;
}

/** An exam that makes a rule milder makes its errors warnings; a rule's milder case stays a warning. */
function severityHere(rule: QuestionRule | BankRule, here: Severity, finding: Finding): Severity {
  if (finding.severity === undefined) return here;
  return here === rule.severity ? finding.severity : here;
}

/** What rules find in a question, nothing dismissed yet. */
export function findInQuestion(
  question: CompiledQuestion,
  rules: readonly QuestionRule[],
  settings: RuleSettings,
): readonly Found[] {
  return rules.flatMap((rule) => {
    const here = settings.severityOf(rule);
    if (here === undefined) return [];
    return rule
      .check(question, settings.contextOf(rule))
      .map((finding): Found => ({ rule: rule.id, severity: severityHere(rule, here, finding), finding }));
  });
}

/** What rules find in a whole bank. */
export function findInBank(bank: BankView, rules: readonly BankRule[], settings: RuleSettings): readonly Found<BankFinding>[] {
  return rules.flatMap((rule) => {
    const here = settings.severityOf(rule);
    if (here === undefined) return [];
    return rule
      .check(bank, settings.contextOf(rule))
      .map((finding) => ({ rule: rule.id, severity: severityHere(rule, here, finding), finding }));
  });
}

/** Findings as problems of a file. */
export function toProblems(file: string, found: readonly Found[]): readonly Diagnostic[] {
  return found.map(({ rule, severity, finding: { place, reason, severity: _, ...details } }) =>
    diagnostic(severity, rule, file, place, reason, details),
  );
}

/**
 * The problems of a question: what was found (by rules for questions and for banks), less what its `allow` dismisses with a reason. An
 * allowance of an unknown rule, of one that scoring rests on, or of one that finds nothing here is a problem itself.
 */
export function settleQuestion(question: CompiledQuestion, found: readonly Found[]): readonly Diagnostic[] {
  const { allow, file } = question.authored;
  const own: Diagnostic[] = [];
  const allowed = new Set<string>();
  for (const { rule: name, place } of allow) {
    const rule = RULES.get(name);
    if (rule === undefined || rule.fixed) {
      const reason = rule?.fixed
        ? `Unexpected \`${name}\` under \`allow\`: scoring rests on this rule, so it cannot be allowed.`
        : `Unexpected \`${name}\` under \`allow\`, expected an item-writing rule.`;
      const hint = rule?.fixed ? undefined : didYouMean(name, RULES.keys());
      own.push(diagnostic('error', rule?.fixed ? 'rule-fixed' : 'unknown-rule', file, place, reason, { actual: name, hint }));
    } else if (!found.some((one) => one.rule === name)) {
      const reason = `Unexpected \`${name}\` under \`allow\`: this rule finds nothing here.`;
      own.push(diagnostic('error', 'allow-idle', file, place, reason, { actual: name, hint: 'remove the allowance' }));
    } else allowed.add(name);
  }
  const left = found.filter(({ rule }) => !allowed.has(rule));
  return [...own, ...toProblems(file, left)];
}
