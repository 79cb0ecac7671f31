import type { BankIndex } from '../../core/item/pack.ts';
import { type Extent, extended, NO_EXTENT } from '../../core/past/extent.ts';
import type { LogMark } from '../../record/record-store.ts';
import type { Page } from '../shared/page.ts';

/** What a page knows of folds it took over, besides their states. */
interface PageFolds {
  /** How much there is of the log. */
  extent: Extent;
  /** How far the log was read, by exam. */
  readonly marks: Map<string, LogMark | undefined>;
  /** What was worked out of a fold at length, by its key, and of which state of it. */
  readonly told: Map<string, { readonly of: unknown; readonly said: unknown }>;
}

const pages = new WeakMap<Page, PageFolds>();

export function pageFolds(page: Page): PageFolds {
  const own = pages.get(page) ?? { extent: NO_EXTENT, marks: new Map(), told: new Map() };
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
