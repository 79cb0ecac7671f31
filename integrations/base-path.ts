/** The path a site lives under, as its files are named: with a slash at its end, which a setting may lack. */
export const basePath = (base: string): string => (base.endsWith('/') ? base : `${base}/`);
