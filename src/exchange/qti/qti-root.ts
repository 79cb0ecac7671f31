import type { XmlElement } from '../xml/xml-tree.ts';

/** Outermost elements that only list questions of other files. */
const LISTS = /^(?:qti-assessment-test|assessmentTest|manifest)$/;

/** Outermost elements of files with questions, in any version. */
const HOLDS = /^(?:qti-assessment-item|assessmentItem|questestinterop)$/;

/** Why an XML file has no questions of QTI, for the person who chose it; null where it may have. */
export function notQuestions({ name }: XmlElement): string | null {
  if (HOLDS.test(name)) return null;
  if (LISTS.test(name)) return 'This file only lists questions. Import the whole package (the zip file) instead.';
  return `The file is not QTI: its outermost element is <${name.slice(0, 60)}>, not <questestinterop>, <assessmentItem> or <qti-assessment-item>.`;
}
