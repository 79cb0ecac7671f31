import { atom } from 'nanostores';
import type { NewAttempt } from '../../core/session/attempt.ts';
import type { Environment } from '../../env/environment.ts';
import type { Waiting } from '../../record/journal/waiting.ts';
import { lateCode } from './late-code.ts';
import type { WorkStore, workStore } from './work-store.ts';

type Opened = Omit<Parameters<typeof workStore>[1], '$unsaved' | '$onlyHere'>;

/** What `work-store.ts` does, loaded when it is first asked for. Each call rejects where that code does not load, and the next one tries again. */
export function lateWork(env: Environment, opened: Opened) {
  /** What could not be stored, in its order; and whether any of it is kept by this page only. */
  const $unsaved = atom<readonly Waiting[]>([]);
  const $onlyHere = atom(false);
  const load = lateCode(async (): Promise<WorkStore> => {
    const [code, tools] = await Promise.all([import('./work-store.ts'), env.openJournal()]);
    return code.workStore(tools, { ...opened, $unsaved, $onlyHere });
  });

  const late =
    <Name extends keyof WorkStore>(name: Name) =>
    async (...given: Parameters<WorkStore[Name]>): Promise<Awaited<ReturnType<WorkStore[Name]>>> => {
      const work = (await load())[name] as (...all: readonly unknown[]) => ReturnType<WorkStore[Name]>;
      return await work(...given);
    };

  /** Attempts that wait: answered, though not stored. */
  const waitingAttempts = (): readonly NewAttempt[] =>
    $unsaved.get().flatMap((it) => (it.type === 'attempt' ? [it.attempt] : []));

  return {
    ...{ $unsaved, waitingAttempts, losesByLeaving: () => $onlyHere.get() },
    ...{ storeAttempt: late('storeAttempt'), storeSession: late('storeSession'), storeSteps: late('storeSteps') },
    ...{ sessionNow: late('sessionNow'), sessionStands: late('sessionStands'), openSession: late('openSession') },
    ...{ sendWaiting: late('sendWaiting'), discard: late('discard'), forgetDeleted: late('forgetDeleted') },
  };
}
