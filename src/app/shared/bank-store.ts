import type { Item } from '../../core/item/item.ts';
import {
  type BankIndex,
  type BankRest,
  completeIndex,
  type FirstIndex,
  type IndexEntry,
  type KeyPack,
  openIndex,
  type Pack,
  type PackEntry,
  withPacks,
} from '../../core/item/pack.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Environment } from '../../env/environment.ts';

/** Why a bank file could not be had, for a person. */
export interface BankFault {
  readonly message: string;
  /** The bank was read, and does not hold it. */
  readonly gone?: true;
}

type Entry = IndexEntry & { readonly task: string };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A bank file of our own build: its format and exam are checked, its inside was checked when it was built. */
function expectFile<T>(value: unknown, exam: string, list: string): Result<T, BankFault> {
  if (isObject(value) && value['format'] === 1 && value['exam'] === exam && Array.isArray(value[list])) return ok(value as T);
  return err({ message: 'The question file is not one this version can read. Reload the page to get the newest version.' });
}

const entriesIn = (packs: readonly PackEntry[]): readonly Entry[] =>
  packs.flatMap((pack) => pack.items.map((entry) => ({ ...entry, task: pack.task })));

/** The questions to practice. */
export const entriesOf = (index: BankIndex): readonly Entry[] => entriesIn(index.packs);

/** The questions kept for mock exams. */
export const reservedOf = (index: BankIndex): readonly Entry[] => entriesIn(index.reserved);

const packOf = (index: BankIndex, item: string) =>
  [...index.packs, ...index.reserved].find((pack) => pack.items.some((entry) => entry.id === item));
const GONE: BankFault = { message: 'This question is not in the bank any more.', gone: true };

/** Earlier ids of moved questions, to their ids of today. */
export const formerIds = (index: BankIndex): ReadonlyMap<string, string> =>
  new Map(
    [...entriesOf(index), ...reservedOf(index)].flatMap((entry) =>
      (entry.previousIds ?? []).map((old) => [old, entry.id] as const),
    ),
  );

/** Earlier ids of renamed signals and decoys, to their ids of today; none before the index is whole. */
export const formerSignals = (index: BankIndex): ReadonlyMap<string, string> =>
  new Map(Object.entries(index.signals).flatMap(([id, { previousIds = [] }]) => previousIds.map((old) => [old, id] as const)));

/** The bank's files, each fetched once. */
export function bankStore(env: Environment) {
  const files = new Map<string, Promise<Result<unknown, BankFault>>>();
  /** Earlier ids, by the address of the index's rest, which has them too. */
  const previousIds = new Map<string | undefined, FirstIndex['previousIds']>();

  /** Fetches a bank file once; a failed fetch is tried again when it is next asked for. */
  function load(path: string): Promise<Result<unknown, BankFault>> {
    const known = files.get(path);
    if (known) return known;
    const coming = fetchJson(path).then((result) => {
      if (!result.ok) files.delete(path);
      return result;
    });
    files.set(path, coming);
    return coming;
  }

  async function fetchJson(path: string): Promise<Result<unknown, BankFault>> {
    try {
      const response = await env.fetchFile(path);
      if (!response.ok)
        return err({ message: `The questions could not be loaded (${response.status}). Reload the page to try again.` });
      return ok(await response.json());
    } catch {
      return err({ message: 'The questions could not be loaded: there is no network, and this part was not kept offline yet.' });
    }
  }

  /** The first file of the index: which packs there are. */
  async function loadFirstIndex(exam: string, path: string): Promise<Result<BankIndex, BankFault>> {
    const file = await load(path);
    if (!file.ok) return file;
    const index = expectFile<FirstIndex>(file.value, exam, 'packs');
    if (!index.ok) return index;
    const opened = openIndex(index.value);
    previousIds.set(opened.rest, index.value.previousIds);
    return ok(opened);
  }

  /** The same index with the questions of a task, which its packs tell: what the first question of a practice of that task needs. */
  async function loadTask(index: BankIndex, task: string): Promise<Result<BankIndex, BankFault>> {
    const items = new Map<string, readonly Item[]>();
    const packs = index.packs.filter((pack) => pack.task === task);
    for (const file of await Promise.all(packs.map(({ shown }) => load(shown)))) {
      if (!file.ok) return file;
      const pack = expectFile<Pack>(file.value, index.exam, 'items');
      if (!pack.ok) return pack;
      items.set(packs[items.size]?.shown ?? '', pack.value.items);
    }
    return ok(withPacks(index, items, previousIds.get(index.rest)));
  }

  /** The same index with titles, concepts, signals and reserved questions. */
  async function loadWholeIndex(index: BankIndex): Promise<Result<BankIndex, BankFault>> {
    if (index.rest === undefined) return ok(index);
    const file = await load(index.rest);
    if (!file.ok) return file;
    const rest = expectFile<BankRest>(file.value, index.exam, 'reserved');
    return rest.ok ? ok(completeIndex(index, rest.value)) : rest;
  }

  async function loadIndex(exam: string, path: string): Promise<Result<BankIndex, BankFault>> {
    const first = await loadFirstIndex(exam, path);
    return first.ok ? loadWholeIndex(first.value) : first;
  }

  /** The shown half of a question. */
  async function loadItem(index: BankIndex, id: string): Promise<Result<Item, BankFault>> {
    const pack = packOf(index, id);
    if (!pack) return err(GONE);
    const file = await load(pack.shown);
    if (!file.ok) return file;
    const shown = expectFile<Pack>(file.value, index.exam, 'items');
    if (!shown.ok) return shown;
    const item = shown.value.items.find((one) => one.id === id);
    return item ? ok(item) : err(GONE);
  }

  /** The scoring half of a question. */
  async function loadScoring(index: BankIndex, id: string): Promise<Result<ItemScoring, BankFault>> {
    const pack = packOf(index, id);
    if (!pack) return err(GONE);
    const file = await load(pack.key);
    if (!file.ok) return file;
    const keys = expectFile<KeyPack>(file.value, index.exam, 'scoring');
    if (!keys.ok) return keys;
    const scoring = keys.value.scoring.find((one) => one.id === id);
    return scoring ? ok(scoring) : err(GONE);
  }

  return { loadFirstIndex, loadTask, loadWholeIndex, loadIndex, loadItem, loadScoring };
}
