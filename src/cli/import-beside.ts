import { lineDiff } from '../bank/report/line-diff.ts';
import type { AuthoredQuestion } from '../content/parse/authored.ts';
import { percent } from '../core/percent.ts';
import { exchangeOf } from '../exchange/exchange-of.ts';
import { questionFile } from '../exchange/write-question.ts';

/** A question of an import that met one that is there. */
export interface Meeting {
  readonly there: AuthoredQuestion;
  readonly came: AuthoredQuestion;
  /** How much of their text they share, 0..1; absent where the one came in place of the other. */
  readonly share?: number;
}

/** Pairs that are shown; the others are only named above. */
const MOST_PAIRS = 10;

/** Both as one writer writes them, so that only what is said differs and not how. What is said of one that is only alike need not agree. */
function textsOf({ there, came, share }: Meeting): readonly [string, string] {
  const [one, other] = [there, came].map((authored) => questionFile(exchangeOf(authored), there.file));
  const words = (text = ''): string => (share === undefined ? text : text.replace(/^---\n[\s\S]*?\n---\n/, ''));
  return [words(one), words(other)];
}

function pair(meeting: Meeting, color: boolean): readonly string[] {
  const { there, came, share } = meeting;
  const how = share === undefined ? 'which differ' : `which share ${percent(share)} of their runs of five words`;
  const name = there.file === came.file ? `${there.file}, here and imported, ${how}` : `${there.file} and ${came.file}, ${how}`;
  const [before, after] = textsOf(meeting);
  return ['', color ? `\u001b[1m${name}\u001b[0m` : name, ...lineDiff(before, after, { color, around: 1 })];
}

/** Both texts of each pair, line by line. */
export function shownBeside(meetings: readonly Meeting[], color: boolean): readonly string[] {
  if (meetings.length === 0) return [];
  const more = meetings.length - MOST_PAIRS;
  return [
    '',
    'Beside each other, - what is here, + what was imported (/author/ of npm run dev shows a draft beside the other, too):',
    ...meetings.slice(0, MOST_PAIRS).flatMap((meeting) => pair(meeting, color)),
    ...(more > 0 ? ['', `and ${more} more pairs, which are named above.`] : []),
  ];
}
