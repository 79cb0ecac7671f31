import { readZip } from './zip/zip.ts';

/** What the manifest of a package of QTI 3 names. */
const QTI3 = /imsqti_(?:item|test|stimulus)_xmlv3p|imsqtiv3p0|qtiv3p0|imsqtiasi_v3p/;

/** The name of the format that a zip file is a package of, by what lies in it: QTI where nothing says another, none where it cannot be read. */
export function packageFormat(bytes: Uint8Array): string | undefined {
  const names = new Set<string>();
  const manifest = readZip(bytes, (name) => {
    names.add(name);
    return /(?:^|\/)imsmanifest\.xml$/.test(name);
  });
  if (names.has('collection.anki2') || names.has('collection.anki21') || names.has('collection.anki21b')) return 'anki-notes';
  if (names.has('h5p.json')) return 'h5p';
  if (names.has('xl/workbook.xml')) return 'csv';
  if (!manifest.ok) return undefined;
  const texts = [...manifest.value.values()].map((content) => new TextDecoder().decode(content));
  return texts.some((text) => QTI3.test(text)) ? 'qti3' : 'qti';
}
