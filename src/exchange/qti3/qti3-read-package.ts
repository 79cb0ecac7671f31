import type { ExchangeNote, ExchangeQuestion, Imported } from '../exchange.ts';
import { descendants, element, elements } from '../xml/xml-query.ts';
import { type XmlElement, xmlTree } from '../xml/xml-tree.ts';
import { readZip } from '../zip/zip.ts';
import { importItem } from './qti3-import-item.ts';
import { notAnItem } from './qti3-kind.ts';
import { ITEM_TYPE } from './qti3-names.ts';

const MANIFEST = 'imsmanifest.xml';
const refused = (line: number, reason: string): Imported => ({ questions: [], notes: [{ line, what: 'refused', reason }] });

/** A file's name from an address in another file: relative, perhaps with `%20` and `..`; undefined where it leads out of the package. */
function resolve(from: string, ...addresses: readonly string[]): string | undefined {
  try {
    const base = `zip://package/${from.split('/').map(encodeURIComponent).join('/')}`;
    const url = addresses.reduce((at, address) => new URL(address, at), new URL(base));
    return url.protocol === 'zip:' && url.host === 'package' ? decodeURIComponent(url.pathname.slice(1)) : undefined;
  } catch {
    return undefined;
  }
}

/** Bases add up from the manifest inwards. */
const bases = (...levels: readonly (XmlElement | undefined)[]): readonly string[] =>
  levels.flatMap((level) => level?.attributes.get('xml:base') ?? []);

/** The files of the items that a manifest lists, in its order. */
function listed(manifest: XmlElement, at: string): readonly { readonly href: string; readonly file: string | undefined }[] {
  const resources = element(manifest, 'resources');
  return (resources === undefined ? [] : elements(resources, 'resource'))
    .filter((resource) => /^imsqti_(api)?item_xml/.test(resource.attributes.get('type') ?? ''))
    .map((resource) => {
      const href = resource.attributes.get('href') ?? elements(resource, 'file')[0]?.attributes.get('href') ?? '';
      return { href, file: resolve(at, ...bases(manifest, resources, resource), href) };
    });
}

/** The shared texts an item names, as far as the package has them. */
function stimuli(item: XmlElement, at: string, files: ReadonlyMap<string, Uint8Array>): readonly XmlElement[] {
  return elements(item, 'qti-assessment-stimulus-ref').flatMap((ref) => {
    const bytes = files.get(resolve(at, ref.attributes.get('href') ?? '') ?? '');
    const tree = bytes === undefined ? undefined : xmlTree(bytes);
    return tree?.ok ? descendants(tree.value, ({ name }) => name === 'qti-stimulus-body') : [];
  });
}

/** Reads the items of a QTI 3 package. The manifest says which files they are; what else lies in the package is not looked at. */
export function readQti3Package(bytes: Uint8Array): Imported {
  const zip = readZip(bytes, (name) => name.toLowerCase().endsWith('.xml'));
  if (!zip.ok) return refused(0, zip.error);
  const files = zip.value;
  const [at] = [...files.keys()]
    .filter((name) => name === MANIFEST || name.endsWith(`/${MANIFEST}`))
    .sort((a, b) => a.split('/').length - b.split('/').length);
  if (at === undefined) return refused(0, `The package has no ${MANIFEST}, so it is not a QTI package.`);
  const manifest = xmlTree(files.get(at) ?? new Uint8Array(0));
  if (!manifest.ok) return refused(manifest.error.line, `${at}: ${manifest.error.reason}`);
  const items = listed(manifest.value, at);
  if (items.length === 0) return refused(0, `${at} lists no question (no resource of the type ${ITEM_TYPE}).`);

  const questions: ExchangeQuestion[] = [];
  const notes: ExchangeNote[] = [];
  for (const { href, file } of items) {
    const leftOut = (line: number, reason: string) =>
      notes.push({ line, question: href, what: 'left-out', reason: `Left out ${href}: ${reason}` });
    const content = file === undefined ? undefined : files.get(file);
    if (file === undefined || content === undefined) {
      leftOut(0, 'the package lists this file but does not hold it.');
      continue;
    }
    const tree = xmlTree(content);
    if (!tree.ok) {
      leftOut(tree.error.line, tree.error.reason);
      continue;
    }
    const fault = notAnItem(tree.value);
    if (fault !== null) {
      leftOut(tree.value.line, fault);
      continue;
    }
    const read = importItem(tree.value, href, stimuli(tree.value, file, files));
    questions.push(...read.questions);
    notes.push(...read.notes);
  }
  // Nothing but files of an older version: the package as a whole is the matter.
  const [first] = notes;
  if (questions.length === 0 && first !== undefined && notes.every(({ reason }) => reason.includes('This is QTI')))
    return refused(0, first.reason.slice(first.reason.indexOf('This is QTI')));
  return { questions, notes };
}
