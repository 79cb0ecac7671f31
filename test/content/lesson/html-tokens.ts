/** A start tag of a page, as a browser would read it. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = /<\/?(?<name>[a-z][a-z0-9]*)(?<attributes>(?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*>/y;

/** Character references as the writer makes them: numeric ones, and none by name but the five of HTML. */
export function decode(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(
    /&(?:#x(?<hex>[0-9a-f]+)|#(?<decimal>\d+)|(?<name>[a-z]+));/gi,
    (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return names[name ?? ''] ?? all;
    },
  );
}

/**
 * Reads HTML of a small, strict form: tags with attributes in double quotes, and text. Throws at anything else (a `<` that starts no
 * tag, an attribute without quotes, a comment), so that a page a browser might read in another way does not pass unseen.
 */
export function strictTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    TAG.lastIndex = at;
    const groups = TAG.exec(html)?.groups;
    if (groups === undefined) throw new Error(`not a plain tag: ${html.slice(at, at + 80)}`);
    const attributes = new Map<string, string>();
    for (const match of (groups['attributes'] ?? '').matchAll(/(?<name>[a-zA-Z-]+)(?:="(?<value>[^"]*)")?/g)) {
      attributes.set(match.groups?.['name'] ?? '', decode(match.groups?.['value'] ?? ''));
    }
    tags.push({ name: groups['name'] ?? '', attributes });
    at = html.indexOf('<', TAG.lastIndex);
  }
  return tags;
}

const DANGEROUS =
  /^(script|style|iframe|frame|object|embed|applet|form|button|select|textarea|svg|math|link|meta|base|template|noscript|audio|video|source|html|body|head|title|xmp|plaintext)$/;

/** A drawing of ours: what is in it is looked at like the rest of the page. */
const DRAWING = /<svg class="(?:pipe-step|time-bar)"(?<attributes>[^<>]*)>(?<inner>(?:(?!<\/?svg).)*)<\/svg>/gs;

/** What could run or load something, or break out of the page; empty for a page that may be shown. */
export function dangersIn(html: string): readonly string[] {
  return strictTags(html.replace(DRAWING, '<p$<attributes>>$<inner></p>')).flatMap(({ name, attributes }) => {
    const found: string[] = [];
    if (DANGEROUS.test(name)) found.push(`<${name}>`);
    for (const [attribute, value] of attributes) {
      if (/^(on.*|style|srcdoc|srcset|action|formaction|background|ping|target|name)$/.test(attribute))
        found.push(`${name} ${attribute}`);
      if (!/^(href|src)$/.test(attribute)) continue;
      const url = new URL(value, 'https://own.example/aif-c01/');
      const isOwn = url.origin === 'https://own.example' && !/^[\\/]{2}/.test(value) && !/[\t\n\r]/.test(value);
      const isFar = name === 'a' && /^(https?:\/\/[^/\\@]|mailto:)/.test(value) && /^(https?|mailto):$/.test(url.protocol);
      if (!isOwn && !isFar) found.push(`${name} ${attribute}=${value}`);
    }
    return found;
  });
}
