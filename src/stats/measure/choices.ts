import type { Database } from '../duckdb/database.ts';
import type { AbilityBin } from '../model/key-doubt.ts';
import { countIn, textIn } from './read-number.ts';

/** Learners are put together by abilities this far apart, logits, up to this far from 0. */
const STEP = 0.5;
const FAR = 3;

/** What was chosen in each question in which options are chosen (several as one text), by ability. `prepare` must have run, and `abilities` be there. */
export async function choicesByAbility({ all }: Database): Promise<ReadonlyMap<number, readonly AbilityBin[]>> {
  const rows = await all(`
    SELECT q, bin, picked AS option, CAST(count(*) AS DOUBLE) AS learners, avg(ability) AS ability FROM (
      SELECT answers.q, picked, ability, floor(greatest(-${FAR}, least(${FAR}, ability)) / ${STEP}) AS bin
      FROM answers JOIN questions USING (q) JOIN abilities ON abilities.exam = questions.exam AND abilities.learner = answers.learner
      WHERE picked <> '') AS one
    GROUP BY q, bin, picked ORDER BY q, bin, picked`);
  const questions = new Map<number, Map<number, { ability: number; learners: number; readonly chosen: Map<string, number> }>>();
  for (const row of rows) {
    const bins = questions.get(countIn(row, 'q')) ?? new Map();
    const bin = bins.get(countIn(row, 'bin')) ?? { ability: 0, learners: 0, chosen: new Map() };
    const learners = countIn(row, 'learners');
    bin.ability += learners * countIn(row, 'ability');
    bin.learners += learners;
    bin.chosen.set(textIn(row, 'option'), learners);
    bins.set(countIn(row, 'bin'), bin);
    questions.set(countIn(row, 'q'), bins);
  }
  return new Map(
    [...questions].map(([q, bins]) => [
      q,
      [...bins.values()].map(({ ability, learners, chosen }) => ({ ability: ability / learners, chosen })),
    ]),
  );
}
