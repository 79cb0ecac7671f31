import type { Standard } from '../../core/course/course.ts';
import { xmlText } from '../xml/xml-write.ts';

/**
 * What the page may ask the network for. SCORM goes through the window around it, so nothing. The LRS of a cmi5 launch is known only when it
 * is launched: the page then forbids itself all others.
 */
const CONNECTS: Readonly<Record<Standard, string>> = { scorm12: "'none'", scorm2004: "'none'", cmi5: 'http: https:' };

const policyOf = (standard: Standard): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${CONNECTS[standard]}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The page of a package. */
export const courseHtml = (title: string, standard: Standard): string => `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policyOf(standard)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${xmlText(title)}</title>
    <link rel="stylesheet" href="player.css" />
    <script defer src="course.js"></script>
    <script defer src="player.js"></script>
  </head>
  <body>
    <main id="main" class="site-main" tabindex="-1"></main>
  </body>
</html>
`;
