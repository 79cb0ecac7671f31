import { written } from '../../core/written-day.ts';
import { pageLanguage } from '../../messages/day-words.ts';
import { env } from '../shared/page.ts';

/** A moment by this device's clock, as it stood then. */
export const Moment = ({ at }: { readonly at: number }) => (
  <time dateTime={new Date(at).toISOString()}>
    {written(at + env.zone(at) * 60_000, pageLanguage(), { dateStyle: 'long', timeStyle: 'short' })}
  </time>
);
