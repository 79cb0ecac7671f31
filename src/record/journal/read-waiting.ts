import { parseRow } from '../parse/parse-record.ts';
import type { Waiting } from './waiting.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Device and number are the record's to give. */
const attemptIn = (value: unknown): boolean =>
  isObject(value) && parseRow('attempts', { ...value, device: '-', seq: 1 }, 'attempt').ok;
const sessionIn = (value: unknown): boolean => parseRow('sessions', value, 'session').ok;

/** A line of the journal as what it was, or undefined: it may be of a newer version of the site, or anything at all. Such a line is left where it is. */
export function readWaiting(text: string): Waiting | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(found)) return undefined;
  const { type, attempt, session, sitting, steps } = found;
  const fits =
    (type === 'attempt' && attemptIn(attempt) && (session === undefined || sessionIn(session))) ||
    (type === 'session' && sessionIn(session)) ||
    (type === 'steps' &&
      parseRow('sittings', sitting, 'sitting').ok &&
      Array.isArray(steps) &&
      steps.every((step) => parseRow('steps', step, 'step').ok));
  // Each part was looked at.
  return fits ? (found as unknown as Waiting) : undefined;
}
