import type { WritableAtom } from 'nanostores';
import type { Attempt } from '../../core/session/attempt.ts';
import type { JournalTools } from '../../env/environment.ts';
import { nameOf, type Waiting } from '../../record/journal/waiting.ts';
import type { ProgressStore, StoreFault } from '../../record/record-store.ts';
import { isRefused } from './is-refused.ts';
import { type Sent, sendOne } from './send-one.ts';

/** Pause before what waits is tried again by itself, ms; doubled each time up to the longest. */
const FIRST_PAUSE = 5000;
const LONGEST_PAUSE = 60_000;

interface Entry {
  readonly name: string;
  /** Its key in the journal; numbers first, so that keys sort in the order of what happened. */
  readonly key: string;
  readonly it: Waiting;
  /** What the journal has of it, if it took it. */
  readonly text: string;
  /** The practice is known to be in the record; see `ProgressStore.record`. */
  readonly begun: boolean;
  /** It lies in the journal as well. */
  kept: boolean;
  /** What came of it when it was last tried. */
  result?: Sent;
}

interface Ways {
  /** The open record, or nothing, and then `$record` says why. */
  open(): Promise<ProgressStore | undefined>;
  /** Told of each attempt that was stored. */
  remember(row: Attempt): void;
  /** What could not be stored, in its order, and whether leaving the page would lose any of it: the journal did not take it. */
  readonly $unsaved: WritableAtom<readonly Waiting[]>;
  readonly $onlyHere: WritableAtom<boolean>;
  /** Told what went wrong, and when all went well. */
  fail(fault: StoreFault): void;
  heal(): void;
}

/** What fails together: answers and practices wait for one another, so that their order is kept; a mock exam only for itself. */
const groupOf = (it: Waiting): string => (it.type === 'steps' ? nameOf(it) : 'answers');

/**
 * The way into the record for all that must not be lost. Each thing is written into the journal first, stored, and taken out of the journal; where storing fails it stays
 * there, is tried again with whatever comes next, by itself after a pause, and by the next page; always in its order, and by ids never twice.
 */
export function outbox({ journal, tellWaiting }: JournalTools, { open, remember, fail, heal, $unsaved, $onlyHere }: Ways) {
  let entries: readonly Entry[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  let pause = FIRST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched = false;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  const keep = (entry: Entry): void => {
    entry.kept = journal.put(entry.key, entry.text);
  };

  function nextNumber(): string {
    const keys = [...entries.map(({ key }) => key), ...journal.lines().map(({ key }) => key)];
    const most = keys.reduce((so, key) => Math.max(so, Number.parseInt(key, 10) || 0), 0);
    return String(most + 1).padStart(12, '0');
  }

  /** Takes something in. An attempt given twice keeps its place; a practice moves to the end; steps take the place of those of the same mock exam. */
  function add(it: Waiting, begun: boolean, ahead: boolean): Entry {
    const name = nameOf(it);
    const before = entries.find((one) => one.name === name);
    if (before && it.type === 'attempt') return before;
    const stays = before && it.type === 'steps';
    const key = stays ? before.key : `${nextNumber()} ${name}`;
    const entry: Entry = { name, key, it, text: JSON.stringify(it), begun, kept: false };
    if (ahead) keep(entry);
    if (before && !stays) drop(before);
    entries = stays ? entries.map((one) => (one === before ? entry : one)) : [...entries, entry];
    return entry;
  }

  function drop(entry: Entry): void {
    // One that was replaced while it was being stored leaves its successor alone.
    if (!entries.includes(entry)) return;
    entries = entries.filter((one) => one !== entry);
    // So does one that another tab has replaced.
    const line = journal.lines().find(({ key }) => key === entry.key);
    if (line?.text === entry.text) journal.remove(entry.key);
  }

  /** Tries everything once, in order. */
  async function flush(): Promise<void> {
    const store = await open();
    const stopped = new Set<string>();
    let failed: StoreFault | undefined;
    for (const entry of store ? entries : []) {
      if (!store || !entries.includes(entry) || stopped.has(groupOf(entry.it))) continue;
      const sent = await sendOne(store, entry.it, entry.begun);
      entry.result = sent;
      if (sent.ok && sent.value.attempt) remember(sent.value.attempt);
      if (sent.ok || isRefused(sent.error)) drop(entry);
      else {
        // What can never be stored blocks nothing else.
        if (!sent.error.unfit) stopped.add(groupOf(entry.it));
        failed = sent.error;
      }
    }
    if (failed) fail(failed);
    else if (store) heal();
    publish();
  }

  /** Says what waits, and when it is tried again. */
  function publish(): void {
    for (const entry of entries) if (!entry.kept) keep(entry);
    const waits = entries.length > 0;
    if (waits || $unsaved.get().length > 0) {
      $onlyHere.set(entries.some(({ kept }) => !kept));
      $unsaved.set(entries.map(({ it }) => it));
      tellWaiting(waits);
    }
    clearTimeout(timer);
    timer = undefined;
    if (!waits) pause = FIRST_PAUSE;
    if (!waits) return;
    if (!watched) journal.watch(() => entries.length > 0 && void sendWaiting());
    watched = true;
    timer = setTimeout(() => void sendWaiting(), pause);
    pause = Math.min(LONGEST_PAUSE, pause * 2);
  }

  /** Takes over from the journal what earlier pages and other tabs could not store. */
  async function adopt(): Promise<void> {
    const unknown = journal.lines().filter((line) => !entries.some(({ key, text }) => key === line.key && text === line.text));
    if (unknown.length === 0) return;
    // Where a deploy has taken this away, it stays in the journal for the next page.
    const reader = await import('../../record/journal/read-waiting.ts').catch(() => undefined);
    for (const { key, text } of unknown) {
      const it = reader?.readWaiting(text);
      if (it === undefined) continue;
      const name = nameOf(it);
      const mine = entries.find((one) => one.name === name);
      // Of a practice and of a mock exam the later state counts; this page's own is never older.
      if (mine && (it.type === 'attempt' || mine.key > key)) continue;
      entries = [...entries.filter((one) => one !== mine), { name, key, it, text, begun: false, kept: true }];
    }
    entries = [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Stores something, after all that waits. Resolves once it is stored, or known not to be. */
  async function send(it: Waiting, begun = false, ahead = true): Promise<Sent | undefined> {
    const entry = add(it, begun, ahead || entries.length > 0);
    await inTurn(flush);
    return entry.result;
  }

  /** Tries again to store all that waits, also what earlier pages left. */
  async function sendWaiting(): Promise<void> {
    if (entries.length === 0 && journal.lines().length === 0) return;
    await inTurn(async () => {
      await adopt();
      if (entries.length > 0) await flush();
    });
  }

  /** Takes out of the journal what is about these, for good; answers the way to put it back. */
  async function discard(which: (it: Waiting) => boolean): Promise<() => void> {
    await inTurn(adopt);
    const gone = entries.filter(({ it }) => which(it));
    for (const entry of gone) drop(entry);
    publish();
    return () => {
      for (const { it, begun } of gone) add(it, begun, true);
      publish();
    };
  }

  /** After the record was deleted in another tab, which emptied the journal too: forgets what was in it. */
  function forgetDeleted(): void {
    const keys = new Set(journal.lines().map(({ key }) => key));
    entries = entries.filter((entry) => !entry.kept || keys.has(entry.key));
    publish();
  }

  return { send, sendWaiting, discard, forgetDeleted };
}
