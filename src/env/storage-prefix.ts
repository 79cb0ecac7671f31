/** The prefix of every storage name of a site: it carries the base path, as the project pages of one account share an origin. */
export const storagePrefix = (base: string): string => `signalmark:${base}:`;
