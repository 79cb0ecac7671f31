import type { StoreFault } from '../../record/record-store.ts';
import { siteHref } from './links.ts';
import { acceptLoss } from './page.ts';

/** Where a copy may be all there is to go back to. */
const BROKEN: readonly string[] = ['lost', 'closed', 'failed'];

/** Why the record cannot be used, and what to do. */
export function RecordFault({ fault }: { readonly fault: StoreFault }) {
  const lost = fault.code === 'lost';
  return (
    <div class="notice warn" role="alert">
      <p>{fault.message}</p>
      <div class="row">
        <a class="button" href={siteHref('/settings/#data')}>
          {lost ? 'Bring in a saved record' : 'Settings and your data'}
        </a>
        {BROKEN.includes(fault.code) && (
          <a class="button" href={siteHref('/settings/#copies')}>
            Look for a copy
          </a>
        )}
        {!lost && (
          <a class="button" href={siteHref('/rescue/')}>
            Rescue page
          </a>
        )}
        {lost && (
          <button type="button" class="button" onClick={() => void acceptLoss()}>
            Start with an empty record
          </button>
        )}
      </div>
    </div>
  );
}
