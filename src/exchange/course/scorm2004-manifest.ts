import { xml, xmlLines } from '../xml/xml-write.ts';
import type { ManifestFacts } from './manifest-files.ts';
import { scormManifest } from './scorm-manifest.ts';

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
export const scorm2004Manifest = (facts: ManifestFacts): string =>
  scormManifest(facts, {
    version: '2004 3rd Edition',
    namespaces: {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    },
    typeName: 'adlcp:scormType',
    passed: [sequencing(facts.pass)],
  });
