import type { Extent } from '../../core/past/extent.ts';
import { calendarDay } from '../../core/schedule/local-day.ts';
import type { Environment } from '../../env/environment.ts';

/** Outside of this browser the record is to be so new: at most so many attempts, or so many days with an attempt in them, behind. */
export const REMIND = { attempts: 100, days: 7 } as const;

const SAVED = 'saved';
const ASKED = 'save-asked';

interface Saved {
  readonly at: number;
  readonly attempts: number;
}

/** When the record was last saved outside of this browser, and how many attempts it had. What was stored may be anything. */
function lastSaved({ local }: Environment): Saved | undefined {
  try {
    const { at, attempts }: Record<string, unknown> = JSON.parse(local.get(SAVED) ?? '{}');
    return typeof at === 'number' && typeof attempts === 'number' ? { at, attempts } : undefined;
  } catch {
    return undefined;
  }
}

/** The record was saved outside of this browser: downloaded, or written to the learner's own file. */
export const noteSaved = (env: Environment, attempts: number): void =>
  env.local.set(SAVED, JSON.stringify({ at: env.now(), attempts }));

/** Not now: asked again in a week at the earliest. */
export const putOff = (env: Environment): void => env.local.set(ASKED, String(env.now()));

/** Everything about saving is forgotten, as the record is. */
export function forgetSaved({ local }: Environment): void {
  for (const name of [SAVED, ASKED]) local.set(name, undefined);
}

interface Facts {
  readonly saved: Saved | undefined;
  /** When it was last put off, ms. */
  readonly asked: number | undefined;
  readonly extent: Pick<Extent, 'attempts' | 'first'>;
  readonly now: number;
  readonly zone: number;
}

/** How many attempts wait to be saved, and for how many days; undefined where it is too early to say anything. */
export function saveDue({
  saved,
  asked,
  extent,
  now,
  zone,
}: Facts): { readonly attempts: number; readonly days: number } | undefined {
  const daysSince = (at: number): number => calendarDay(now, zone) - calendarDay(at, zone);
  // A clock that was ahead when it was put off must not put it off for good.
  if (asked !== undefined && asked <= now && daysSince(asked) < REMIND.days) return undefined;
  const waiting = Math.max(0, extent.attempts - (saved?.attempts ?? 0));
  if (waiting === 0) return undefined;
  const since = saved?.at ?? Math.min(extent.first ?? now, now);
  const days = Math.max(0, daysSince(since));
  return waiting >= REMIND.attempts || days >= REMIND.days ? { attempts: waiting, days } : undefined;
}

/** The same for a page. */
export const saveDueOn = (env: Environment, extent: Facts['extent']) => {
  const asked = Number(env.local.get(ASKED));
  const put = Number.isFinite(asked) && asked > 0 ? asked : undefined;
  return saveDue({ saved: lastSaved(env), asked: put, extent, now: env.now(), zone: env.zone() });
};
