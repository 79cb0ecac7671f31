import { siteHref } from './links.ts';
import { $record, $unsaved, acceptLoss } from './page.ts';
import { useStore } from './use-store.ts';

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
        {lost && (
          <button type="button" class="button" onClick={() => void acceptLoss()}>
            Start with an empty record
          </button>
        )}
      </div>
    </div>
  );
}
