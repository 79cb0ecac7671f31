import type { APIRoute } from 'astro';
import { href } from '../site/components/href.ts';
import { siteFacts } from '../site/components/site-facts.ts';
import { SITE } from '../site/site.ts';

/** What makes the site installable. */
export const GET: APIRoute = async () => {
  const { name } = await siteFacts();
  return new Response(
    JSON.stringify({
      name,
      short_name: name,
      description: SITE.tagline,
      id: href('/'),
      start_url: href('/'),
      scope: href('/'),
      display: 'standalone',
      background_color: '#fbf7ee',
      theme_color: '#fbf7ee',
      icons: [
        { src: href('/icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: href('/icon-512.png'), sizes: '512x512', type: 'image/png' },
        { src: href('/icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: href('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
};
