/** A new signal's file. There are no drafts of signals: its blanks are errors until they are filled. */
export const signalTemplate = (title: string, concept: string | undefined): string => `---
title: ${JSON.stringify(title)}
for: [${concept ?? ''}]${concept === undefined ? ' # WRITE: the concept it points to' : ''}
against: []
tempts: [] # the concepts it makes one think of where it does not decide
phrases: ["WRITE: a usual wording", "WRITE: another"]
---
## When it decides
WRITE: why this decides, in a sentence or two.

## When it does not
WRITE: where the same fact stands and decides nothing.
`;
