import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data';
import { browserFloor } from '../../../integrations/browser-floor.ts';

/** What MDN knows of browsers: which has what since when. */
export const KNOWN = data;

const floor = browserFloor();
// By its name in MDN's data.
const OLDEST = Object.entries(floor).map(
  ([name, version]) => [name === 'ios_saf' ? 'safari_ios' : name, Number.parseFloat(version)] as const,
);

const has = (support: SupportStatement | undefined, oldest: number, prefixes: readonly string[]): boolean =>
  [support ?? []].flat().some(({ version_added, version_removed, prefix, alternative_name, flags }) => {
    if (alternative_name || flags || typeof version_added !== 'string') return false;
    if (typeof version_removed === 'string' && Number.parseFloat(version_removed) <= oldest) return false;
    if (prefix && !prefixes.includes(prefix)) return false;
    return Number.parseFloat(version_added.replace('≤', '')) <= oldest;
  });

/** The browsers at the floor that lack a feature, also by these prefixes; none where the data say nothing. */
export function lacking(feature: Identifier | undefined, prefixes: readonly string[] = []): readonly string[] {
  const compat: CompatStatement | undefined = feature?.__compat;
  if (!compat) return [];
  return OLDEST.filter(([name, oldest]) => !has(compat.support[name as keyof typeof compat.support], oldest, prefixes)).map(
    ([name]) => name,
  );
}

export const isKnown = (feature: Identifier | undefined): boolean => feature?.__compat !== undefined;

/** A member of MDN's tree by its name, also a static one. Its keys may be anything, `constructor` too. */
export const member = (tree: Identifier | undefined, name: string): Identifier | undefined => {
  const key = [name, `${name}_static`].find((each) => tree && Object.hasOwn(tree, each) && each !== '__compat');
  return key === undefined ? undefined : (tree as Record<string, Identifier>)[key];
};
