import { xml, xmlLines, xmlText } from '../xml/xml-write.ts';
import { ITEM_TYPE, identifier, QTI3, SCORE, TEST_TYPE } from './qti3-names.ts';

/** An item of the package: its identifier and its file. */
export interface PackagedItem {
  readonly id: string;
  readonly href: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XSD = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd';
const PACKAGE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
export const TEST_FILE = 'test.xml';

/** The test: all items in one section, in the bank's order, each scored for itself; the test's score is their sum. */
export function qti3Test(title: string, items: readonly PackagedItem[]): string {
  const refs = items.map(({ id, href }) => xml('qti-assessment-item-ref', { identifier: id, href }));
  const test = xmlLines(
    'qti-assessment-test',
    {
      xmlns: QTI3,
      'xmlns:xsi': XSI,
      'xsi:schemaLocation': `${QTI3} ${XSD}/imsqti_asiv3p0p1_v1p0.xsd`,
      identifier: identifier(title),
      title,
    },
    xml(
      'qti-outcome-declaration',
      { identifier: SCORE, cardinality: 'single', 'base-type': 'float' },
      xml('qti-default-value', {}, xml('qti-value', {}, '0')),
    ),
    xmlLines(
      'qti-test-part',
      { identifier: 'PART', 'navigation-mode': 'nonlinear', 'submission-mode': 'individual' },
      xmlLines('qti-assessment-section', { identifier: 'SECTION', title, visible: 'true' }, ...refs),
    ),
    xmlLines(
      'qti-outcome-processing',
      {},
      xml(
        'qti-set-outcome-value',
        { identifier: SCORE },
        xml('qti-sum', {}, xml('qti-test-variables', { 'variable-identifier': SCORE })),
      ),
    ),
  );
  return `${DECLARATION}${test}\n`;
}

const resource = (id: string, type: string, href: string, needs: readonly string[]): string =>
  xmlLines(
    'resource',
    { identifier: id, type, href },
    xml('file', { href }),
    ...needs.map((ref) => xml('dependency', { identifierref: ref })),
  );

/** The list of the package's files, as content packages have it. */
export function qti3Manifest(title: string, items: readonly PackagedItem[]): string {
  const manifest = xmlLines(
    'manifest',
    {
      xmlns: PACKAGE,
      'xmlns:xsi': XSI,
      'xsi:schemaLocation': `${PACKAGE} ${XSD}/imsqtiv3p0_imscpv1p2_v1p0.xsd`,
      identifier: `MANIFEST_${identifier(title)}`,
    },
    xmlLines('metadata', {}, xml('schema', {}, xmlText('QTI Package')), xml('schemaversion', {}, '3.0.0')),
    xml('organizations', {}),
    xmlLines(
      'resources',
      {},
      resource(
        'TEST',
        TEST_TYPE,
        TEST_FILE,
        items.map(({ id }) => `R_${id}`),
      ),
      ...items.map(({ id, href }) => resource(`R_${id}`, ITEM_TYPE, href, [])),
    ),
  );
  return `${DECLARATION}${manifest}\n`;
}
