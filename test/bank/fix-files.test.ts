import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/content/disk.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { BAD_FILES, badFolders, compileMini, edited, fixMini, miniBank, miniBankWith } from './mini-bank.ts';

const WEEKLY = 'questions/mini-c01/3.1/weekly-policies.md';
const RAG = 'content/mini-c01/lessons/3.1/rag.md';
const EXAM = 'content/mini-c01/exam.yaml';
const textOf = (files: readonly SourceFile[], path: string) => files.find((file) => file.path === path)?.text;
/** What bears on an answer, of every question that can be read. */
const facts = (files: readonly SourceFile[]) =>
  new Map(
    compileMini(files).exams.flatMap(({ questions }) =>
      questions.map(({ item, scoring }) => [item.id, [item.revision, scoring.key]] as const),
    ),
  );

/** Name, file, the right text, and the same with a mistake in it: fixing must give the right text back, letter for letter. */
const MISTAKES: readonly (readonly [string, string, string, string])[] = [
  ['a key with one wrong letter', WEEKLY, 'level: 2', 'levle: 2'],
  ['a value with one wrong letter', WEEKLY, 'level: 2', 'level: 2\nstatus: reday'],
  ['a single value where a list belongs', RAG, 'objectives: ["3.1.1"]', 'objectives: 3.1.1'],
  ['a number that is an id', EXAM, 'id: "3.10"', 'id: 3.10'],
  ['a box without its space', WEEKLY, '- [ ] Train', '- [] Train'],
  ['a box without a space behind it', WEEKLY, '- [ ] Train', '- [ ]Train'],
  ['a round box', WEEKLY, '- [x] [Retrieve', '- (x) [Retrieve'],
  ['a space before attributes', WEEKLY, 'change every week]{', 'change every week] {'],
  ['a space before words', WEEKLY, ':plain[', ':plain ['],
  ['a misspelled phrase', WEEKLY, ':signal[change', ':sginal[change'],
  ['a misspelled attribute', WEEKLY, 'weight=2', 'wieght=2'],
  ['a misspelled block', RAG, ':::trap', ':::tarp'],
  ['a block with two colons', RAG, ':::trap', '::trap'],
  ['a block with a space', RAG, ':::trap', '::: trap'],
  ['a rationale that is not indented', WEEKLY, '  > Retrieval reads', '> Retrieval reads'],
  ['a misspelled heading', WEEKLY, '## Explanation', '## Explanaton'],
  [
    'a twin that is not named back',
    'questions/mini-c01/3.1/fixed-letters.md',
    'level: 2\nflips: mini-c01/3.1/weekly-policies',
    'level: 2',
  ],
  ['a character that cannot be seen', WEEKLY, 'An insurer', 'An\u0001 insurer'],
];
/** Where fixing gives another spelling of the same: the text that must come out. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'a value with one wrong letter': edited(WEEKLY, 'level: 2', 'level: 2\nstatus: ready').text,
  'a twin that is not named back': edited(
    'questions/mini-c01/3.1/fixed-letters.md',
    'objective: 3.1.2\nlevel: 2\nflips: mini-c01/3.1/weekly-policies',
    'flips: mini-c01/3.1/weekly-policies\nobjective: 3.1.2\nlevel: 2',
  ).text,
};

describe('fixing files', () => {
  const before = facts(miniBank);

  for (const [name, path, right, wrong] of MISTAKES) {
    it(`fixes ${name}, and the bank is what it was`, () => {
      const broken = miniBankWith(edited(path, right, wrong));
      expect(compileMini(broken).problems).not.toEqual([]);
      const { files, fixed } = fixMini(broken);
      expect(fixed.length).toBeGreaterThan(0);
      expect(textOf(files, path)).toBe(OTHERWISE[name] ?? textOf(miniBank, path));
      expect(compileMini(files).problems).toEqual([]);
      expect(facts(files)).toEqual(before);
      expect(fixMini(files)).toEqual({ files, fixed: [] });
    });
  }

  it('changes no revision and no key of any question that could be read, in any of the bad files, and leaves no more problems', () => {
    let fixedFolders = 0;
    for (const name of badFolders()) {
      const broken = miniBankWith(...readSources(join(BAD_FILES, name)).files);
      const { files, fixed } = fixMini(broken);
      if (fixed.length === 0) {
        expect(files, name).toBe(broken);
        continue;
      }
      const now = facts(files);
      for (const [id, fact] of facts(broken)) expect(now.get(id), `${name}: ${id}`).toEqual(fact);
      // A file that can be read again may show a problem that nobody could see before; never more than one for one.
      expect(compileMini(files).problems.length, name).toBeLessThanOrEqual(compileMini(broken).problems.length);
      expect(fixMini(files).fixed, name).toEqual([]);
      fixedFolders += 1;
    }
    expect(fixedFolders).toBeGreaterThanOrEqual(15);
  });

  it('fixes several mistakes of a file in one go, drafts too', () => {
    const file = edited(WEEKLY, 'level: 2', 'levle: 2\nstatus: draft');
    const text = file.text
      .replace(':plain[', ':plian[')
      .replace('- [ ] Train', '- [] Train')
      .replace('  > Each training', '> Each training');
    const { files, fixed } = fixMini(miniBankWith({ path: WEEKLY, text }));
    expect(fixed.length).toBeGreaterThanOrEqual(4);
    expect(textOf(files, WEEKLY)).toBe(edited(WEEKLY, 'level: 2', 'level: 2\nstatus: draft').text);
  });

  it('keeps byte order mark and line ends of a file', () => {
    const { text } = edited(WEEKLY, 'level: 2', 'levle: 2');
    const windows = (unix: string | undefined) => `\uFEFF${unix?.replaceAll('\n', '\r\n')}`;
    const { files } = fixMini(miniBankWith({ path: WEEKLY, text: windows(text) }));
    expect(textOf(files, WEEKLY)).toBe(windows(textOf(miniBank, WEEKLY)));
  });

  it('leaves alone what may mean two things, files that were not asked for, and what cannot be known', () => {
    const unclear = [
      edited(WEEKLY, 'level: 2', 'level: 2\nflip: mini-c01/3.1/fixed-letters'),
      edited(WEEKLY, 'An insurer', 'An\uFFFD insurer'),
      edited(WEEKLY, '- [ ] Train', '- [](rag) Train'),
      edited(WEEKLY, '#freshness', '#freshnes'),
    ];
    for (const file of unclear) expect(fixMini(miniBankWith(file)).fixed).toEqual([]);
    const typo = miniBankWith(edited(WEEKLY, 'level: 2', 'levle: 2'));
    expect(fixMini(typo, (file) => file !== WEEKLY).fixed).toEqual([]);
  });
});
