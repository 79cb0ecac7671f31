import { standsAlone } from '../../core/drill/stands-alone.ts';
import type { SpanMeaning } from '../../core/item/scoring.ts';
import { acceptedPens } from '../../core/signal/accepted-pens.ts';
import type { Problems } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';
import type { AuthoredSignal, AuthoredSpan } from '../parse/authored.ts';
import type { Placed } from '../parse/fields.ts';
import { mapBlockLinks } from './map-links.ts';
import { conceptOfLink, type Scope } from './scope.ts';

/** K and D of docs/formulas.md#pens: concepts of the keys, and of the other options less those. */
export interface AnswerConcepts {
  readonly keys: readonly string[];
  readonly others: readonly string[];
}

/** Tells ids that name no concept. True where all do. */
export function checkConcepts(found: readonly Placed<string>[], scope: Scope, problems: Problems): boolean {
  const unknown = found.filter(({ value }) => !scope.concepts.has(value));
  for (const { value, place } of unknown) {
    problems.error('unknown-concept', place, `Unexpected \`${value}\`, expected a concept: the name of a lesson's file.`, {
      actual: value,
      hint: didYouMean(value, scope.concepts.keys()),
    });
  }
  return unknown.length === 0;
}

/** What a phrase is needs a side of its cue's file; undefined where the question or the file has it. */
function missingSide(span: AuthoredSpan, signal: AuthoredSignal): 'for' | 'tempts' | undefined {
  if (span.role === 'signal') return signal.decoy && span.for === undefined && span.against === undefined ? 'for' : undefined;
  return span.role === 'decoy' && signal.tempts.length === 0 && span.tempts === undefined ? 'tempts' : undefined;
}

/** The cue's file a phrase names; told where there is none, or one without the side that is asked of it. */
function signalOf(span: AuthoredSpan, scope: Scope, problems: Problems): AuthoredSignal | undefined {
  if (span.signal === undefined) return undefined;
  const { value: id, place } = span.signal;
  const found = scope.signals.get(id);
  if (found === undefined) {
    const renamed = [...scope.signals.values()].find((one) => one.value?.previousIds.some((former) => former.value === id));
    problems.error('unknown-signal', place, `Unexpected \`#${id}\`, expected a signal: the name of a file in signals/.`, {
      actual: id,
      hint: renamed === undefined ? didYouMean(id, scope.signals.keys()) : `it is now called \`${renamed.id}\``,
    });
    return undefined;
  }
  const signal = found.value;
  if (signal === undefined) return undefined;
  const missing = missingSide(span, signal);
  if (missing !== undefined) {
    const right = signal.decoy ? 'decoy' : 'signal';
    const says = missing === 'for' ? 'only when it tempts, not what it decides' : 'only when it decides, not what it tempts to';
    problems.error('signal-or-decoy', place, `Unexpected \`#${id}\` on \`:${span.role}[...]\`: its file says ${says}.`, {
      actual: `:${span.role}`,
      expected: `:${right}`,
      hint: `:${right}[${span.phrase}]{#${id}}, or ${missing}: [...] in its file, or ${missing}="..." here`,
      related: [{ file: signal.file, place: signal.titlePlace, reason: `the ${right}'s own file` }],
    });
    return undefined;
  }
  return signal;
}

const values = (list: readonly Placed<string>[]): readonly string[] => list.map(({ value }) => value);

/** What a phrase means in this question; undefined where what it names cannot be resolved. */
export function resolveSpan(
  span: AuthoredSpan,
  concepts: AnswerConcepts,
  scope: Scope,
  problems: Problems,
): SpanMeaning | undefined {
  const overrides = [...(span.for ?? []), ...(span.against ?? []), ...(span.tempts ?? [])];
  const known = checkConcepts(overrides, scope, problems);
  if (span.signal === undefined) return { span: span.index, role: span.role };
  const signal = signalOf(span, scope, problems);
  if (signal === undefined || !known) return undefined;
  if (span.role === 'plain') return { span: span.index, role: span.role, cue: signal.id };
  const side = span.role === 'decoy' ? signal.doesNot : signal.decides;
  const [first] = side.length > 0 ? side : signal.about;
  const note = mapBlockLinks(first === undefined ? [] : [first], (href) => conceptOfLink(href, signal.file, scope) ?? href);
  const shared = { span: span.index, role: span.role, signal: signal.id, title: signal.title, note };
  const page = { for: values(signal.for), compares: signal.compares };
  const alone = (right: readonly string[]) =>
    standsAlone(page, right, [...concepts.keys, ...concepts.others]) ? { alone: true as const } : {};
  if (span.role === 'decoy') return { ...shared, ...alone([]), tempts: values(span.tempts ?? signal.tempts) };
  const points = values(span.for ?? signal.for);
  const rulesOut = values(span.against ?? signal.against);
  return {
    ...shared,
    for: points,
    against: rulesOut,
    ...alone(concepts.keys.filter((concept) => points.includes(concept))),
    accepts: acceptedPens(points, rulesOut, concepts.keys, concepts.others),
    ...(span.weight === undefined ? {} : { weight: span.weight }),
    ...(span.core === undefined ? {} : { core: values(span.core) }),
  };
}
