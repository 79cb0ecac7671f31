/** Orders texts by their UTF-16 units, as IndexedDB orders its keys: the same on every device and in every language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, each]) => [key, sorted(each)]),
  );
};

/** JSON with the fields of every object in order of their names: equal values give equal texts. Field names like `1` come first. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));
