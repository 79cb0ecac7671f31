import { type Correction, correctionName } from '../../core/correction/correction.ts';
import { isCorrectedBy } from '../../core/correction/is-corrected.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { TALLY } from '../../core/past/tally-past.ts';
import { pastOf } from '../past/past-of.ts';
import type { Page } from '../shared/page.ts';
import { storeEvent } from '../shared/store-event.ts';

/** The corrections of questions that were answered with a wrong key, the newest first. */
export function ownCorrections(page: Page, index: BankIndex): readonly Correction[] {
  const answered = [...pastOf(page, index, TALLY).wrong.values()];
  return (index.corrections ?? []).filter((one) => answered.some((wrong) => isCorrectedBy(one, wrong)));
}

/** Those of them that were not told yet. */
export function correctionNews(page: Page, index: BankIndex): readonly Correction[] {
  const seen = new Set(page.$events.get().flatMap((one) => (one.type === 'correction-seen' ? [correctionName(one)] : [])));
  return ownCorrections(page, index).filter((one) => !seen.has(correctionName(one)));
}

/** Notes that a correction was told. False where it could not be stored: then it is told again. */
export function noteSeen(page: Page, exam: string, { item, date }: Correction): Promise<boolean> {
  const { env } = page;
  const at = env.now();
  return storeEvent(page, { id: env.id(), type: 'correction-seen', exam, item, date, at, zone: env.zone(at) });
}
