import type { Problems } from '../diagnostic.ts';
import { indexLines } from '../source-text.ts';

/** What `npm run new` leaves for the author to write: from the word in capitals to where its text can end. */
const BLANK = /\bWRITE:[^\n:[\](){}<>"|#]*/g;

/** Tells every blank of a template that nobody has filled in yet: warnings in a draft, else errors. True where there is one. */
export function tellBlanks(text: string, draft: boolean, problems: Problems): boolean {
  const lines = indexLines(text);
  const found = [...text.matchAll(BLANK)];
  for (const match of found) {
    const written = match[0].trimEnd();
    const wanted = written.slice('WRITE:'.length).trim();
    const place = lines.place(match.index, match.index + written.length);
    const reason = `Unexpected blank \`${written}\`, expected what it asks for.`;
    const details = { actual: written, expected: wanted === '' ? 'your own text' : wanted };
    if (draft) problems.warning('blank', place, reason, details);
    else problems.error('blank', place, reason, details);
  }
  return found.length > 0;
}
