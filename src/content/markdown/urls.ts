/** White space and control characters, some of which a browser ignores inside an address. */
const hasControl = (url: string): boolean =>
  [...url].some((char) => {
    const code = char.codePointAt(0) ?? 0;
    return code <= 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0x2028 || code === 0x2029;
  });

/**
 * Why an address may not stand in contributed text, or undefined where it may: https:, http:, mailto:, relative ones and `#...` may.
 * Refused too: addresses that only look relative (`//host`, backslashes), with a name before the host, or with control characters in them.
 */
export function urlFault(url: string): string | undefined {
  if (hasControl(url)) return 'white space or control characters';
  if (url.includes('\\')) return 'a backslash';
  if (url.startsWith('//')) return 'no scheme before `//`';
  const scheme = /^(?<scheme>[^/?#]*?):/.exec(url)?.groups?.['scheme']?.toLowerCase();
  if (scheme === undefined) return undefined;
  if (scheme === 'mailto') return undefined;
  if (scheme !== 'https' && scheme !== 'http') return `the scheme \`${scheme}:\``;
  const host = /^https?:\/\/(?<host>[^/?#]+)/i.exec(url)?.groups?.['host'];
  if (host === undefined) return `no \`//\` after \`${scheme}:\``;
  if (host.includes('@')) return 'a name before the host';
  return URL.canParse(url) ? undefined : 'a host that does not exist';
}

/** A relative address of a file of our own: no scheme, no host, not only a fragment. */
export const isLocalUrl = (url: string): boolean =>
  urlFault(url) === undefined && !/^([a-z][a-z0-9+.-]*:|#|\/)/i.test(url) && url !== '';
