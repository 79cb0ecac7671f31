import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** A page as a browser would see it without scripts: its ids, and every address it names. */
interface Seen {
  readonly ids: ReadonlySet<string>;
  readonly addresses: readonly string[];
}

/** What a crawl of a built site found. */
export interface Crawl {
  readonly pages: number;
  /** Addresses inside the site, each counted once a page. */
  readonly links: number;
  readonly fragments: number;
  /** `page -> address: what is wrong`. */
  readonly dead: readonly string[];
}

const parser = unified().use(rehypeParse);
const NAMES = ['href', 'src', 'component-url', 'renderer-url'];

const elementsOf = (node: Root | RootContent): readonly Element[] => {
  const inside = 'children' in node ? node.children.flatMap(elementsOf) : [];
  return node.type === 'element' ? [node, ...inside] : inside;
};

function see(html: string): Seen {
  const elements = elementsOf(parser.parse(html));
  const reported = (element: Element, name: string) => String(element.properties[name] ?? '');
  return {
    ids: new Set(elements.map((element) => reported(element, 'id'))),
    addresses: elements.flatMap((element) => NAMES.map((name) => reported(element, name)).filter((address) => address !== '')),
  };
}

/** What is at a path of a built site: the file, or the page of a folder. A folder's address ends with a slash: hosts would redirect others. */
function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Parts that scripts make; test/browser/own-bank.spec.ts opens them. */
const SCRIPTED = new Set(['/settings/#data']);

const ORIGIN = 'http://site.invalid';

/** Follows every address that the pages of a built site name, fragments included; what leads out of the site is not asked for. */
export function crawl(folder: string, base: string): Crawl {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const pages = new Map(
    names.filter((name) => name.endsWith('.html')).map((name) => [name, see(readFileSync(join(folder, name), 'utf8'))] as const),
  );
  let links = 0;
  let fragments = 0;
  const faultOf = (address: string, page: string): string | undefined => {
    const url = new URL(address, `${ORIGIN}${base}${page.replace(/index\.html$/, '')}`);
    if (url.origin !== ORIGIN) return undefined;
    links++;
    if (!url.pathname.startsWith(base)) return `is not under ${base}`;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = fileAt(folder, path === '' ? 'index.html' : path);
    if (file === undefined) return 'is not there';
    if (url.hash === '') return undefined;
    fragments++;
    if (SCRIPTED.has(`/${path}${url.hash}`)) return undefined;
    const target = pages.get(file.slice(folder.length + 1).replaceAll('\\', '/'));
    return target?.ids.has(decodeURIComponent(url.hash.slice(1))) ? undefined : 'has no such part';
  };
  const dead = [...pages].flatMap(([page, { addresses }]) =>
    [...new Set(addresses)].flatMap((address) => {
      const fault = faultOf(address, page);
      return fault === undefined ? [] : [`${page} -> ${address}: ${fault}`];
    }),
  );
  return { pages: pages.size, links, fragments, dead };
}

/** Addresses in the style sheets of a built site that lead to no file. */
export function deadStyleAddresses(folder: string): readonly string[] {
  const styles = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.css'));
  return styles.flatMap((name) => {
    const css = readFileSync(join(folder, '_astro', name), 'utf8');
    return [...css.matchAll(/url\((?!["']?data:)["']?([^"')]+)/g)]
      .map((match) => match[1]?.split('/').at(-1) ?? '')
      .filter((file) => !existsSync(join(folder, '_astro', file)))
      .map((file) => `${name} -> ${file}`);
  });
}
