import { localDay } from '../../core/schedule/local-day.ts';
import { DAY_BEGINS } from '../settings/settings.ts';
import type { Page } from './page.ts';

type Days = Pick<Page, 'env' | 'setting'>;

/** The local day of something that happened, with the zone it was stored with, as the learner has days begin. */
export const dayOfMoment = (
  { setting }: Pick<Page, 'setting'>,
  { at, zone }: { readonly at: number; readonly zone: number },
): number => localDay(at, zone, setting(DAY_BEGINS));

/** The local day of a moment that lies ahead, or is now: by the zone the device's clock will stand in then. */
export const dayAt = (page: Days, at: number): number => dayOfMoment(page, { at, zone: page.env.zone(at) });

/** The local day it is. */
export const today = (page: Days): number => dayAt(page, page.env.now());
