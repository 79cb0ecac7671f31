import { localDay } from '../../core/schedule/local-day.ts';
import { DAY_BEGINS } from '../settings/settings.ts';
import type { Page } from './page.ts';

type Days = Pick<Page, 'env' | 'setting'>;

/** The local day of a moment that lies ahead, or is now, as the learner has days begin: by the zone the device's clock will stand in then. */
export const dayAt = ({ env, setting }: Days, at: number): number => localDay(at, env.zone(at), setting(DAY_BEGINS));

/** The local day it is. */
export const today = (page: Days): number => dayAt(page, page.env.now());
