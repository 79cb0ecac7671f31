import type { XmlElement } from '../xml/xml-tree.ts';

/** Why an XML file is not a QTI 3 item, for the person who chose it; null where it is one. */
export function notAnItem({ name, space }: XmlElement): string | null {
  if (name === 'qti-assessment-item') return null;
  const older = /imsqti_v(\d)p(\d)/.exec(space);
  if (older !== null || name === 'assessmentItem' || name === 'assessmentTest')
    return `This is QTI ${older === null ? '2' : `${older[1]}.${older[2]}`}, and QTI 3 is read. Let the other system export QTI 3, or convert the file.`;
  if (name === 'questestinterop')
    return 'This is QTI 1.2, and QTI 3 is read. Let the other system export QTI 3, or convert the file.';
  if (name === 'qti-assessment-test' || name === 'manifest')
    return 'This file only lists questions. Import the whole package (the zip file) instead.';
  return `The file is not a QTI 3 item: its outermost element is <${name.slice(0, 60)}>, not <qti-assessment-item>.`;
}
