import { describe, expect, it } from 'vitest';
import { compileMini, edited, miniBankWith } from '../bank/mini-bank.ts';

const WEEKLY = 'questions/mini-c01/3.1/weekly-policies.md';

/** What a rule tells of the small bank's question with a piece of its text replaced: what stands at its place in the file, and the line. */
function reported(rule: string, from: string, to: string): readonly (readonly [string, number])[] {
  const file = edited(WEEKLY, from, to);
  return compileMini(miniBankWith(file))
    .problems.filter(({ ruleId, file: path }) => ruleId === rule && path === WEEKLY)
    .map(({ place: { start, end } }) => [file.text.slice(start.offset, end.offset), start.line] as const);
}

describe('the place of what is wrong in a stem', () => {
  it('is the phrase without its colon, not the whole phrases around it', () => {
    expect(reported('lost-colon', ':decoy[two', 'decoy[two')).toEqual([['decoy[', 10]]);
    expect(reported('lost-colon', ':decoy[two terabytes of transcripts]', 'two terabytes] of transcripts]')).toEqual([
      [']{#', 10],
    ]);
  });

  it('is the word itself, not the letters in another word, in code or in an attribute', () => {
    expect(reported('acronym', 'An insurer wants', 'A VRTX reader of an insurer (VRTX) with a VRT wants')).toEqual([['VRT', 8]]);
    expect(
      reported('register', 'An insurer wants', 'With `colour: red`, a colourless insurer of colour wants').map(([word]) => word),
    ).toEqual(['colourless', 'colour']);
  });
});

describe('acronyms in code', () => {
  it('are what has to be typed, and are not told', () => {
    expect(reported('acronym', 'An insurer wants', 'After `git rebase HEAD~3` an insurer wants')).toEqual([]);
    expect(reported('acronym', '[Fine-tune a model]', '[Fine-tune with `TRN=1`]')).toEqual([]);
  });
});

describe('a bracket that is not closed', () => {
  const hintOf = (to: string) =>
    compileMini(miniBankWith(edited(WEEKLY, ':plain[policy documents]', to)))
      .problems.filter(({ file, ruleId }) => file === WEEKLY && ruleId === 'directive-label')
      .map(({ reason, hint }) => [reason, hint]);

  it('is told as what it is, with the bracket among the words', () => {
    expect(hintOf(':plain[policy [old] documents')).toEqual([
      [
        'Unexpected `:plain[` that is not closed, expected `]` after the words.',
        'a bracket among the words needs its own `]` and the phrase one more, or is written \\[: :plain[... \\[...\\] ...]',
      ],
    ]);
  });

  it('is told without one', () => {
    expect(hintOf(':plain[policy documents').map(([reason]) => reason)).toEqual([
      'Unexpected `:plain[` that is not closed, expected `]` after the words.',
    ]);
  });
});
