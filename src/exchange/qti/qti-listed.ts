import { descendants, elements } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** A file's name from an address in another file: relative, perhaps with `%20` and `..`; undefined where it leads out of the package. */
export function resolveIn(from: string, ...addresses: readonly string[]): string | undefined {
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

/** A file that a manifest names, once however often it does. */
interface Listed {
  readonly href: string;
  readonly file: string | undefined;
  readonly times: number;
}

/** Resources that are questions, in all versions and in the systems' own words. */
const QUESTIONS = /^imsqti_(?:api)?item_xml|^imsqti_xmlv1p|^assessment\/x-bb-qti-|^imsqti_(?:item|test)_xmlv1p/;
const D2L = /^d2l(?:quiz|questionlibrary|survey|selfassess)$/;

/** The files with questions that a manifest lists, in its order. */
export function listedFiles(manifest: XmlElement, at: string): readonly Listed[] {
  const found = new Map<string, Listed>();
  for (const resources of elements(manifest, 'resources'))
    for (const resource of descendants(resources, ({ name }) => name === 'resource')) {
      const own = resource.attributes.get('d2l_2p0:material_type') ?? '';
      if (!QUESTIONS.test(resource.attributes.get('type') ?? '') && !D2L.test(own)) continue;
      const first = elements(resource, 'file')[0]?.attributes.get('href');
      const href = resource.attributes.get('href') ?? resource.attributes.get('bb:file') ?? first ?? '';
      const file = resolveIn(at, ...bases(manifest, resources, resource), href);
      const key = file ?? href;
      found.set(key, { href, file, times: (found.get(key)?.times ?? 0) + 1 });
    }
  return [...found.values()];
}

/** Where a manifest stands that is the package's own: the one least deep. */
export const manifestIn = (names: Iterable<string>): string | undefined =>
  [...names]
    .filter((name) => name === 'imsmanifest.xml' || name.endsWith('/imsmanifest.xml'))
    .sort((a, b) => a.split('/').length - b.split('/').length)[0];
