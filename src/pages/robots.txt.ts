import type { APIRoute } from 'astro';
import { href } from '../site/components/href.ts';

/** Everything may be read; where the site's address is known, so is that of its sitemap. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n${site ? `Sitemap: ${new URL(href('/sitemap-index.xml'), site)}\n` : ''}`);
