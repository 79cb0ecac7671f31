import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { pseudoText } from '../../integrations/pseudo-language.ts';
import { PROJECT } from './folders.ts';

/** But for names, which a text is given. */
const but = (words: string): string => pseudoText(words).replaceAll(pseudoText('Signalmark'), 'Signalmark');

const pseudo = (words: string | RegExp): string | RegExp =>
  typeof words === 'string'
    ? but(words)
    : new RegExp(
        words.source.replaceAll(/\\.|[a-z]+/gi, (part) => (part.startsWith('\\') ? part : but(part))),
        words.flags,
      );

const translated = (value: unknown): unknown => {
  if (typeof value === 'string' || value instanceof RegExp) return pseudo(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, /^(name|hasText)$/.test(key) ? pseudo(one as string | RegExp) : one]),
  );
};

const BY_WORDS = /^(getByText|getByLabel|getByTitle)$/;

/** A page, or a part of one, whose words are looked for as they are and in the pseudo-language. */
export function inPseudo<Where extends Page | Locator>(where: Where): Where {
  return new Proxy(where, {
    get(target, key, receiver) {
      const own: unknown = Reflect.get(target, key, target);
      if (typeof own !== 'function') return own;
      return (...given: readonly unknown[]) => {
        const asked = String(key);
        const made: unknown = own.apply(target, given);
        if (made === target) return receiver;
        if (asked === 'all' && made instanceof Promise) return made.then((all: readonly Locator[]) => all.map(inPseudo));
        if (typeof made !== 'object' || made === null || !('getByRole' in made)) return made;
        const [first, ...rest] = given;
        const other = BY_WORDS.test(asked)
          ? [translated(first), ...rest]
          : asked === 'getByRole'
            ? [first, ...rest.map(translated)]
            : asked === 'filter' || asked === 'locator'
              ? given.map((one) => (typeof one === 'object' ? translated(one) : one))
              : given;
        const says = JSON.stringify(given, (_, one) => (one instanceof RegExp ? one.source : one));
        const saysOther = JSON.stringify(other, (_, one) => (one instanceof RegExp ? one.source : one));
        const both = says === saysOther ? (made as Locator) : (made as Locator).or(own.apply(target, other) as Locator);
        return inPseudo(both);
      };
    },
  });
}

const plain = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ');

/** All that authors wrote, as one text: what a page shows of it is not a text of the interface. */
function authored(): string {
  const folders = ['content', 'questions'].map((folder) => join(PROJECT, folder));
  const texts = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(md|ya?ml)$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  return plain(texts.join('\n').replaceAll(/:[a-z]+(?=\[)|\]\{[^}]*\}|[*_`[\]{}#]|\([^)\s]+\)/g, '')).toLowerCase();
}

let known: string | undefined;

/** Texts of a page that are neither in the catalogue nor of the content. `allowed`: names that are the same in any language. */
export async function untranslated(page: Page, allowed: RegExp): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && !parent.closest('script, style, noscript, kbd, code, pre, [lang="en"]')) found.push(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '');
    return found;
  });
  known ??= authored();
  const content = known;
  // What stands between words of the pseudo-language.
  const runs = texts.flatMap((text) => plain(text).split(/\S*[\u00c0-\u024f\u1e00-\u1eff]\S*/));
  const left = runs
    .map((run) => run.replace(/ · Signalmark$/, '').replaceAll(/^[^a-z]+|[^a-z]+$/gi, ''))
    .filter((run) => /[a-z]{3}/i.test(run) && !allowed.test(run) && !content.includes(run.toLowerCase()));
  return [...new Set(left)];
}
