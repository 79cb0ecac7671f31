import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { makeIndex } from '../../src/bank/packs.ts';
import type { CompiledBank, CompiledQuestion } from '../../src/content/compile/compiled.ts';
import { readSources } from '../../src/content/disk.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { plainBlocks } from '../../src/core/item/markable-text.ts';
import { questionsByUse } from '../../src/site/components/lesson/on-the-exam.ts';

const files = readSources(join(import.meta.dirname, '../fixtures/cue-bank')).files;
const VOLUME = 'content/aif-c01/signals/data-volume.md';
const DATABASE = 'content/aif-c01/signals/existing-database.md';
const ON_CALL = 'questions/aif-c01/1.1/churn-score-on-call.md';

/** The bank of examples with pieces of its files replaced. Each piece must be there. */
function bankWith(...edits: readonly (readonly [path: string, from: string | RegExp, to: string])[]): CompiledBank {
  const changed = edits.reduce<readonly SourceFile[]>((all, [path, from, to]) => {
    const text = all.find((file) => file.path === path)?.text ?? '';
    if (text.replace(from, '') === text) throw new Error(`${path} has no ${from}`);
    return all.map((file) => (file.path === path ? { path, text: text.replace(from, () => to) } : file));
  }, files);
  return compileBank(changed);
}

const reported = ({ problems }: CompiledBank): readonly string[] => problems.map(({ ruleId, file }) => `${ruleId} ${file}`);
const exam = compileBank(files).exams[0];
const question = (slug: string): CompiledQuestion | undefined => exam?.questions.find(({ item }) => item.id.endsWith(slug));
const spanOf = (slug: string, cue: string) => question(slug)?.scoring.spans.find((one) => (one.signal ?? one.cue) === cue);
const slugs = (list: readonly CompiledQuestion[] | undefined) => list?.map(({ item }) => item.id.split('/')[2]);

describe('cues with two sides', () => {
  it('let the nine questions and two cues of the design compile without a problem', () => {
    expect(reported(compileBank(files))).toEqual([]);
    expect(exam?.questions).toHaveLength(9);
  });

  it('are a signal, a decoy or a plain phrase by what the question says', () => {
    expect(spanOf('churn-score-report', 'data-volume')).toMatchObject({ role: 'signal', for: ['batch-transform-jobs'] });
    expect(spanOf('product-page-model', 'data-volume')).toMatchObject({ role: 'decoy', tempts: ['context-window'] });
    const plain = question('training-emails')?.scoring.spans[0];
    expect(plain).toEqual({ span: 0, role: 'plain', cue: 'data-volume' });
  });

  it('tempt to what their file says where the question says nothing', () => {
    const { exams } = bankWith([ON_CALL, ' tempts="batch-transform-jobs"', '']);
    const spans = exams[0]?.questions.find(({ item }) => item.id.endsWith('on-call'))?.scoring.spans;
    expect(spans?.find(({ role }) => role === 'decoy')?.tempts).toContain('sensitive-data-discovery');
  });

  it('show beside a phrase the note of the side it has there', () => {
    const note = (slug: string) => plainBlocks(spanOf(slug, 'data-volume')?.note ?? []);
    expect(note('churn-score-report')).toMatch(/^All of the data is processed/);
    expect(note('product-page-model')).toMatch(/^The data exists but/);
  });

  it('list their scenarios by use, and count for drills and reviews only where they decide or tempt', () => {
    if (exam === undefined) throw new Error('no exam');
    const used = questionsByUse(exam, 'data-volume');
    expect(slugs(used.signal)).toEqual(['churn-score-report', 'hr-policy-assistant']);
    expect(slugs(used.decoy)).toEqual(['churn-score-on-call', 'product-page-model', 'member-assistant-privacy']);
    expect(slugs(used.plain)).toEqual(['training-emails']);
    expect(question('training-emails')?.signals).not.toContain('data-volume');
  });

  it('are in the index as what they can be', () => {
    if (exam === undefined) throw new Error('no exam');
    const { signals } = makeIndex(exam, [], [], () => '');
    expect(signals['data-volume']).toEqual({ title: 'Large amount of data', decoy: false, both: true });
  });

  it('change no revision by naming a plain phrase', () => {
    const before = question('on-call')?.item.revision;
    const { exams } = bankWith([ON_CALL, '{#existing-database}', '']);
    expect(exams[0]?.questions.find(({ item }) => item.id.endsWith('on-call'))?.item.revision).toBe(before);
  });
});

