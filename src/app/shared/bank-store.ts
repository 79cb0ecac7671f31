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
import * as m from '../../messages/en/shared.ts';

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
  return err({ message: m.theQuestionFileIsNotOne });
}

const entriesIn = (packs: readonly PackEntry[]): readonly Entry[] =>
  packs.flatMap((pack) => pack.items.map((entry) => ({ ...entry, task: pack.task })));

/** The questions to practice. */
export const entriesOf = (index: BankIndex): readonly Entry[] => entriesIn(index.packs);

/** The questions kept for mock exams. */
export const reservedOf = (index: BankIndex): readonly Entry[] => entriesIn(index.reserved);

const packOf = (index: BankIndex, item: string) =>
  [...index.packs, ...index.reserved].find((pack) => pack.items.some((entry) => entry.id === item));
const GONE: BankFault = { message: m.thisQuestionIsNotInThe, gone: true };

function oneOf<T extends { readonly id: string }>(list: readonly T[], id: string): Result<T, BankFault> {
  const found = list.find((one) => one.id === id);
  return found ? ok(found) : err(GONE);
}

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
      if (!response.ok) return err({ message: m.theQuestionsCouldNotBeLoaded(response.status) });
      return ok(await response.json());
    } catch {
      return err({ message: m.theQuestionsCouldNotBeLoadedThere });
    }
  }

  /** A bank file of this exam, with the list that it is for. */
  async function read<T>(path: string, exam: string, list: keyof T & string): Promise<Result<T, BankFault>> {
    const file = await load(path);
    return file.ok ? expectFile<T>(file.value, exam, list) : file;
  }

  /** The first file of the index: which packs there are. */
  async function loadFirstIndex(exam: string, path: string): Promise<Result<BankIndex, BankFault>> {
    const index = await read<FirstIndex>(path, exam, 'packs');
    return index.ok ? ok(openIndex(index.value)) : index;
  }

  /** The same index with the questions of some tasks, which their packs tell: what the first question of a practice of them needs. */
  async function loadTasks(index: BankIndex, tasks: readonly string[]): Promise<Result<BankIndex, BankFault>> {
    const items = new Map<string, readonly Item[]>();
    const packs = index.packs.filter((pack) => tasks.includes(pack.task));
    const files = packs.map(async ({ shown }) => ({ shown, pack: await read<Pack>(shown, index.exam, 'items') }));
    for (const { shown, pack } of await Promise.all(files)) {
      if (!pack.ok) return pack;
      items.set(shown, pack.value.items);
    }
    return ok(withPacks(index, items));
  }

  /** The same index with titles, concepts, signals and reserved questions. */
  async function loadWholeIndex(index: BankIndex): Promise<Result<BankIndex, BankFault>> {
    if (index.rest === undefined) return ok(index);
    const rest = await read<BankRest>(index.rest, index.exam, 'reserved');
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
    const shown = await read<Pack>(pack.shown, index.exam, 'items');
    return shown.ok ? oneOf(shown.value.items, id) : shown;
  }

  /** The scoring half of a question, which the index tells once it is whole. */
  async function loadScoring(index: BankIndex, id: string): Promise<Result<ItemScoring, BankFault>> {
    const whole = await loadWholeIndex(index);
    if (!whole.ok) return whole;
    const pack = packOf(whole.value, id);
    if (!pack) return err(GONE);
    const keys = await read<KeyPack>(pack.key, index.exam, 'scoring');
    return keys.ok ? oneOf(keys.value.scoring, id) : keys;
  }

  return { loadFirstIndex, loadTasks, loadWholeIndex, loadIndex, loadItem, loadScoring };
}
