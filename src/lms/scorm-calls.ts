import type { Interaction } from '../core/course/interaction.ts';
import type { ScormApi } from './find-api.ts';

/** How the functions of a version of SCORM are called. */
interface CallNames {
  readonly set: string;
  readonly get: string;
  readonly commit: string;
  readonly lastError: string;
}

/** Not there in this LMS; SCORM 1.2 leaves it to each whether it keeps answers. */
const NOT_THERE = new Set(['401', '402', '404']);

/** The calls of a run-time, with answers as words. Each answer has its place, so that one that is told again takes its own. */
export function scormCalls(api: ScormApi, names: CallNames) {
  const places = new Map<string, number>();
  const get = (name: string): string => String(api[names.get]?.(name) ?? '');
  const set = (name: string, value: string): boolean => String(api[names.set]?.(name, value)) === 'true';
  const fault = (): string => String(api[names.lastError]?.() ?? '0');

  /** Tells of an answer, a field at a time: `fields` in the order the version wants. */
  function tellAnswer({ id, at }: Interaction, fields: readonly (readonly [string, string])[]): boolean {
    const key = `${id} ${at}`;
    const place = places.get(key) ?? (Number.parseInt(get('cmi.interactions._count'), 10) || places.size);
    places.set(key, place);
    // Without the answer's name nothing else of it can be told.
    for (const [field, value] of fields) {
      if (set(`cmi.interactions.${place}.${field}`, value)) continue;
      return NOT_THERE.has(fault());
    }
    return true;
  }
  return { get, set, tellAnswer, commit: () => String(api[names.commit]?.('')) === 'true' };
}

/** An id as both versions of SCORM take it: `tea-101_3-1_slug`. */
export const scormId = (id: string): string =>
  id
    .replaceAll('/', '_')
    .replaceAll(/[^\w-]/g, '-')
    .slice(0, 250);
