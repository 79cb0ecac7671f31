import { atom } from 'nanostores';
import type { LearnerEvent } from '../../core/event/learner-event.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import type { Environment } from '../../env/environment.ts';
import * as m from '../../messages/en/shared.ts';
import { newestValue } from '../../record/merge/register-view.ts';
import type { ProgressStore, StoreChange, StoreFault } from '../../record/record-store.ts';
import type { SettingKey, SettingOf, SettingValue } from '../settings/settings.ts';
import { type FlagView, flagView } from './flag-view.ts';
import { lateWork } from './late-work.ts';
import type { RecordState } from './record-state.ts';

/** So many answers are read where a page could do without them. */
const SHORT = 20_000;

/** The learner's record as a page has it: what is in it, and how it is written. */
export function recordStore(env: Environment) {
  const $record = atom<RecordState>({ status: 'closed' });
  const $attempts = atom<readonly Attempt[]>([]);
  const $events = atom<readonly LearnerEvent[]>([]);
  const $flags = atom<ReadonlyMap<string, FlagView>>(new Map());
  const $settings = atom<ReadonlyMap<SettingKey, SettingValue>>(new Map());

  /** What another tab did to the record last. */
  const $elsewhere = atom<StoreChange['what'] | undefined>(undefined);

  /** Settings that are being stored: what is read of the record meanwhile is older. */
  const underWay = new Map<SettingKey, SettingValue>();

  let opening: Promise<ProgressStore | undefined> | undefined;

  /** Which attempts are read. `short`: only as long as there are few, for pages that can do without; `none`: what they add up to is enough. */
  let wanted: 'none' | 'short' | 'all' = 'short';
  /** `$attempts` is the log. */
  let whole = false;

  const fail = (fault: StoreFault): undefined => {
    $record.set({ status: 'fault', fault });
    return undefined;
  };

  async function readAll(store: ProgressStore) {
    const counts = wanted === 'short' ? await store.counts() : undefined;
    const [attempts, events, flags, settings] = await Promise.all([
      wanted === 'all' || (counts?.ok && counts.value.attempts <= SHORT) ? store.attempts() : undefined,
      store.events(),
      store.flags(),
      store.settings(),
    ]);
    if (attempts && !attempts.ok) return fail(attempts.error);
    if (!events.ok) return fail(events.error);
    if (!flags.ok) return fail(flags.error);
    if (!settings.ok) return fail(settings.error);
    // A reading that began before all were wanted takes nothing away.
    if (attempts || wanted !== 'all') {
      whole = !!attempts;
      $attempts.set(attempts?.value ?? []);
    }
    $events.set(events.value);
    const now = env.now();
    $flags.set(new Map(flags.value.map((flag) => [flag.item, flagView(flag, now)])));
    const chosen = settings.value.flatMap((one) => {
      const value = newestValue(one, now);
      return value === undefined ? [] : [[one.key as SettingKey, value] as const];
    });
    $settings.set(new Map([...chosen, ...underWay]));
    return store;
  }

  let made: Promise<ProgressStore> | undefined;

  async function makeStore(): Promise<ProgressStore> {
    const store = await env.openStore();
    store.subscribe((change) => {
      if (change.what === 'fault') fail(change.fault);
      else if (change.what === 'open') {
        $record.set({ status: 'ready' });
        work.sendWaiting().catch(() => {});
      } else if (
        change.what !== 'session' &&
        change.what !== 'sitting' &&
        (change.elsewhere || change.what === 'merge' || change.what === 'wipe')
      )
        void readAll(store);
      if (change.what !== 'fault' && change.elsewhere) {
        if (change.what === 'wipe') work.forgetDeleted().catch(() => {});
        $elsewhere.set(undefined);
        $elsewhere.set(change.what);
      }
    });
    return store;
  }

  /** This page's store, made once; it may not open, or be lost. Rejects where its code does not load. */
  function recordAsItIs(): Promise<ProgressStore> {
    made ??= makeStore().catch((cause: unknown) => {
      made = undefined;
      throw cause;
    });
    return made;
  }

  async function openOnce(): Promise<ProgressStore | undefined> {
    if ($record.get().status === 'closed') $record.set({ status: 'opening' });
    try {
      const store = await recordAsItIs();
      const opened = await store.open();
      if (!opened.ok) return fail(opened.error);
      if (!(await readAll(store))) return undefined;
      $record.set({ status: 'ready' });
      work.sendWaiting().catch(() => {});
      return store;
    } catch (cause) {
      return fail({
        code: 'unavailable',
        message: m.yourRecordCouldNotBeOpened,
        cause,
      });
    }
  }

  /**
   * Opens the record; later calls share the opening. Undefined where it cannot be opened: `$record` says why, and the next call
   * tries again, for what stood in the way may be gone.
   */
  function openRecord(): Promise<ProgressStore | undefined> {
    if (wanted !== 'all') opening = undefined;
    wanted = 'all';
    return openLight();
  }

  /**
   * As `openRecord`, but the answers of a very long record stay where they are, and `$attempts` empty. With `none` they are read only where that was
   * asked for: for pages that know what they add up to (`past/load-past.ts`).
   */
  function openLight(least: 'none' | 'short' = 'short'): Promise<ProgressStore | undefined> {
    if (opening) return opening;
    if (wanted !== 'all') wanted = least;
    const mine = openOnce();
    opening = mine;
    void mine.then((store) => {
      if (!store && opening === mine) opening = undefined;
    });
    return mine;
  }

  const work = lateWork(env, { openRecord, fail, $record, $attempts });

  /** @param change `over`: ids of the notes on the screen, which the new note replaces */
  async function setStar(
    item: string,
    exam: string,
    change: { starred?: boolean; note?: string; over?: readonly string[] },
  ): Promise<void> {
    const store = await openLight();
    const stored = await store?.setFlag({ item, exam, ...change, at: env.now() });
    if (stored?.ok) $flags.set(new Map($flags.get()).set(item, flagView(stored.value, env.now())));
    else if (stored) fail(stored.error);
  }

  /** What a setting is now. */
  function setting<T>({ key, default: otherwise, parse }: SettingOf<T>): T {
    const stored = $settings.get().get(key);
    return (stored === undefined ? undefined : parse(stored)) ?? otherwise;
  }

  /** Whether anything was ever stored for a setting. */
  const isSet = ({ key }: SettingOf<unknown>): boolean => $settings.get().has(key);

  /** Takes a setting over at once, and stores it; false where that failed, and then `$record` says why. */
  async function setSetting<T extends SettingValue | undefined>(
    { key }: SettingOf<T>,
    value: Exclude<T, undefined>,
  ): Promise<boolean> {
    $settings.set(new Map($settings.get()).set(key, value));
    underWay.set(key, value);
    const store = await openLight();
    const stored = await store?.setSetting({ key, value, at: env.now() });
    if (underWay.get(key) === value) underWay.delete(key);
    if (stored && !stored.ok) fail(stored.error);
    if (stored?.ok && $record.get().status === 'fault') $record.set({ status: 'ready' });
    return stored?.ok === true;
  }

  /** After the record was found lost: goes on with an empty one. */
  async function acceptLoss(): Promise<void> {
    await (await recordAsItIs()).acceptLoss();
    await openRecord();
  }

  return {
    ...{ $record, $attempts, $events, $flags, $settings, $elsewhere },
    ...{ recordAsItIs, openRecord, openLight, acceptLoss, setStar, setting, isSet, setSetting },
    hasAll: () => whole,
    ...work,
  };
}
