import { RULES } from '../lint/rules.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * The key `rules` of an `exam.yaml` in full: each rule with its own thresholds. Rules that scoring rests on have no severity to set, and one
 * that is made milder has a reason.
 */
export function rulesSchema(general: JsonSchema, setting: JsonSchema): JsonSchema {
  const { severity, why } = setting['properties'] as Readonly<Record<string, JsonSchema>>;
  const of = (
    rule: { readonly fixed?: true; readonly severity: string },
    limits: Readonly<Record<string, JsonSchema>>,
  ): JsonSchema => {
    const own = { ...(rule.fixed ? {} : { severity }), why, ...limits };
    const milder = rule.severity === 'error' ? ['warning', 'off'] : ['off'];
    return {
      type: 'object',
      properties: own,
      additionalProperties: false,
      ...(rule.fixed
        ? {}
        : {
            anyOf: [{ not: { required: ['severity'], properties: { severity: { enum: milder } } } }, { required: ['why'] }],
          }),
    };
  };
  const rules = [...RULES.values()].map((rule) => {
    const limits = Object.entries(rule.limits ?? {}).map(([name, limit]) => [
      name,
      { type: 'number', minimum: 0, maximum: 1e6, description: `${limit.what}; without the key ${limit.default}.` },
    ]);
    return [rule.id, of(rule, Object.fromEntries(limits))] as const;
  });
  return { ...general, properties: Object.fromEntries(rules), additionalProperties: false };
}
