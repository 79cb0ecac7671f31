import { written } from '../../core/written-day.ts';
import { language } from '../shared/day-words.tsx';
import { env } from '../shared/page.ts';

/** A moment by this device's clock, as it stood then. */
export const Moment = ({ at }: { readonly at: number }) => (
  <time dateTime={new Date(at).toISOString()}>
    {written(at + env.zone(at) * 60_000, language(), { dateStyle: 'long', timeStyle: 'short' })}
  </time>
);
