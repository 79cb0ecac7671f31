import { atom } from 'nanostores';
import { useMemo } from 'preact/hooks';
import { type Overview, overviewOf } from '../../app/progress/overview.ts';
import type { LoadFolds } from '../../app/shared/look-back.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { page } from './page.ts';
import { type Loading, type RecordProps, useRecord } from './use-record.ts';
import { useStore } from './use-store.ts';

export type OverviewProps = RecordProps;

const loadHistory: LoadFolds = () => import('../../app/past/history-folds.ts').then(({ HISTORY_FOLDS }) => HISTORY_FOLDS);

const $none = atom<Overview | undefined>(undefined);

/** The bank's index and the folds over the record, for the screens that look back. */
export function useOverview(
  props: OverviewProps,
  loadFolds: LoadFolds = loadHistory,
): Loading | { readonly status: 'ready'; readonly index: BankIndex; readonly overview: Overview } {
  const record = useRecord(props, loadFolds);
  const index = record.status === 'ready' ? record.index : undefined;
  const $overview = useMemo(() => (index ? overviewOf(page, index) : $none), [index]);
  const overview = useStore($overview);
  if (record.status !== 'ready') return record;
  return overview ? { ...record, overview } : { status: 'loading' };
}
