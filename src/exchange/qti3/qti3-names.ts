import { latinOf } from '../../content/slug.ts';
import { trimEnds } from '../../core/trim-ends.ts';

/** The namespace of QTI 3 items and tests. */
export const QTI3 = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
export const ITEM_TYPE = 'imsqti_item_xmlv3p0';
export const TEST_TYPE = 'imsqti_test_xmlv3p0';

/** The variables of an item of ours. Response variables are bound to an interaction each; outcome variables are what a player reports. */
export const RESPONSE = 'RESPONSE';
export const MARKING = 'MARKING';
export const SCORE = 'SCORE';
export const MARKING_SCORE = 'MARKING_SCORE';
export const FEEDBACK = 'FEEDBACK';
/** The value of FEEDBACK once there is a response: rationales and explanation show. */
export const ANSWERED = 'ANSWERED';

/** An identifier (an XML name without colons) from any words; `Q` where nothing is left of them. */
export function identifier(words: string): string {
  const name = trimEnds(latinOf(words).replace(/[^A-Za-z0-9._-]+/g, '_'), /_/).slice(0, 100);
  return /^[A-Za-z_]/.test(name) ? name : `Q${name}`;
}
