import type { World } from '../../app/shared/world.ts';
import { browserEnvironment } from '../../env/browser-environment.ts';
import type { DueNews } from '../../env/due-count.ts';
import { recordNames } from '../../record/record-names.ts';
import { holdLock } from './hold-lock.ts';

/** The world as a page of the built site has it. */
export function browserWorld(): World {
  const environment = browserEnvironment(import.meta.env.BASE_URL);
  let asked = false;
  return {
    ...environment,
    async openStore() {
      const { openDexieStore } = await import('../../record/dexie/dexie-store.ts');
      const { database, channel } = recordNames(environment.base);
      return openDexieStore({ name: database, channel, canary: environment.canary, newId: environment.id });
    },
    whenIdle(task) {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => task(), { timeout: 1500 });
      else setTimeout(task, 200);
    },
    setBusy(busy) {
      if (busy) document.body.dataset['session'] = busy;
      else delete document.body.dataset['session'];
    },
    rememberSession(id) {
      history.replaceState(history.state, '', id ? `#${id}` : location.pathname + location.search);
    },
    hold: (name, steal, lost) => holdLock(`${environment.base} ${name}`, steal, lost),
    tellDue(exam, days) {
      dispatchEvent(new CustomEvent<DueNews>('signalmark:due', { detail: { exam, days } }));
    },
    answerStored() {
      if (asked) return;
      asked = true;
      void environment.persist();
    },
  };
}
