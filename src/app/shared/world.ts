import type { Environment } from '../../env/environment.ts';
import type { ProgressStore } from '../../record/record-store.ts';

/** The outside world of the screens: clock, chance, files, and the way to the learner's record. */
export interface World extends Environment {
  /** Loads the database code and makes the store; does not open it. */
  openStore(): Promise<ProgressStore>;
  /** Runs later, when the page has nothing to do: for what the first question does not need. */
  whenIdle(task: () => void): void;
  /** What is on the screen and must not be disturbed: no update is offered meanwhile, and a mock exam has the screen for itself. */
  setBusy(busy: false | 'practice' | 'mock'): void;
  /** Keeps the practice's id in the address, so that a reload goes on with it without asking. */
  rememberSession(id: string | undefined): void;
  /**
   * Holds something that only one page may have, by name, until `release` or the page's end. Undefined where another page has it; with `steal` it is taken
   * from that page. `lost` is called when another page takes it. Where the browser cannot tell pages apart, everybody gets it.
   */
  hold(name: string, steal: boolean, lost: () => void): Promise<{ release(): void } | undefined>;
  /** Keeps how many reviews are due on which local day (days since 1970, ascending), for the header of every page and the app's badge. */
  tellDue(exam: string, days: readonly (readonly [day: number, count: number])[]): void;
  /** Told after an answer was stored: the moment to ask the browser to keep the data. */
  answerStored(): void;
}

let current: World | undefined;

/** Every screen names its outside world once, before it renders; tests give another. */
export function provideWorld(given: World): void {
  current ??= given;
}

/** The outside world. Throws where a screen forgot to provide it. */
export function world(): World {
  if (!current) throw new Error('No world was provided: call provideWorld() before the first render.');
  return current;
}
