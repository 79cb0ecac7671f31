import { isSpanName } from '../../content/markdown/directive-names.ts';
import type { ExchangeQuestion, ExchangeSpan } from '../exchange.ts';
import { xml, xmlLines } from '../xml/xml-write.ts';
import { MARKING, MARKING_SCORE } from './qti3-names.ts';

/** A phrase of the question is a hottext of this name. */
const phraseId = (index: number): string => `P${index + 1}`;

/** What marking a phrase earns: a signal counts one, a decoy or a plain phrase takes one, an aside neither. */
const VALUES: Readonly<Record<ExchangeSpan['role'], number>> = { signal: 1, decoy: -1, plain: -1, aside: 0 };

const PREFIX = 'data-signalmark-';
const words = (list: readonly string[] | undefined): string | undefined => list?.join(' ');

/** A phrase as a hottext. What QTI has no word for stands in `data-signalmark-` attributes, which every QTI 3 body element may have. */
export function hottext(index: number, span: ExchangeSpan, inner: string): string {
  return xml(
    'qti-hottext',
    {
      identifier: phraseId(index),
      [`${PREFIX}role`]: span.role,
      [`${PREFIX}id`]: span.signal,
      [`${PREFIX}for`]: words(span.for),
      [`${PREFIX}against`]: words(span.against),
      [`${PREFIX}tempts`]: words(span.tempts),
      [`${PREFIX}weight`]: span.weight,
      [`${PREFIX}core`]: words(span.core),
    },
    inner,
  );
}

/** The way back; undefined where the hottext is not one of ours. */
export function spanOfHottext(attributes: ReadonlyMap<string, string>): ExchangeSpan | undefined {
  const value = (name: string): string => attributes.get(`${PREFIX}${name}`)?.trim() ?? '';
  // There and empty is an answer, too: the signal's own list does not hold here.
  const list = (name: string): readonly string[] | undefined =>
    attributes.has(`${PREFIX}${name}`)
      ? value(name)
          .split(/\s+/)
          .filter((word) => word !== '')
      : undefined;
  const role = value('role');
  if (!isSpanName(role)) return undefined;
  const signal = value('id');
  const named = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(signal);
  if (role === 'aside' ? named : !named && (role !== 'plain' || signal !== '')) return undefined;
  const given = { for: list('for'), against: list('against'), tempts: list('tempts'), core: list('core') };
  return {
    role,
    ...(named ? { signal } : {}),
    ...Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)),
    ...(value('weight') === '2' ? { weight: 2 } : {}),
  };
}

/** The marking's response variable: which phrases are right, and what each earns. Never less than nothing. */
export function markingDeclaration({ spans }: ExchangeQuestion): string {
  const right = spans.flatMap(({ role }, n) => (role === 'signal' ? [xml('qti-value', {}, phraseId(n))] : []));
  const entries = spans.flatMap(({ role }, n) =>
    VALUES[role] === 0 ? [] : [xml('qti-map-entry', { 'map-key': phraseId(n), 'mapped-value': VALUES[role] })],
  );
  return xmlLines(
    'qti-response-declaration',
    { identifier: MARKING, cardinality: 'multiple', 'base-type': 'identifier' },
    right.length === 0 ? '' : xml('qti-correct-response', {}, ...right),
    entries.length === 0 ? '' : xmlLines('qti-mapping', { 'lower-bound': 0, 'default-value': 0 }, ...entries),
  );
}

/** The marking's outcome, beside the answer's. */
export const markingScore = xmlLines(
  'qti-set-outcome-value',
  { identifier: MARKING_SCORE },
  xml('qti-map-response', { identifier: MARKING }),
);
