import type { Option } from '../item/item.ts';

/** Why a list of chosen ids cannot come from these options (too many, unknown, chosen twice), or null. */
export function invalidIds(chosen: readonly string[], options: readonly Option[]): string | null {
  if (chosen.length > options.length) return `${chosen.length} choices of ${options.length}`;
  const unknown = chosen.find((id) => !options.some((option) => option.id === id));
  if (unknown !== undefined) return `unknown id "${unknown}"`;
  const twice = chosen.find((id, n) => chosen.indexOf(id) !== n);
  return twice === undefined ? null : `"${twice}" chosen twice`;
}
