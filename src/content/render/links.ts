import type { Properties } from 'hast';
import { urlFault } from '../markdown/urls.ts';
import { conceptOf } from '../parse/lesson-references.ts';

/** Where the things a text names are on the site. Addresses already carry the site's base path. */
export interface SiteLinks {
  /** The lesson of a concept; undefined where there is none to be read. */
  concept(id: string): string | undefined;
  /** The glossary's entry of a term, with its definition as plain text. */
  term(id: string): { readonly href: string; readonly definition: string } | undefined;
  /** An image, by its path relative to the content root. */
  image(path: string): string;
}

/** Fragments of headings are kept apart from the page's own ids by this prefix. */
export const HEADING_PREFIX = 's-';

/** What an address in a text becomes on the page; undefined where only the words are shown. */
export function linkProperties(url: string, links: SiteLinks, ownConcept?: string): Properties | undefined {
  if (urlFault(url) !== undefined) return undefined;
  if (url.startsWith('#')) return { href: `#${HEADING_PREFIX}${url.slice(1)}` };
  if (/^(?:https?|mailto):/i.test(url)) return { href: url, rel: ['external', 'noopener', 'noreferrer'] };
  const concept = conceptOf(url);
  if (concept === undefined || concept.id === ownConcept) return undefined;
  const address = links.concept(concept.id);
  if (address === undefined) return undefined;
  return { href: concept.fragment === undefined ? address : `${address}#${HEADING_PREFIX}${concept.fragment}` };
}
