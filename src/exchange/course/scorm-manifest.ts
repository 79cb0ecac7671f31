import { xml, xmlLines, xmlText } from '../xml/xml-write.ts';
import { fileList, type ManifestFacts, PAGE } from './manifest-files.ts';

/** In what the manifests of the versions of SCORM differ. */
interface ScormVersion {
  readonly version: string;
  readonly namespaces: Readonly<Record<string, string>>;
  /** What says that the page talks to the LMS. */
  readonly typeName: string;
  /** What says when it is passed. */
  readonly passed: readonly string[];
}

/** `imsmanifest.xml` of a SCORM package with one page. */
export function scormManifest(
  { name, title, files }: ManifestFacts,
  { version, namespaces, typeName, passed }: ScormVersion,
): string {
  const named = xml('title', {}, xmlText(title));
  const item = xmlLines('item', { identifier: 'questions', identifierref: 'page', isvisible: 'true' }, named, ...passed);
  const page = { identifier: 'page', type: 'webcontent', [typeName]: 'sco', href: PAGE };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlLines(
    'manifest',
    { identifier: name, version: '1.0', ...namespaces },
    xmlLines('metadata', {}, xml('schema', {}, 'ADL SCORM'), xml('schemaversion', {}, version)),
    xmlLines('organizations', { default: 'course' }, xmlLines('organization', { identifier: 'course' }, named, item)),
    xmlLines('resources', {}, xmlLines('resource', page, ...fileList(files))),
  )}\n`;
}
