import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../core/result.ts';
import { LIMITS, tooLarge } from '../limits.ts';
import { decodeXml } from './xml-decode.ts';

/** An element, by its local name and namespace. Attributes by local name; those of a foreign prefix by their full name (`xml:lang`). */
export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly space: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Where its start tag ends, from 1. */
  readonly line: number;
}
export type XmlNode = XmlElement | { readonly kind: 'text' | 'comment'; readonly value: string; readonly line: number };

/** Why an XML file was refused, and in which line. */
interface XmlFault {
  readonly line: number;
  readonly reason: string;
}

/** Leaves the parser in the middle: its handlers have no other way to stop it. */
class Stop extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** Most elements have none; one map for all of them keeps a large file small. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Collects what the parser tells into a tree, within the limits. */
class Builder {
  readonly #open: { readonly element: XmlElement; readonly children: XmlNode[] }[] = [];
  #nodes = 0;
  root: XmlElement | undefined;

  #add(node: XmlNode, attributes = 0): void {
    this.#nodes += 1 + attributes;
    if (this.#nodes > LIMITS.nodes) throw new Stop(`The file has more than ${LIMITS.nodes} elements, attributes and texts.`);
    this.#open.at(-1)?.children.push(node);
  }

  start(name: string, space: string, attributes: ReadonlyMap<string, string>, line: number): void {
    if (this.#open.length >= LIMITS.depth) throw new Stop(`Elements lie more than ${LIMITS.depth} deep in one another.`);
    const children: XmlNode[] = [];
    const element: XmlElement = { kind: 'element', name, space, attributes, children, line };
    this.#add(element, attributes.size);
    this.root ??= element;
    this.#open.push({ element, children });
  }

  end(): void {
    this.#open.pop();
  }

  leaf(kind: 'text' | 'comment', value: string, line: number): void {
    const siblings = this.#open.at(-1)?.children;
    const last = siblings?.at(-1);
    // Text around a CDATA section is one text.
    if (siblings !== undefined && kind === 'text' && last?.kind === 'text') {
      siblings[siblings.length - 1] = { kind, value: last.value + value, line: last.line };
      return;
    }
    this.#add({ kind, value, line });
  }
}

/** saxes puts `line:column: ` before its messages. */
const plainMessage = (message: string): string => message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');

function parse(text: string): Result<XmlElement, XmlFault> {
  const parser = new SaxesParser({ xmlns: true });
  const builder = new Builder();
  let attributes = 0;
  parser.on('error', (error) => {
    throw new Stop(`The XML is not well formed: ${plainMessage(error.message)}.`);
  });
  parser.on('doctype', (doctype) => {
    // One that only names a grammar, as old files of QTI do, is not followed and declares nothing.
    if (doctype.includes('['))
      throw new Stop('The file has a DOCTYPE with declarations, which can name other files or grow without end. Take it out.');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > LIMITS.attributes) throw new Stop(`An element has more than ${LIMITS.attributes} attributes.`);
  });
  parser.on('opentag', (tag) => {
    const own = Object.values(tag.attributes).map((one): [string, string] => [
      one.prefix === '' ? one.local : one.name,
      one.value,
    ]);
    builder.start(tag.local, tag.uri, own.length === 0 ? NO_ATTRIBUTES : new Map(own), parser.line);
  });
  parser.on('closetag', () => builder.end());
  parser.on('text', (value) => builder.leaf('text', value, parser.line));
  parser.on('cdata', (value) => builder.leaf('text', value, parser.line));
  parser.on('comment', (value) => builder.leaf('comment', value, parser.line));
  try {
    parser.write(text).close();
  } catch (fault) {
    const reason = fault instanceof Stop ? fault.reason : 'The XML cannot be read.';
    return err({ line: parser.line, reason });
  }
  return builder.root === undefined ? err({ line: 1, reason: 'The file has no XML element.' }) : ok(builder.root);
}

/**
 * An XML file as a tree of elements with their lines, or why it is refused: too large, an encoding that is not read, not well formed,
 * a DOCTYPE with declarations (nothing else could bring in other files or entities that expand), too deep or too many elements. Never throws.
 */
export function xmlTree(bytes: Uint8Array): Result<XmlElement, XmlFault> {
  const refusal = tooLarge(bytes);
  if (refusal !== null) return err({ line: 1, reason: refusal });
  const text = decodeXml(bytes);
  return text.ok ? parse(text.value) : text;
}
