/** Path of a Chromium; throws one clear line where there is none. */
export function findBrowser(): string;
/** The browser's own version line, for the log. */
export function browserVersion(file: string): string;
