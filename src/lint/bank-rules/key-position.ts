import type { CompiledQuestion } from '../../content/compile/compiled.ts';
import { FILE_START } from '../../content/diagnostic.ts';
import { isChoice } from '../../core/kinds/is-choice.ts';
import { percent } from '../../core/percent.ts';
import { chanceOf } from '../choices.ts';
import { wordsOf } from '../kinds/lint-kinds.ts';
import type { BankRule } from '../rule.ts';

export const keyPosition: BankRule = {
  id: 'key-position',
  severity: 'warning',
  limits: {
    questions: { default: 20, milder: 'higher', what: 'questions with that position, from which on the rule says anything' },
    'standard-errors': { default: 2.5, milder: 'higher', what: 'standard errors off chance, at most' },
  },
  check({ file, questions }, { limit }) {
    const positions = positionsOf(questions).filter(({ chances }) => chances.length >= limit('questions'));
    const counted = positions.map(({ keys, chances }, at) => {
      const chance = chanceOf(chances);
      const share = keys / chances.length;
      return { at: at + 1, share, chance: chance.share, off: chance.error > 0 ? (share - chance.share) / chance.error : 0 };
    });
    const worst = counted.toSorted((a, b) => Math.abs(b.off) - Math.abs(a.off))[0];
    if (worst === undefined || Math.abs(worst.off) <= limit('standard-errors')) return [];
    const of = positions[worst.at - 1]?.chances.length ?? 0;
    return [
      {
        file,
        place: FILE_START,
        reason: `Unexpected share of keys at position ${worst.at}, ${percent(worst.share)} of ${of} questions, expected about ${percent(worst.chance)}.`,
        actual: counted.map(({ at, share }) => `position ${at}: ${percent(share)}`).join(', '),
        expected: `about ${percent(worst.chance)}`,
        hint: 'move options in some of the files; learners keep their progress',
      },
    ];
  },
};

interface Position {
  keys: number;
  /** For every question that has the position: how likely a key stands there by chance. */
  readonly chances: number[];
}

function positionsOf(questions: readonly CompiledQuestion[]): readonly Position[] {
  const positions: Position[] = [];
  for (const { authored } of questions) {
    const { answer } = authored;
    if (!isChoice(answer) || wordsOf(answer.kind) !== 'keys') continue;
    const { options } = answer;
    const keys = options.filter(({ isKey }) => isKey).length;
    for (const [at, { isKey }] of options.entries()) {
      const position = positions[at] ?? { keys: 0, chances: [] };
      positions[at] = position;
      position.chances.push(keys / options.length);
      if (isKey) position.keys += 1;
    }
  }
  return positions;
}
