import { xml, xmlLines, xmlText } from '../xml/xml-write.ts';
import { type ManifestFacts, PAGE } from './manifest-files.ts';

const words = (name: string, text: string): string => xmlLines(name, {}, xml('langstring', { lang: 'en' }, xmlText(text)));

/** `cmi5.xml` of a package with one page. */
export function cmi5Structure({ id, title, pass }: ManifestFacts): string {
  const mastery = pass === undefined ? {} : { masteryScore: String(pass) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlLines(
    'courseStructure',
    { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
    xmlLines('course', { id }, words('title', title), words('description', title)),
    xmlLines(
      'au',
      {
        id: `${id}:questions`,
        moveOn: pass === undefined ? 'Completed' : 'CompletedAndPassed',
        ...mastery,
        launchMethod: 'AnyWindow',
      },
      words('title', title),
      words('description', title),
      xml('url', {}, PAGE),
    ),
  )}\n`;
}
