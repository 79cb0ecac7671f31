import { wilson } from '../../core/stats/wilson.ts';
import type { Database } from '../duckdb/database.ts';
import type { Interval } from './interval.ts';
import { countIn, numberIn, textIn } from './read-number.ts';

/** What became of a phrase where it was met first, or of a signal over all its phrases (`item` and `place` empty). */
export interface CueStats {
  readonly exam: string;
  readonly item: string | null;
  readonly revision: string | null;
  readonly place: number | null;
  readonly cue: string;
  readonly role: 'signal' | 'decoy';
  readonly marking: 'guided' | 'open';
  readonly learners: number;
  /** Answers in which it was met, and in which it was found (a signal) or taken (a decoy). */
  readonly met: number;
  readonly hits: number;
  readonly share: number;
  readonly interval: Interval;
  /** How that goes with being right; null where it cannot be told. */
  readonly phi: number | null;
}

/** The correlation of two yes or no, from counts: of all, of each and of both. */
function phiOf(all: number, one: number, other: number, both: number): number | null {
  const scale = Math.sqrt(one * (all - one) * other * (all - other));
  return scale === 0 ? null : (both * all - one * other) / scale;
}

const KEYS = 'cue, role, marking';
const PHRASE = `item, revision, place, ${KEYS}`;

/** What came of phrases, and of signals and decoys over all of theirs: guided and open marking apart, for they are not the same task. */
export async function cueStats({ all }: Database): Promise<readonly CueStats[]> {
  const counts = (columns: string, named: string, learners: string): string => `
    SELECT exam, ${named}, CAST(${learners} AS DOUBLE) AS learners, CAST(count(*) AS DOUBLE) AS met,
           CAST(count(*) FILTER (WHERE hit) AS DOUBLE) AS hits, 
           CAST(count(*) FILTER (WHERE correct) AS DOUBLE) AS correct, CAST(count(*) FILTER (WHERE hit AND correct) AS DOUBLE) AS both_true
    FROM marks WHERE first_meeting GROUP BY exam, ${columns}`;
  const rows = await all(`
    ${counts(PHRASE, PHRASE, 'count(*)')} UNION ALL
    ${counts(KEYS, `NULL, NULL, NULL, ${KEYS}`, 'count(DISTINCT learner)')}
    ORDER BY exam, item, revision, role, place, cue, marking`);
  return rows.map((row): CueStats => {
    const [met, hits] = [countIn(row, 'met'), countIn(row, 'hits')];
    const optional = (column: string): string | null => (row[column] === null ? null : textIn(row, column));
    return {
      ...{ exam: textIn(row, 'exam'), item: optional('item'), revision: optional('revision'), place: numberIn(row, 'place') },
      ...{ cue: textIn(row, 'cue'), role: row['role'] === 'decoy' ? 'decoy' : 'signal' },
      ...{ marking: row['marking'] === 'open' ? 'open' : 'guided', learners: countIn(row, 'learners'), met, hits },
      ...{
        share: hits / met,
        interval: wilson(hits, met),
        phi: phiOf(met, hits, countIn(row, 'correct'), countIn(row, 'both_true')),
      },
    };
  });
}
