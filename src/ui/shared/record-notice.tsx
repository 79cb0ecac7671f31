import { siteHref } from './links.ts';
import { $record, $unsaved, acceptLoss } from './page.ts';
import { useStore } from './use-store.ts';

/** Where a copy may be all there is to go back to. */
const BROKEN: readonly string[] = ['lost', 'closed', 'failed'];

/** Says when the record on this device cannot be used, and what to do. Nothing where all is well. */
export function RecordNotice() {
  const record = useStore($record);
  const waits = useStore($unsaved).length > 0;
  if (record.status !== 'fault') return null;
  const lost = record.fault.code === 'lost';
  // The banner of what waits gives the reason, too.
  if (waits && !lost) return null;
  return (
    <div class="notice warn" role="alert">
      <p>{record.fault.message}</p>
      <div class="row">
        <a class="button" href={siteHref('/settings/#data')}>
          {lost ? 'Bring in a saved record' : 'Settings and your data'}
        </a>
        {BROKEN.includes(record.fault.code) && (
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
