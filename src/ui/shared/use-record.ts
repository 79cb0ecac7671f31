import { useEffect, useState } from 'preact/hooks';
import { loadIndex } from '../../app/shared/bank-store.ts';
import { openRecord } from '../../app/shared/record-store.ts';
import { provideWorld } from '../../app/shared/world.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { browserWorld } from './browser-world.ts';

export interface RecordProps {
  readonly exam: string;
  /** Path of the exam's bank index, under the base. */
  readonly index: string;
}

export type Loading = { readonly status: 'loading' } | { readonly status: 'fault'; readonly message: string };

/** The bank's index, once the record is open too. */
export function useRecord({ exam, index: path }: RecordProps): Loading | { readonly status: 'ready'; readonly index: BankIndex } {
  const [index, setIndex] = useState<BankIndex>();
  const [fault, setFault] = useState('');
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    provideWorld(browserWorld());
    void loadIndex(exam, path).then((loaded) => (loaded.ok ? setIndex(loaded.value) : setFault(loaded.error.message)));
    void openRecord().then(() => setOpened(true));
  }, []);
  if (fault) return { status: 'fault', message: fault };
  return index && opened ? { status: 'ready', index } : { status: 'loading' };
}
