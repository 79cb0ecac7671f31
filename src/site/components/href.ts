/** A site path ("/tea-101/practice/") as an address under the base the site is built for. */
export function href(path: string): string {
  const base = import.meta.env.BASE_URL;
  return (base.endsWith('/') ? base.slice(0, -1) : base) + path;
}
