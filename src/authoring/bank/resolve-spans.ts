import type { SpanMeaning } from '../../core/item/scoring.ts';
import { acceptedPens } from '../../core/signal/accepted-pens.ts';
import type { AuthoredSignal, AuthoredSpan } from '../authored.ts';
import type { Problems } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';
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

/** The signal's or decoy's file a phrase names; told where there is none, or one of the other sort. */
function signalOf(span: AuthoredSpan, scope: Scope, problems: Problems): AuthoredSignal | undefined {
  if (span.signal === undefined) return undefined;
  const { value: id, place } = span.signal;
  const found = scope.signals.get(id);
  if (found === undefined) {
    const renamed = [...scope.signals.values()].find((one) => one.value?.formerly.some((former) => former.value === id));
    problems.error('unknown-signal', place, `Unexpected \`#${id}\`, expected a signal: the name of a file in signals/.`, {
      actual: id,
      hint: renamed === undefined ? didYouMean(id, scope.signals.keys()) : `it is now called \`${renamed.id}\``,
    });
    return undefined;
  }
  const signal = found.value;
  if (signal === undefined) return undefined;
  if (signal.decoy !== (span.role === 'decoy')) {
    const right = signal.decoy ? 'decoy' : 'signal';
    problems.error('signal-or-decoy', place, `Unexpected \`#${id}\` on \`:${span.role}[...]\`: its file says it is a ${right}.`, {
      actual: `:${span.role}`,
      expected: `:${right}`,
      hint: `:${right}[${span.phrase}]{#${id}}`,
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
  const note = mapBlockLinks(signal.page.slice(0, 1), (href) => conceptOfLink(href, signal.file, scope) ?? href);
  const shared = { span: span.index, role: span.role, signal: signal.id, title: signal.title, note };
  if (span.role === 'decoy') return { ...shared, tempts: values(span.tempts ?? signal.tempts) };
  const points = values(span.for ?? signal.for);
  const rulesOut = values(span.against ?? signal.against);
  return {
    ...shared,
    for: points,
    against: rulesOut,
    accepts: acceptedPens(points, rulesOut, concepts.keys, concepts.others),
    ...(span.weight === undefined ? {} : { weight: span.weight }),
    ...(span.core === undefined ? {} : { core: values(span.core) }),
  };
}
