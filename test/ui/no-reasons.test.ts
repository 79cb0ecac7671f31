import { describe, expect, it } from 'vitest';
import { hasReasons } from '../../src/core/item/has-reasons.ts';
import type { ItemScoring } from '../../src/core/item/scoring.ts';
import { noReasonsYet } from '../../src/messages/en/shared.ts';
import { QuestionBackground } from '../../src/ui/shared/question-background.tsx';
import { compileMini, edited, miniBankWith } from '../bank/mini-bank.ts';

const WEEKLY = 'questions/mini-c01/3.1/weekly-policies.md';
const EXAM = 'content/mini-c01/exam.yaml';
const bare = edited(WEEKLY, 'x', 'x').text.replaceAll(/^ +> .*\n|\n*## Explanation[\s\S]*/gm, '');

/** The scoring half of the question in a bank that asks for no reasons. */
function scoringOf(text: string): ItemScoring {
  const optional = edited(EXAM, 'format:', 'bank: {rationales: optional}\nformat:');
  const { exams } = compileMini(miniBankWith(optional, { path: WEEKLY, text }));
  const found = exams[0]?.questions.find(({ item }) => item.id === 'mini-c01/3.1/weekly-policies');
  if (found === undefined) throw new Error('The question has errors.');
  return found.scoring;
}
const says = (scoring: ItemScoring): boolean => JSON.stringify(QuestionBackground({ scoring })).includes(noReasonsYet);

describe('a question without reasons', () => {
  it('is told to be one in its feedback, and is scored like any other', () => {
    const scoring = scoringOf(bare);
    expect(hasReasons(scoring)).toBe(false);
    expect(says(scoring)).toBe(true);
    expect(scoring.key).toEqual(scoringOf(edited(WEEKLY, 'x', 'x').text).key);
  });

  it('is no longer told so as soon as anything says why', () => {
    expect(says(scoringOf(`${bare}\n## Explanation\n\nRetrieval reads what is current.\n`))).toBe(false);
    const one = bare.replace(/^(- \[x\] .*)$/m, '$1\n  > Retrieval reads what is current and can quote the clause it used.');
    expect(says(scoringOf(one))).toBe(false);
    expect(says(scoringOf(edited(WEEKLY, 'x', 'x').text))).toBe(false);
  });
});
