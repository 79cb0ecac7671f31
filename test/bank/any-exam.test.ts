import { describe, expect, it } from 'vitest';
import { coverageReports } from '../../src/bank/report/coverage-report.ts';
import { coverageTerminal } from '../../src/bank/report/coverage-terminal.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { compileMini, edited, miniBankWith } from './mini-bank.ts';

const EXAM = 'content/mini-c01/exam.yaml';
const WEEKLY = 'questions/mini-c01/3.1/weekly-policies.md';
const KINDS = 'kinds: [multiple-choice, multiple-response, ordering, matching]';
const SOURCES = /sources:\n {2}- .*\n/;
const LAST =
  '- [ ] Train a model from scratch on the policies.\n  > It would take months, and the model would know only the policies of the first day.\n';
const SHORT = 'They do not fit into one prompt.';

/** An exam of another form than the usual one: `under` comes after the kinds, in `format`; `bank` stands by itself. */
const exam = (under: string, bank = '', kinds = KINDS): SourceFile =>
  edited(EXAM, KINDS, `${kinds}${under === '' ? '' : `\n  options: ${under}`}${bank === '' ? '' : `\nbank: ${bank}`}`);

const reported = (...files: readonly SourceFile[]): readonly string[] =>
  compileMini(miniBankWith(...files))
    .problems.filter(({ ruleId }) => ruleId !== 'checks-stale')
    .map(({ ruleId, file, reason }) => `${ruleId} ${file.split('/').at(-1)} ${reason}`);

describe('an exam of another form', () => {
  const three = edited(WEEKLY, LAST, '');

  it('has three options where it says so, and the usual four are too many then', () => {
    // Of the small bank's choice questions only this one is rewritten: the others are told.
    const problems = reported(exam('{multiple-choice: 3}'), three);
    expect(problems).toEqual(
      ['fixed-letters', 'for-mocks'].map(
        (name) => `shape ${name}.md Unexpected 4 options in a multiple-choice question, expected one key of 3 options.`,
      ),
    );
    expect(reported(exam('{multiple-choice: 3-4}'), three)).toEqual([]);
  });

  it('counts as before where it says nothing', () => {
    expect(reported(three)).toEqual([
      'shape weekly-policies.md Unexpected 3 options in a multiple-choice question, expected one key of 4 options.',
    ]);
  });

  it('sets the number of steps, prompts and options of a response, each by itself', () => {
    const problems = reported(exam('{multiple-response: 7-8, ordering: 2, matching: 8-9}'));
    expect(problems.map((line) => line.replace(/ Unexpected.*expected/, ':'))).toEqual([
      'shape two-that-fit.md: at least 2 keys of 7 to 8 options.',
      'shape match-data.md: 8 to 9 prompts.',
      'shape order-index.md: 2 steps in the right order.',
    ]);
  });

  it('has no question of a kind it does not have', () => {
    const problems = reported(exam('', '', 'kinds: [multiple-choice, multiple-response, matching]'));
    expect(problems).toEqual([
      'kind-left-out order-index.md Unexpected ordering question: MINI-C01 has only multiple-choice, multiple-response, matching.',
    ]);
  });

  it('asks for no reasons where its bank says so, but one that is there is long enough; the report lists the questions without', () => {
    const bare = edited(WEEKLY, 'x', 'x').text.replaceAll(/^ +> .*\n|\n*## Explanation[\s\S]*/gm, '');
    const optional = exam('', '{rationales: optional}');
    expect(reported(exam('', '{sources: optional}'), { path: WEEKLY, text: bare })).toHaveLength(4);
    expect(reported(optional, { path: WEEKLY, text: bare })).toEqual([]);
    const short = { path: WEEKLY, text: bare.replace(/^(- \[x\] .*)$/m, '$1\n  > Too short.') };
    expect(reported(optional, short)).toEqual([
      'rationale-length weekly-policies.md Unexpected rationale of 10 characters, expected at least 40 characters.',
    ]);
    const files = miniBankWith(optional, { path: WEEKLY, text: bare });
    const [report] = coverageReports(compileMini(files), files);
    expect(report?.unexplained).toEqual(['mini-c01/3.1/weekly-policies']);
    if (report)
      expect(coverageTerminal([report], false)).toContain('Ready questions without reasons: 1\n  mini-c01/3.1/weekly-policies');
  });

  it('asks for no sources of its questions where its bank says so; without that a question without is told', () => {
    const file = { path: WEEKLY, text: edited(WEEKLY, 'level: 2', 'level: 2').text.replace(SOURCES, '') };
    expect(file.text).not.toContain('\nsources:');
    expect(reported(file)).toEqual(['source-present weekly-policies.md Missing source, expected at least one.']);
    expect(reported(exam('', '{sources: optional}'), file)).toEqual([]);
  });

  it('sets how long a rationale is, and `rules` still has the last word', () => {
    const short = edited(WEEKLY, 'The policies do not fit into one prompt, and the model would still not name a clause.', SHORT);
    expect(reported(short)).toEqual([
      'rationale-length weekly-policies.md Unexpected rationale of 32 characters, expected at least 40 characters.',
    ]);
    expect(reported(exam('', '{rationale: 30}'), short)).toEqual([]);
    const stricter = edited(EXAM, KINDS, `${KINDS}\nbank: {rationale: 30}`);
    const ruled = { path: EXAM, text: stricter.text.replace('rules:\n', 'rules:\n  rationale-length: {min: 35}\n') };
    expect(reported(ruled, short)).toEqual([
      'rationale-length weekly-policies.md Unexpected rationale of 32 characters, expected at least 35 characters.',
    ]);
  });

  it('refuses counts that are none', () => {
    for (const wrong of ['{multiple-choice: 5-3}', '{multiple-choice: 1}', '{ordering: few}', '{ordering: 3.5}'])
      expect(
        reported(exam(wrong)).filter((line) => line.startsWith('wrong-value exam.yaml')),
        wrong,
      ).toHaveLength(1);
  });
});
