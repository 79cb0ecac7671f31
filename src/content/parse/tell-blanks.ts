import type { Problems } from '../diagnostic.ts';
import { indexLines } from '../source-text.ts';

/** What `npm run new` leaves for the author to write: from the word in capitals to where its text can end. */
const BLANK = /\bWRITE:[^\n:[\](){}<>"|#]*/g;

/** The day of a template whose comment is gone: nobody has looked at the page. */
const NO_DAY = /(?<=\bchecked: ?["']?)1970-01-01\b(?! # WRITE:)/g;

/**
 * Tells the blanks of a template that nobody has filled in yet: in a draft one warning for all of them, else an error each. True where
 * there is one.
 */
export function tellBlanks(text: string, draft: boolean, problems: Problems): boolean {
  const lines = indexLines(text);
  const blanks = [...text.matchAll(BLANK)].map(({ 0: found, index }) => {
    const written = found.trimEnd();
    const wanted = written.slice('WRITE:'.length).trim();
    return { index, written, wanted: wanted === '' ? 'your own text' : wanted };
  });
  const days = [...text.matchAll(NO_DAY)].map(({ 0: written, index }) => ({
    index,
    written,
    wanted: 'the day you read the page',
  }));
  const found = [...blanks, ...days]
    .toSorted((a, b) => a.index - b.index)
    .map((one) => ({ ...one, place: lines.place(one.index, one.index + one.written.length) }));
  const [first, ...others] = found;
  if (first === undefined) return false;
  if (!draft) {
    for (const { written, wanted, place } of found) {
      const reason = `Unexpected blank \`${written}\`, expected what it asks for.`;
      problems.error('blank', place, reason, { actual: written, expected: wanted });
    }
    return true;
  }
  const count = others.length === 0 ? 'a blank' : `${found.length} blanks, the first`;
  problems.warning('blank', first.place, `This draft has ${count} \`${first.written}\`, expected what it asks for.`, {
    actual: first.written,
    expected: first.wanted,
    related: others.map(({ place, written }) => ({ file: problems.file, place, reason: written })),
  });
  return true;
}
