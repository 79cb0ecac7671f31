import type { BankIndex } from '../../core/item/pack.ts';
import { type Extent, extended, NO_EXTENT } from '../../core/past/extent.ts';
import { extendPast, type Folded, foldPast } from '../../core/past/fold-past.ts';
import type { PastFold } from '../../core/past/past-fold.ts';
import type { FoldedLog, LogMark, ProgressStore } from '../../record/record-store.ts';
import type { Page } from '../shared/page.ts';
import { pastWorld, worldName } from './past-world.ts';

/** Folds of any kind. */
export type Folds = readonly PastFold<unknown>[];

/** After so many attempts more folds are kept anew; a log that is no longer is read as it is. */
export const KEEP_AFTER = 200;

/** How much there is of all exams, kept beside the folds of one. */
const EXTENT = 'extent';

/** What is kept of a fold. */
interface Kept {
  readonly world: string;
  readonly folded: unknown;
  /** See `keepTold`. */
  readonly told?: unknown;
}

interface Made {
  readonly folds: ReadonlyMap<string, Folded>;
  readonly extent: Extent;
  /** Attempts that were read for it. */
  readonly read: number;
  readonly mark: LogMark | undefined;
}

export const keyOf = (index: BankIndex, name: string): string => `${index.exam} ${name}`;

/** Goes on with what was kept; undefined at any doubt. */
function goOn(page: Page, index: BankIndex, folds: Folds, { kept, after, mark }: FoldedLog): Made | undefined {
  if (kept.length === 0 || !mark) return undefined;
  const [world, name] = [pastWorld(page, index), worldName(page, index)];
  const rows = new Map(kept.map((one) => [one.key, one]));
  const made = new Map<string, Folded>();
  for (const fold of folds) {
    const row = rows.get(keyOf(index, fold.name));
    const value = row?.value as Kept | undefined;
    if (!row || value?.world !== name) return undefined;
    const added = after.filter(({ exam, seq }) => exam === index.exam && seq > row.seq);
    const folded = extendPast(fold, value.folded as Folded, added, world);
    if (!folded) return undefined;
    made.set(fold.name, folded);
    // Where the log has grown since, it is of another state.
    if (value.told !== undefined) page.told.set(row.key, { of: (value.folded as Folded).state, said: value.told });
  }
  const extent = rows.get(keyOf(index, EXTENT));
  if (!extent) return undefined;
  const added = after.filter(({ seq }) => seq > extent.seq);
  return { folds: made, extent: extended((extent.value as Kept).folded as Extent, added), read: after.length, mark };
}

/** Folds the whole log. */
function foldAll(page: Page, index: BankIndex, folds: Folds, { after, mark }: FoldedLog): Made {
  const world = pastWorld(page, index);
  const own = after.filter(({ exam }) => exam === index.exam);
  return {
    folds: new Map(folds.map((fold) => [fold.name, foldPast(fold, own, world)])),
    ...{ extent: extended(NO_EXTENT, after), read: after.length, mark },
  };
}

/** Keeps what was made, where it saves the next page much, and no clock was ahead. */
function keep(page: Page, index: BankIndex, store: ProgressStore, { folds, extent, read, mark }: Made): void {
  const { foldCode, whenIdle } = page.env;
  if (!mark || read < KEEP_AFTER || foldCode === '' || [...folds.values()].some(({ place }) => place.ahead)) return;
  const world = worldName(page, index);
  const rows = [...folds, [EXTENT, extent] as const].map(([name, folded]) => {
    const key = keyOf(index, name);
    const kept: Kept = { world, folded, told: page.told.get(key)?.said };
    return [key, kept] as const;
  });
  whenIdle(() => void store.keepFolds(mark, foldCode, new Map(rows)));
}

async function load(page: Page, index: BankIndex, folds: Folds): Promise<void> {
  const store = await page.openFolded();
  // Another screen of the page may have read all of it.
  if (!store || page.hasAll()) return;
  const { foldCode } = page.env;
  const keys = foldCode === '' ? [] : [...folds.map(({ name }) => name), EXTENT].map((name) => keyOf(index, name));
  const read = await store.folded(keys, foldCode);
  if (!read.ok) return page.fail(read.error);
  let made = goOn(page, index, folds, read.value);
  if (!made) {
    const whole = read.value.kept.length === 0 ? read : await store.folded([], foldCode);
    if (!whole.ok) return page.fail(whole.error);
    made = foldAll(page, index, folds, whole.value);
  }
  if (page.hasAll()) return;
  page.setFolded(index.exam, made.folds, made.extent, made.mark);
  keep(page, index, store, made);
}

/** Takes over what the log of an exam adds up to, as it was kept and with what came after it; again whenever the log has changed. Where the page has read the log there is nothing to do. */
export async function loadPast(page: Page, index: BankIndex, folds: Folds): Promise<void> {
  const again = () => load(page, index, folds);
  page.onLogChange(index.exam, again);
  await again();
}

/** Keeps what was worked out of a state of a fold at length, beside it; it must name all else that it depends on. */
export async function keepTold(
  page: Page,
  index: BankIndex,
  { name }: PastFold<unknown>,
  of: unknown,
  told: unknown,
): Promise<void> {
  const { foldCode, whenIdle } = page.env;
  const [key, mark] = [keyOf(index, name), page.markOf(index.exam)];
  page.told.set(key, { of, said: told });
  const folded = page.$folded.get().get(index.exam)?.get(name);
  if (!folded || folded.state !== of || folded.place.ahead || !mark || foldCode === '' || page.extent().attempts < KEEP_AFTER)
    return;
  const store = await page.openFolded();
  const kept: Kept = { world: worldName(page, index), folded, told };
  whenIdle(() => void store?.keepFolds(mark, foldCode, new Map([[key, kept]])));
}
