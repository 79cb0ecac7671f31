import { trimEnd, trimStart } from '../../core/trim-ends.ts';

const BLANK = /[ \t]/;

/** Line ends inside a paragraph are spaces, together with the blanks around them; authors may wrap their lines as they like. */
export const unwrap = (text: string): string =>
  text
    .split('\n')
    .map((line, at, { length }) => {
      // What stands before the first line and behind the last belongs to no line end.
      const started = at === 0 ? line : trimStart(line, BLANK);
      return at === length - 1 ? started : trimEnd(started, BLANK);
    })
    .join(' ');
