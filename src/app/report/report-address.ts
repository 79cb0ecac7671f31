import * as m from '../../messages/en/report.ts';

/** What hosts and mail programs take at least, in characters of the whole address. */
const LONGEST = { https: 6000, mailto: 1900 } as const;

const CUT = m.cut;

/** Half a character, which some texts end in after a cut, cannot be put into an address. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'));

const filled = (pattern: string, title: string, body: string): string =>
  pattern.replaceAll(/\{(title|body)\}/g, (_, name) => encoded(name === 'title' ? title : body));

/** Whether a tracker's address opens a mail program. */
export const isMail = (pattern: string): boolean => pattern.startsWith('mailto:');

/** Where a tracker's address leads, for people: `github.com`, or an email address. */
export const trackerHost = (pattern: string): string =>
  isMail(pattern) ? (pattern.slice('mailto:'.length).split('?')[0] ?? '') : new URL(pattern.replaceAll(/[{}]/g, '')).host;

/**
 * A tracker's address with a report in it, everything escaped. `pattern` has `{body}` and may have `{title}`. A report that would make it
 * too long is cut at its end, between characters, and says so.
 */
export function reportAddress(pattern: string, title: string, text: string): string {
  // Lines of an email end in two characters (RFC 6068).
  const body = isMail(pattern) ? text.replaceAll('\n', '\r\n') : text;
  const most = isMail(pattern) ? LONGEST.mailto : LONGEST.https;
  const whole = filled(pattern, title, body);
  if (whole.length <= most) return whole;
  const letters = [...body];
  let [fits, over] = [0, letters.length];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (filled(pattern, title, letters.slice(0, middle).join('') + CUT).length <= most) fits = middle;
    else over = middle;
  }
  return filled(pattern, title, letters.slice(0, fits).join('') + CUT);
}
