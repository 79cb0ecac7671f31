import { xml, xmlLines, xmlText } from '../xml/xml-write.ts';
import { fileList, type ManifestFacts, PAGE } from './manifest-files.ts';

const CONTENT = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const ADL = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';

/** `imsmanifest.xml` of a SCORM 1.2 package with one page. */
export function scorm12Manifest({ name, title, pass, files }: ManifestFacts): string {
  const mastery = pass === undefined ? [] : [xml('adlcp:masteryscore', {}, String(Math.round(pass * 100)))];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlLines(
    'manifest',
    {
      identifier: name,
      version: '1.0',
      xmlns: CONTENT,
      'xmlns:adlcp': ADL,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${CONTENT} imscp_rootv1p1p2.xsd ${ADL} adlcp_rootv1p2.xsd`,
    },
    xmlLines('metadata', {}, xml('schema', {}, 'ADL SCORM'), xml('schemaversion', {}, '1.2')),
    xmlLines(
      'organizations',
      { default: 'course' },
      xmlLines(
        'organization',
        { identifier: 'course' },
        xml('title', {}, xmlText(title)),
        xmlLines(
          'item',
          { identifier: 'questions', identifierref: 'page', isvisible: 'true' },
          xml('title', {}, xmlText(title)),
          ...mastery,
        ),
      ),
    ),
    xmlLines(
      'resources',
      {},
      xmlLines('resource', { identifier: 'page', type: 'webcontent', 'adlcp:scormtype': 'sco', href: PAGE }, ...fileList(files)),
    ),
  )}\n`;
}
