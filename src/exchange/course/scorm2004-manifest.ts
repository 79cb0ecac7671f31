import { xml, xmlLines, xmlText } from '../xml/xml-write.ts';
import { fileList, type ManifestFacts, PAGE } from './manifest-files.ts';

/** What passes, and that the page itself says whether it is completed. */
function sequencing(pass: number | undefined): string {
  const objective =
    pass === undefined
      ? xml('imsss:primaryObjective', { objectiveID: 'score' })
      : xmlLines(
          'imsss:primaryObjective',
          { objectiveID: 'score', satisfiedByMeasure: 'true' },
          xml('imsss:minNormalizedMeasure', {}, String(pass)),
        );
  return xmlLines(
    'imsss:sequencing',
    {},
    xmlLines('imsss:objectives', {}, objective),
    xml('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
  );
}

/** `imsmanifest.xml` of a SCORM 2004 package (third edition, which later ones read) with one page. */
export function scorm2004Manifest({ name, title, pass, files }: ManifestFacts): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlLines(
    'manifest',
    {
      identifier: name,
      version: '1.0',
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    },
    xmlLines('metadata', {}, xml('schema', {}, 'ADL SCORM'), xml('schemaversion', {}, '2004 3rd Edition')),
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
          sequencing(pass),
        ),
      ),
    ),
    xmlLines(
      'resources',
      {},
      xmlLines('resource', { identifier: 'page', type: 'webcontent', 'adlcp:scormType': 'sco', href: PAGE }, ...fileList(files)),
    ),
  )}\n`;
}
