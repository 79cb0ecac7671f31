import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite, PageStep } from './finish-pages.ts';

/** A page that has a question in itself (`ui/practice/waiting-question.ts`). */
const WITH_QUESTION = '<article class="question waiting">';
const SHEET = /<link rel="stylesheet" href="([^"]+\.css)">/g;
const FONT = /@font-face\s*\{[^}]*\}/g;

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/**
 * A question that stands in a page can be read as soon as the page is here: its styles are in the page, too, and allowed by their hash. The
 * typeface, which no text waits for, is asked for from the end of the page.
 */
export function inlineStyles({ root, base }: BuiltSite): PageStep {
  return (html) => {
    if (!html.includes(WITH_QUESTION)) return html;
    const sheets = [...html.matchAll(SHEET)].map((match) => match[1] ?? '');
    const whole = sheets
      .map((url) => readFileSync(join(root, url.slice(base.length)), 'utf8'))
      .join('')
      .trim();
    const fonts = (whole.match(FONT) ?? []).join('');
    const styles = whole.replaceAll(FONT, '');
    const fontSheet = `_astro/font.${sha256(fonts).slice(0, 8).replaceAll(/[+/=]/g, '-')}.css`;
    writeFileSync(join(root, fontSheet), fonts);
    return html
      .replaceAll(SHEET, '')
      .replace("style-src 'self'", `style-src 'self' 'sha256-${sha256(styles)}'`)
      .replace('</head>', () => `<style>${styles}</style></head>`)
      .replace('</body>', `<link rel="stylesheet" href="${base}${fontSheet}"></body>`);
  };
}
