import { sourceBlank } from './source-blank.ts';

/** A new lesson's file: a draft with a blank for what its author knows. */
export const lessonTemplate = (title: string, objective: string, order: number): string => `---
title: ${JSON.stringify(title)}
summary: "WRITE: in one sentence, what it is and when to choose it"
objectives: ["${objective}"]
order: ${order}
status: draft
${sourceBlank('this lesson rests on')}---
WRITE: what it is, in two or three sentences a beginner understands.

:::first-principle
WRITE: the one fact from which the rest follows.
:::

## When to choose it
WRITE: what in a scenario speaks for it, and what against.

:::trap
WRITE: what people take it for, and why it is not that.
:::

:::takeaways
- WRITE: what to remember
:::
`;
