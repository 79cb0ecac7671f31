import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A page that has a question in itself (`ui/practice/waiting-question.ts`). */
const WITH_QUESTION = '<article class="question waiting">';
const SHEET = /<link rel="stylesheet" href="([^"]+\.css)">/g;
const FONT = /@font-face\s*\{[^}]*\}/g;

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/**
 * A question that stands in a page can be read as soon as the page is here: its styles are in the page, too, and allowed by their hash. The
 * typeface, which no text waits for, is asked for from the end of the page.
 */
export function inlineStyles(): AstroIntegration {
  let base = '/';
  return {
    name: 'signalmark:inline-styles',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
        for (const page of pages) {
          const html = await readFile(join(root, page), 'utf8');
          if (!html.includes(WITH_QUESTION)) continue;
          const sheets = [...html.matchAll(SHEET)].map((match) => match[1] ?? '');
          const texts = await Promise.all(sheets.map((url) => readFile(join(root, url.slice(base.length)), 'utf8')));
          const whole = texts.join('').trim();
          const fonts = (whole.match(FONT) ?? []).join('');
          const styles = whole.replaceAll(FONT, '');
          const fontSheet = `_astro/font.${sha256(fonts).slice(0, 8).replaceAll(/[+/=]/g, '-')}.css`;
          await writeFile(join(root, fontSheet), fonts);
          const inlined = html
            .replaceAll(SHEET, '')
            .replace("style-src 'self'", `style-src 'self' 'sha256-${sha256(styles)}'`)
            .replace('</head>', () => `<style>${styles}</style></head>`)
            .replace('</body>', `<link rel="stylesheet" href="${base}${fontSheet}"></body>`);
          await writeFile(join(root, page), inlined);
        }
      },
    },
  };
}
