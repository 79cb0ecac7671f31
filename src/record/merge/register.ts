import { canonicalJson, compareText } from '../backup/canonical.ts';
import type { Register, Written } from './register-view.ts';

/** Up to version 3 no ids were kept. A device always moved the time of a row forward, so of its writings the later replaced the earlier. */
const EARLY = 'v3';
export const earlyId = (at: number, device: string): string => `${EARLY} ${at} ${device}`;

const earlyParts = (id: string): readonly [device: string, at: number] | undefined => {
  const [name, at, ...device] = id.split(' ');
  return name === EARLY && at !== undefined && /^\d+$/.test(at) ? [device.join(' '), Number(at)] : undefined;
};

/** The latest early writing of each device that is known of, whether it still stands or not. */
const latestEarly = (ids: readonly string[]): ReadonlyMap<string, number> => {
  const latest = new Map<string, number>();
  for (const id of ids) {
    const [device, at] = earlyParts(id) ?? [];
    if (device !== undefined && at !== undefined) latest.set(device, Math.max(at, latest.get(device) ?? 0));
  }
  return latest;
};

const compareWritten = (a: Written<unknown>, b: Written<unknown>): number =>
  compareText(a.id, b.id) || compareText(canonicalJson(a), canonicalJson(b));

/**
 * What two devices wrote, together. Both lists are united, and what is past on either side is taken out: so the order of merges does not
 * matter, and twice is once, for any two registers whatever.
 */
export const joinRegisters = <V>(a: Register<V>, b: Register<V>): Register<V> => {
  const past = new Set([...a.past, ...b.past]);
  const all = [...a.values, ...b.values];
  const latest = latestEarly([...all.map(({ id }) => id), ...past]);
  const isReplaced = (id: string): boolean => {
    const [device, at] = earlyParts(id) ?? [];
    return device !== undefined && at !== undefined && at < (latest.get(device) ?? 0);
  };
  const values = new Map<string, Written<V>>();
  for (const each of all) if (!past.has(each.id) && !isReplaced(each.id)) values.set(canonicalJson(each), each);
  return { values: [...values.values()].sort(compareWritten), past: [...past].sort(compareText) };
};

/** Writes a value over those of these ids; without a value they are deleted. Others, which the learner has not seen, stay beside it. */
export const overwrite = <V>({ values, past }: Register<V>, over: readonly string[], written?: Written<V>): Register<V> => {
  const same = written && values.find(({ value }) => value === written.value);
  const gone = values.filter(({ id }) => over.includes(id) && id !== same?.id).map(({ id }) => id);
  if (gone.length === 0 && (same !== undefined || written === undefined)) return { values, past };
  const added = same === undefined && written !== undefined ? [written] : [];
  return joinRegisters({ values: [...values, ...added], past: [...past, ...gone] }, { values: [], past: [] });
};
