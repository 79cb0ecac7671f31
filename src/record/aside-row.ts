import { fnv1a } from '../core/fnv-1a.ts';
import { canonicalJson } from './backup/canonical.ts';
import type { AsideRow } from './record-store.ts';

/** A row that cannot be read, as it is kept: under a name made of itself, so that it is kept once however often it comes. */
export const asideRow = (table: string, row: unknown): AsideRow & { readonly id: string } => {
  const json = canonicalJson(row) ?? '';
  const hash = (text: string) => (fnv1a(text) >>> 0).toString(16).padStart(8, '0');
  return { id: `${table} ${hash(json)}${hash(`.${json}`)} ${json.length}`, table, row };
};
