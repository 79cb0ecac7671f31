import { browserCanary } from '../../src/env/browser-canary.ts';
import { uniqueId } from '../../src/env/unique-id.ts';
import { openDexieStore } from '../../src/record/dexie/dexie-store.ts';
import { recordNames } from '../../src/record/record-names.ts';
import type { ProgressStore } from '../../src/record/record-store.ts';
import { STORE_CONTRACT } from '../record/store-contract.ts';

// Runs in the browser: the contract of the record's store against its real database. Each case gets a place of its own.

async function runCase(number: number): Promise<string | undefined> {
  const base = `/place-${number}/`;
  const { database, channel, canary } = recordNames(base);
  const tabs: ProgressStore[] = [];
  try {
    await STORE_CONTRACT[number]?.run({
      tab() {
        const store = openDexieStore({ name: database, channel, canary: browserCanary(canary, base), newId: uniqueId });
        tabs.push(store);
        return store;
      },
    });
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  } finally {
    for (const tab of tabs) tab.close();
  }
}

async function runContract(): Promise<readonly { readonly title: string; readonly fault: string | undefined }[]> {
  const results = [];
  for (const [number, { title }] of STORE_CONTRACT.entries()) results.push({ title, fault: await runCase(number) });
  return results;
}

Object.assign(globalThis, { runContract });
