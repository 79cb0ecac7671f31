import type { Diagnostic } from '../../content/diagnostic.ts';
import { trimEnd } from '../../core/trim-ends.ts';

/** Where the page of a problem's rule is: whole where the site's address is known (`https://host/base/`), else relative to the site. */
export function ruleAddress({ url }: Pick<Diagnostic, 'url'>, site: string | undefined): string {
  return site === undefined ? url : `${trimEnd(site, /\//)}${url}`;
}
