import { $record, $unsaved } from './page.ts';
import { useLater } from './use-later.ts';
import { useStore } from './use-store.ts';

const loadFault = async () => (await import('./record-fault.tsx')).RecordFault;

/** Says when the record on this device cannot be used, and what to do. Nothing where all is well. */
export function RecordNotice() {
  const record = useStore($record);
  const waits = useStore($unsaved).length > 0;
  const fault = record.status === 'fault' ? record.fault : undefined;
  // The banner of what waits gives the reason, too.
  const told = fault !== undefined && (fault.code === 'lost' || !waits);
  const Fault = useLater(told, loadFault);
  return told && Fault ? <Fault fault={fault} /> : null;
}
