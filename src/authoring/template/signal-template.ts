/** A new signal's file. There are no drafts of signals: its blanks are errors until they are filled. */
export const signalTemplate = (title: string, concept: string | undefined): string => `---
title: ${JSON.stringify(title)}
for: [${concept ?? ''}]${concept === undefined ? ' # WRITE: the concept it points to' : ''}
against: []
phrases: ["WRITE: a usual wording", "WRITE: another"]
---
WRITE: why this decides, in two or three sentences; and when it does not.
`;
