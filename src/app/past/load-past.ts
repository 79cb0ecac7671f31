import type { BankIndex } from '../../core/item/pack.ts';
import { type Extent, extended, NO_EXTENT } from '../../core/past/extent.ts';
import { continuePast, extendPast, type Folded, foldPast, noPast } from '../../core/past/fold-past.ts';
import type { PastFold } from '../../core/past/past-fold.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import type { FoldedLog, LogMark, ProgressStore, StoreChange, StoreFault } from '../../record/record-store.ts';
import type { Page } from '../shared/page.ts';
import { foldedIn, keyOf, pageFolds } from './page-folds.ts';
import { pastWorld, worldName } from './past-world.ts';
import { walkTimeline } from './walk-timeline.ts';

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
  /** See `keepTold`. Of this state, or of the same log when it was shorter. */
  readonly told?: { readonly said: unknown; readonly isOfThis: boolean };
}

interface Made {
  readonly folds: ReadonlyMap<string, Folded>;
  readonly extent: Extent;
  /** Attempts that were read for it. */
  readonly read: number;
  readonly mark: LogMark | undefined;
}

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
    const { said, isOfThis } = value.told ?? {};
    // Where the log has grown since, it is of another state.
    if (value.told) pageFolds(page).told.set(row.key, { of: isOfThis && (value.folded as Folded).state, said });
  }
  const extent = rows.get(keyOf(index, EXTENT));
  if (!extent) return undefined;
  const added = after.filter(({ seq }) => seq > extent.seq);
  return { folds: made, extent: extended((extent.value as Kept).folded as Extent, added), read: after.length, mark };
}

/** Folds the whole log, read piece by piece; a log in which a clock was ahead may have to be read whole. */
async function foldAll(page: Page, index: BankIndex, folds: Folds, store: ProgressStore): Promise<Result<Made, StoreFault>> {
  const world = pastWorld(page, index);
  const walked = await store.walkLog(async (log) => {
    let made = new Map(folds.map((fold) => [fold.name, noPast(fold)]));
    const extent = await walkTimeline(log, index.exam, (ordered) => {
      const next = folds.flatMap((fold) => {
        const before = made.get(fold.name);
        const after = before && continuePast(fold, before, ordered, world);
        return after ? [[fold.name, after] as const] : [];
      });
      made = new Map(next);
      return next.length === folds.length;
    });
    if (extent) return { folds: made, extent };
    const all: Attempt[] = [];
    const whole = await walkTimeline(log, index.exam, (ordered) => {
      for (const one of ordered) all.push(one);
      return true;
    });
    return { folds: new Map(folds.map((fold) => [fold.name, foldPast(fold, all, world)])), extent: whole ?? NO_EXTENT };
  });
  if (!walked.ok) return walked;
  const { result, mark } = walked.value;
  return ok({ ...result, read: result.extent.attempts, mark });
}

/** Keeps what was made, where it saves the next page much, and no clock was ahead. */
function keep(page: Page, index: BankIndex, store: ProgressStore, { folds, extent, read, mark }: Made): void {
  const { foldCode, whenIdle } = page.env;
  const { told } = pageFolds(page);
  if (!mark || read < KEEP_AFTER || foldCode === '' || [...folds.values()].some(({ place }) => place.ahead)) return;
  const world = worldName(page, index);
  const rows = [...folds].map(([name, folded]) => {
    const key = keyOf(index, name);
    const known = told.get(key);
    const kept: Kept = {
      ...{ world, folded },
      ...(known && { told: { said: known.said, isOfThis: known.of === folded.state } }),
    };
    return [key, kept] as const;
  });
  const all: Kept = { world, folded: extent };
  whenIdle(() => void store.keepFolds(mark, foldCode, new Map([...rows, [keyOf(index, EXTENT), all]])));
}

function fail({ $record }: Page, fault: StoreFault): void {
  $record.set({ status: 'fault', fault });
}

async function load(page: Page, index: BankIndex, folds: Folds): Promise<void> {
  const store = await page.openLight('none');
  // Another screen of the page may have read all of it.
  if (!store || page.hasAll()) return;
  const { foldCode } = page.env;
  const keys = foldCode === '' ? [] : [...folds.map(({ name }) => name), EXTENT].map((name) => keyOf(index, name));
  const read = await store.folded(keys, foldCode);
  if (!read.ok) return fail(page, read.error);
  const own = pageFolds(page);
  let made = goOn(page, index, folds, read.value);
  if (!made) {
    own.told.clear();
    const whole = await foldAll(page, index, folds, store);
    if (!whole.ok) return fail(page, whole.error);
    made = whole.value;
  }
  if (page.hasAll()) return;
  own.extent = made.extent;
  own.marks.set(index.exam, made.mark);
  const before = own.$folded.get();
  // Other screens of the page may have loaded others.
  const loaded = new Map([...(before.get(index.exam) ?? []), ...made.folds]);
  own.$folded.set(new Map(before).set(index.exam, loaded));
  keep(page, index, store, made);
}

/** Whether a change of the record is one of the log that this page does not know of. */
const isNews = (change: StoreChange): boolean =>
  change.what === 'merge' || change.what === 'wipe' || (change.what === 'attempt' && change.elsewhere === true);

async function loadAndFollow(page: Page, index: BankIndex, folds: Folds): Promise<void> {
  const again = () => load(page, index, folds);
  const store = await page.openLight('none');
  store?.subscribe((change) => void (isNews(change) && again()));
  await again();
  let world = worldName(page, index);
  page.$settings.listen(() => {
    if (world === worldName(page, index)) return;
    world = worldName(page, index);
    void again();
  });
}

/** Takes over what the log of an exam adds up to, as it was kept and with what came after it; again whenever log or world have changed. Where the page has read the log there is nothing to do. */
export function loadPast(page: Page, index: BankIndex, folds: Folds): Promise<void> {
  const { loading } = pageFolds(page);
  const key = keyOf(index, folds.map(({ name }) => name).join());
  const known = loading.get(key);
  if (known) return known;
  const mine = loadAndFollow(page, index, folds);
  loading.set(key, mine);
  return mine;
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
  const own = pageFolds(page);
  const [key, mark] = [keyOf(index, name), own.marks.get(index.exam)];
  own.told.set(key, { of, said: told });
  const folded = foldedIn(page, index)?.get(name);
  if (!folded || folded.state !== of || folded.place.ahead || !mark || foldCode === '' || own.extent.attempts < KEEP_AFTER)
    return;
  const store = await page.openLight('none');
  const kept: Kept = { world: worldName(page, index), folded, told: { said: told, isOfThis: true } };
  whenIdle(() => void store?.keepFolds(mark, foldCode, new Map([[key, kept]])));
}
