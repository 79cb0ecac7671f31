import { atom, type WritableAtom } from 'nanostores';
import type { BankIndex } from '../../core/item/pack.ts';
import { type Extent, extended, NO_EXTENT } from '../../core/past/extent.ts';
import type { Folded } from '../../core/past/fold-past.ts';
import type { LogMark } from '../../record/record-store.ts';
import type { Page } from '../shared/page.ts';

/** What a page knows of folds it took over. */
interface PageFolds {
  /** As they stand, by exam and the fold's name. */
  readonly $folded: WritableAtom<ReadonlyMap<string, ReadonlyMap<string, Folded>>>;
  /** How much there is of the log. */
  extent: Extent;
  /** What was asked for: screens of a page that need the same share its loading. */
  readonly loading: Map<string, Promise<void>>;
  /** How far the log was read, by exam. */
  readonly marks: Map<string, LogMark | undefined>;
  /** What was worked out of a fold at length, by its key, and of which state of it. */
  readonly told: Map<string, { readonly of: unknown; readonly said: unknown }>;
}

const pages = new WeakMap<Page, PageFolds>();

export function pageFolds(page: Page): PageFolds {
  const own = pages.get(page) ?? {
    $folded: atom(new Map()),
    extent: NO_EXTENT,
    loading: new Map(),
    marks: new Map(),
    told: new Map(),
  };
  pages.set(page, own);
  return own;
}

/** What a fold of an exam is kept under. */
export const keyOf = ({ exam }: BankIndex, name: string): string => `${exam} ${name}`;

/** How much there is of the log, as far as the page knows it. */
export function extentOf(page: Page): Extent {
  const attempts = page.$attempts.get();
  return page.hasAll() || attempts.length > 0 ? extended(NO_EXTENT, attempts) : pageFolds(page).extent;
}

/** The folds of an exam that the page took over; undefined where it has none, or has read the log meanwhile. */
export const foldedIn = (page: Page, { exam }: BankIndex): ReadonlyMap<string, Folded> | undefined =>
  page.hasAll() ? undefined : pageFolds(page).$folded.get().get(exam);
