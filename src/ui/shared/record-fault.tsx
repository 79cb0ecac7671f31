import * as m from '../../messages/en/shared.ts';
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
          {lost ? m.bringInASavedRecord : m.settingsAndYourData}
        </a>
        {BROKEN.includes(fault.code) && (
          <a class="button" href={siteHref('/settings/#copies')}>
            {m.lookForACopy}
          </a>
        )}
        {!lost && (
          <a class="button" href={siteHref('/rescue/')}>
            {m.rescuePage}
          </a>
        )}
        {lost && (
          <button type="button" class="button" onClick={() => void acceptLoss()}>
            {m.startWithAnEmptyRecord}
          </button>
        )}
      </div>
    </div>
  );
}
