import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { pseudoCatalogue, pseudoText } from '../../integrations/pseudo-language.ts';
import { rich } from '../../src/messages/rich.ts';

const SRC = join(import.meta.dirname, '../../src');
/** Names of keys, of this site, and of what its texts are written in. */
const NAMES = /^(Signal|mark|Ctrl|Esc|Enter|Markdown)$/;
const SAID = /^(aria-label|title|placeholder|alt|label|caption)$/;

/** An .astro file as JSX: what stands between its fences, then its template as a fragment. Places stay where they are. */
function astroAsJsx(text: string): string {
  const fence = text.indexOf('\n---', 3) + 1;
  const blank = (found: string) => found.replaceAll(/[^\n]/g, ' ');
  const whole = `   ${text.slice(3, fence)};<>${text.slice(fence + 3)}`
    .replaceAll(/<!--[\s\S]*?-->|<!doctype html>/gi, blank)
    .replaceAll(/(?<=<(?:style|script)[^>]*>)[\s\S]*?(?=<\/(?:style|script)>)/g, blank);
  return `${whole}</>`;
}

/** Texts that a file says by itself, each with its line. */
function saidIn(file: string): readonly string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const tree = ts.createSourceFile(
    `${file}.tsx`,
    file.endsWith('.astro') ? astroAsJsx(text) : text,
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const tell = (node: ts.Node, words: string) => {
    if (/\p{L}{2}/u.test(words) && !NAMES.test(words.trim()))
      found.push(`src/${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${words.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && /^(style|script)$/.test(node.openingElement.tagName.getText())) return;
    if (ts.isJsxText(node)) tell(node, node.text);
    if (ts.isJsxAttribute(node) && SAID.test(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer))
      tell(node, node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe('the catalogue of messages', () => {
  it('has every text that a screen or page says', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.tsx$|\.astro$/.test(file) && !file.startsWith('author-page/'));
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap(saidIn)).toEqual([]);
  });

  it('can be said in another language without a change of what says it: texts become others, names and cases stay', () => {
    const source = `export const kindOf = (kind: 'a' | 'bb'): string => {
  switch (kind) { case 'bb': return \`Two <b>b\${kind === 'a' ? 'one' : ''}</b> of it\`; default: return 'Any'; }
};`;
    expect(pseudoCatalogue('x.ts', source)).toBe(
      source
        .replace('Two <b>b', 'Ţŵóó <b>ƀ')
        .replace("'one'", "'óóñéé'")
        .replace(' of it', ' óóƒ ííţ')
        .replace("'Any'", "'ÁÁñýý'"),
    );
    expect(pseudoText('Start 10 questions').length).toBeGreaterThan('Start 10 questions'.length * 1.25);
  });

  it('puts what stands in tags into what they stand for, and leaves other tags as they are', () => {
    const bold = (text: string): unknown => ({ bold: text });
    expect(rich('Read <b>this</b>, then <date/> and <i>that</i>.', { b: bold, date: () => 7 })).toEqual([
      'Read ',
      { bold: 'this' },
      ', then ',
      7,
      ' and <i>that</i>.',
    ]);
    expect(rich('<b>All</b>', { b: bold })).toEqual([{ bold: 'All' }]);
    expect(rich('Nothing', {})).toEqual(['Nothing']);
  });
});
