import { atom } from 'nanostores';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { BankIndex } from '../../core/item/pack.ts';
import { loadIndex } from '../../stores/bank-store.ts';
import { type Overview, overviewOf } from '../../stores/overview.ts';
import { openRecord } from '../../stores/record-store.ts';
import { provideWorld } from '../../stores/world.ts';
import { browserWorld } from '../browser-world.ts';
import { useStore } from '../shared/use-store.ts';

export interface OverviewProps {
  readonly exam: string;
  /** Path of the exam's bank index, under the base. */
  readonly index: string;
}

type State =
  | { readonly status: 'loading' }
  | { readonly status: 'fault'; readonly message: string }
  | { readonly status: 'ready'; readonly index: BankIndex; readonly overview: Overview };

const $none = atom<Overview | undefined>(undefined);

/** The bank's index and the folds over the record, for the screens that look back. */
export function useOverview({ exam, index: path }: OverviewProps): State {
  const [index, setIndex] = useState<BankIndex>();
  const [fault, setFault] = useState('');
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    provideWorld(browserWorld());
    void loadIndex(exam, path).then((loaded) => (loaded.ok ? setIndex(loaded.value) : setFault(loaded.error.message)));
    void openRecord().then(() => setOpened(true));
  }, []);
  const $overview = useMemo(() => (index ? overviewOf(index) : $none), [index]);
  const overview = useStore($overview);
  if (fault) return { status: 'fault', message: fault };
  if (!index || !overview || !opened) return { status: 'loading' };
  return { status: 'ready', index, overview };
}
