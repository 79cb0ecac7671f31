import type { BankRule, QuestionRule } from '../../lint/rule.ts';
import { RULES } from '../../lint/rules.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * The key `rules` of an `exam.yaml` in full: each rule with its own thresholds. Rules that scoring rests on have no severity to set, and one
 * that is made milder has a reason.
 */
export function rulesSchema(general: JsonSchema, setting: JsonSchema): JsonSchema {
  const { severity, why } = setting['properties'] as Readonly<Record<string, JsonSchema>>;
  const of = (rule: QuestionRule | BankRule, limits: Readonly<Record<string, JsonSchema>>): JsonSchema => {
    const own = { ...(rule.fixed ? {} : { severity }), why, ...limits };
    const severities = rule.severity === 'error' ? ['warning', 'off'] : ['off'];
    const milder = [
      ...(rule.fixed ? [] : [['severity', { enum: severities }] as const]),
      ...Object.entries(rule.limits ?? {}).map(
        ([name, limit]) =>
          [
            name,
            { type: 'number', [limit.milder === 'higher' ? 'exclusiveMinimum' : 'exclusiveMaximum']: limit.default },
          ] as const,
      ),
    ].map(([name, form]) => ({ required: [name], properties: { [name]: form } }));
    return {
      type: 'object',
      properties: own,
      additionalProperties: false,
      ...(milder.length === 0 ? {} : { anyOf: [{ not: { anyOf: milder } }, { required: ['why'] }] }),
    };
  };
  const rules = [...RULES.values()].map((rule) => {
    const limits = Object.entries(rule.limits ?? {}).map(([name, limit]) => [
      name,
      {
        type: 'number',
        minimum: 0,
        maximum: 1e6,
        description: `${limit.what}; without the key ${limit.default}; ${limit.milder} only with why.`,
      },
    ]);
    return [rule.id, of(rule, Object.fromEntries(limits))] as const;
  });
  return { ...general, properties: Object.fromEntries(rules), additionalProperties: false };
}
