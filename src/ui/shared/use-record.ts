import { useEffect, useState } from 'preact/hooks';
import { type LoadFolds, lookBack, openLookBack } from '../../app/shared/look-back.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { reloadWords } from '../../messages/en/reload-words.ts';
import { page } from './page.ts';
import { useStore } from './use-store.ts';

export interface RecordProps {
  readonly exam: string;
  /** Path of the exam's bank index, under the base. */
  readonly index: string;
}

export type Loading = { readonly status: 'loading' } | { readonly status: 'fault'; readonly message: string };

/** The bank's index, once the record is open too, and what the log adds up to in the folds asked for. */
export function useRecord(
  { exam, index: path }: RecordProps,
  loadFolds?: LoadFolds,
): Loading | { readonly status: 'ready'; readonly index: BankIndex } {
  const [screen] = useState(lookBack);
  const phase = useStore(screen.$phase);
  const index = useStore(screen.$index);
  useEffect(() => void openLookBack(page, screen, exam, path, loadFolds), []);
  if (phase === 'fault') return { status: 'fault', message: `${screen.$fault.get()} ${reloadWords(page)}` };
  return phase === 'ready' && index ? { status: 'ready', index } : { status: 'loading' };
}
