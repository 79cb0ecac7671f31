import { vi } from 'vitest';
import { makePage, type Page } from '../../src/app/shared/page.ts';
import { err } from '../../src/core/result.ts';
import { type TestDevice, testDevice } from '../../src/env/test-device.ts';
import { type TestEnvironment, testEnvironment } from '../../src/env/test-environment.ts';
import type { ProgressStore, StoreFault } from '../../src/record/record-store.ts';
import { storeFault } from '../../src/record/store-fault.ts';
import { putBank, type Question, question } from './make-bank.ts';

export const START = Date.UTC(2026, 10, 20, 9);
type Method = Exclude<keyof ProgressStore, 'subscribe' | 'close'>;

/** A page of a device, with ways to make its storage fail or wait. */
export interface TestPage {
  readonly env: TestEnvironment;
  readonly page: Page;
  readonly device: TestDevice;
  /** From now on this comes to nothing, so many times. */
  breakStore(method: Method, code?: StoreFault['code'], times?: number): void;
  fixStore(): void;
  /** From now on this waits: `reached` resolves once it was called, and `release` lets it go on. */
  holdStore(method: Method): { readonly reached: Promise<void>; release(): void };
}

export const QUESTIONS: readonly Question[] = [
  ...['q1', 'q2', 'q3', 'q4'].map((id) => question(id)),
  ...['q5', 'q6', 'q7', 'q8'].map((id) => question(id, { task: '2.1' })),
];

interface Making {
  /** Given: one more page of it, as after a reload or in another tab. */
  readonly device?: TestDevice;
  readonly now?: number;
  readonly questions?: readonly Question[];
}

/** A promise, and the way to keep it. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((keep) => {
    give = keep;
  });
  return { given, give };
}

/** Opens a page on a site with a small bank. Nothing but `env.advance` makes time go by. */
export function openPage({ device = testDevice(), now = START, questions = QUESTIONS }: Making = {}): TestPage {
  const env = testEnvironment(now, '/', device);
  putBank(env, questions);
  const broken = new Map<PropertyKey, { readonly code: StoreFault['code']; times: number }>();
  const held = new Map<PropertyKey, { reach(): void; readonly released: Promise<void> }>();
  /** The same store, but for what is broken or held when it is called. */
  const faulty = (store: ProgressStore): ProgressStore =>
    new Proxy(store, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        const [fault, hold] = [broken.get(name), held.get(name)];
        if (fault && fault.times-- > 0) return async () => err(storeFault(fault.code));
        if (!hold || typeof method !== 'function') return method;
        return async (...given: readonly unknown[]) => {
          hold.reach();
          await hold.released;
          return method(...given);
        };
      },
    });
  const page = makePage({ ...env, openStore: async () => faulty(await env.openStore()) });
  return {
    ...{ env, page, device },
    breakStore: (method, code = 'full', times = Number.POSITIVE_INFINITY) => void broken.set(method, { code, times }),
    fixStore: () => broken.clear(),
    holdStore(method) {
      const [reached, released] = [signal(), signal()];
      held.set(method, { reach: reached.give, released: released.given });
      return {
        reached: reached.given,
        release() {
          held.delete(method);
          released.give();
        },
      };
    },
  };
}

/** Waits until something that the page does by itself has come about. */
export const until = (isSo: () => boolean): Promise<void> =>
  vi.waitFor(() => {
    if (!isSo()) throw new Error('It did not come about.');
  });
