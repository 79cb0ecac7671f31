import { xml } from '../xml/xml-write.ts';
import type { ManifestFacts } from './manifest-files.ts';
import { scormManifest } from './scorm-manifest.ts';

const CONTENT = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const ADL = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';

/** `imsmanifest.xml` of a SCORM 1.2 package with one page. */
export function scorm12Manifest(facts: ManifestFacts): string {
  const { pass } = facts;
  const passed = pass === undefined ? [] : [xml('adlcp:masteryscore', {}, String(Math.round(pass * 100)))];
  return scormManifest(facts, {
    version: '1.2',
    namespaces: {
      xmlns: CONTENT,
      'xmlns:adlcp': ADL,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${CONTENT} imscp_rootv1p1p2.xsd ${ADL} adlcp_rootv1p2.xsd`,
    },
    typeName: 'adlcp:scormtype',
    passed,
  });
}
