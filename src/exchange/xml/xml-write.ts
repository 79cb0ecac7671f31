/** Characters no XML file can hold, not even as a reference: control characters, halves of pairs, two that are none. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without what XML cannot hold. */
export const possibleInXml = (text: string): string => text.replace(IMPOSSIBLE, '');

/** Words as XML text or as the value of a quoted attribute. */
export const xmlText = (words: string): string =>
  possibleInXml(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Text that is markup to its reader, but not to XML. */
export const cdata = (html: string): string => `<![CDATA[${possibleInXml(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. `content` is XML already; attributes without a value are left out. */
export function xml(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(String(value)).replace(/\s/g, ' ')}"`],
  );
  const inner = content.join('');
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}

/** An element whose children stand in lines of their own. White space between them must mean nothing. */
export function xmlLines(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const lines = children.filter((child) => child !== '');
  return lines.length === 0 ? xml(name, attributes) : xml(name, attributes, '\n', ...lines.flatMap((line) => [line, '\n']));
}
