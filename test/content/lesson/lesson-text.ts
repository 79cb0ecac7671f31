import type { Diagnostic } from '../../../src/content/diagnostic.ts';
import { type Lesson, parseLesson } from '../../../src/content/parse/lesson.ts';

export const LESSON_PATH = 'content/aif-c01/lessons/3.1/rag.md';
export const FRONT = `---
title: Retrieval
summary: Answers from what is current.
objectives: ["3.1.3", "aip-c01/1.5.1"]
order: 2
sources:
  - {title: Knowledge Bases, url: https://docs.aws.amazon.com/kb.html, checked: 2026-11-20}
---
`;

/** Reads a body under a good front matter. */
export const parseBody = (body: string) => parseLesson({ path: LESSON_PATH, text: FRONT + body });

/** The lesson of a body that must have no error. */
export function lessonOf(body: string): Lesson {
  const { value, problems } = parseBody(body);
  if (value === undefined) throw new Error(problems.map((one) => `${one.place.start.line}: ${one.reason}`).join('\n'));
  return value;
}

/** Rule, line and column in the body (from 1), and the text of the place. */
export function reported(body: string): readonly string[] {
  const text = FRONT + body;
  const lines = FRONT.split('\n').length - 1;
  return parseBody(body).problems.map((one) => tell(one, text, lines));
}

/** `rule 3:5 "text at the place"`. */
export function tell({ ruleId, place }: Diagnostic, text: string, linesBefore = 0): string {
  const { start, end } = place;
  return `${ruleId} ${start.line - linesBefore}:${start.column} ${JSON.stringify(text.slice(start.offset, end.offset))}`;
}