describe('what is wrong with a cue', () => {
  it('a plain phrase of an unknown cue is told with the nearest one', () => {
    const { problems } = bankWith([ON_CALL, '{#existing-database}', '{#existing-databse}']);
    expect(problems.map(({ ruleId, hint }) => `${ruleId} ${hint}`)).toEqual(['unknown-signal did you mean `existing-database`?']);
  });

  it('a decoy of a cue that tempts nowhere is told, unless the question says to what', () => {
    const only = [VOLUME, /tempts: .*\n/, ''] as const;
    expect(reported(bankWith(only))).toEqual([]);
    expect(reported(bankWith(only, [ON_CALL, ' tempts="batch-transform-jobs"', '']))).toEqual([`signal-or-decoy ${ON_CALL}`]);
  });

  it('a signal of a cue that only tempts is told', () => {
    const only = [DATABASE, 'for: [pgvector]\n', ''] as const;
    expect(reported(bankWith(only))).toEqual([]);
    const signal = [ON_CALL, ':plain[stored in Amazon RDS', ':signal[stored in Amazon RDS'] as const;
    expect(reported(bankWith(only, signal))).toEqual([`signal-or-decoy ${ON_CALL}`]);
  });

  it('a cue with both sides and the text of one is told', () => {
    const cut = /\n## When it does not[\s\S]*$/;
    const { problems } = bankWith([VOLUME, cut, '\n']);
    expect(problems.map(({ ruleId, file, hint }) => [ruleId, file, hint])).toEqual([
      ['signal-note', VOLUME, '## When it does not'],
    ]);
  });

  it('a misspelled heading is told with the one that was meant', () => {
    const { problems } = bankWith([VOLUME, '## When it does not', '## When it does nott']);
    expect(problems[0]?.hint).toBe('did you mean `When it does not`?');
  });

  it('for beside decoy, the older name of tempts, is told with what to write', () => {
    const { problems } = bankWith([VOLUME, 'tempts: [', 'decoy: [']);
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['signal-or-decoy', 'signal-or-decoy']);
    expect(problems[0]?.hint).toContain('write tempts instead of decoy');
  });
});

describe('previous-ids', () => {
  it('and formerly mean the same in a question, a lesson and a signal', () => {
    for (const key of ['previous-ids', 'formerly']) {
      const bank = bankWith(
        [ON_CALL, 'level: 2', `level: 2\n${key}: [aif-c01/1.1/old-name]`],
        [VOLUME, 'title:', `${key}: [much-data]\ntitle:`],
        ['content/aif-c01/lessons/3.1/rag.md', 'order: 1', `order: 1\n${key}: [retrieval]`],
      );
      expect(reported(bank)).toEqual([]);
      const [found] = bank.exams;
      expect(found?.questions[0]?.previousIds).toEqual(['aif-c01/1.1/old-name']);
      expect(found?.signals.find(({ id }) => id === 'data-volume')?.previousIds.map(({ value }) => value)).toEqual(['much-data']);
      expect(found?.lessons.find(({ id }) => id === 'rag')?.previousIds.map(({ value }) => value)).toEqual(['retrieval']);
    }
  });

  it('cannot stand beside the older name', () => {
    const { problems } = bankWith([VOLUME, 'title:', 'formerly: [a]\nprevious-ids: [b]\ntitle:']);
    expect(problems.map(({ ruleId, place }) => `${ruleId} ${place.start.line}`)).toEqual(['duplicate-key 3']);
  });
});
