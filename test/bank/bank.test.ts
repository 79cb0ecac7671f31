import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { makeIndex, makePacks } from '../../src/bank/packs.ts';
import type { CompiledQuestion } from '../../src/content/compile/compiled.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { markableText } from '../../src/core/item/markable-text.ts';
import { compileMini, edited, miniBank, miniBankWith } from './mini-bank.ts';

const POLICIES = 'questions/mini-c01/3.1/weekly-policies.md';
const LETTERS = 'questions/mini-c01/3.1/fixed-letters.md';
const FRESHNESS = 'content/mini-c01/signals/freshness.md';

const compiled = (files: readonly SourceFile[]): ReadonlyMap<string, CompiledQuestion> =>
  new Map(
    compileBank(files).exams.flatMap(({ questions }) =>
      questions.map((question) => [question.item.id.replace('mini-c01/', ''), question] as const),
    ),
  );
const policies = (...files: readonly SourceFile[]): CompiledQuestion => {
  const found = compiled(miniBankWith(...files)).get('3.1/weekly-policies');
  if (found === undefined) throw new Error('not compiled');
  return found;
};

describe('a compiled question', () => {
  it('has both halves, and the shown half gives nothing away', () => {
    const { item, scoring } = policies();
    expect(item).toMatchObject({
      kind: 'multiple-choice',
      exam: 'mini-c01',
      task: '3.1',
      objective: '3.1.2',
      level: 2,
      marking: true,
      shuffle: true,
    });
    expect(scoring.key).toEqual({ kind: 'multiple-choice', option: item.kind === 'multiple-choice' ? item.options[0]?.id : '' });
    expect(JSON.stringify(item)).not.toMatch(/freshness|proprietary|fine-tuning"|rag"|signal|decoy/);
  });

  it('knows what each phrase means here, and which pens are right', () => {
    const { scoring } = policies();
    expect(scoring.spans).toMatchObject([
      { span: 0, role: 'plain' },
      {
        span: 1,
        role: 'signal',
        signal: 'freshness',
        for: ['rag'],
        against: ['fine-tuning'],
        accepts: ['for', 'against'],
        weight: 2,
      },
      { span: 2, role: 'signal', signal: 'cites-sources', accepts: ['for', 'against'] },
      { span: 3, role: 'decoy', signal: 'proprietary-data', tempts: ['fine-tuning'] },
    ]);
    expect(scoring.spans[1]?.note).toEqual([
      {
        t: 'p',
        c: [
          { t: 'text', v: 'Weights are frozen when training ends; ' },
          { t: 'link', href: 'rag', c: [{ t: 'text', v: 'retrieval' }] },
          { t: 'text', v: ' reads the source at request time.' },
        ],
      },
    ]);
  });

  it("takes overrides of the question before the signal's own file", () => {
    const question = policies(edited(POLICIES, '{#cites-sources}', '{#cites-sources for="rag" against="prompting"}'));
    expect(question.scoring.spans[2]).toMatchObject({ for: ['rag'], against: ['prompting'], accepts: ['for', 'against'] });
  });

  it('has options with concepts, by id or by the path of a lesson', () => {
    const letters = compiled(miniBank).get('3.1/fixed-letters');
    expect(Object.values(letters?.scoring.options ?? {}).map(({ concept }) => concept)).toEqual([
      'rag',
      'fine-tuning',
      'prompting',
      'distillation',
    ]);
  });

  it('in ordering and matching, options are in the order of their ids', () => {
    for (const slug of ['3.10/order-index', '3.10/match-data']) {
      const ids =
        compiled(miniBank)
          .get(slug)
          ?.item.options.map(({ id }) => id) ?? [];
      expect(ids.length).toBeGreaterThan(2);
      expect(ids).toEqual(ids.toSorted());
    }
  });

  it('in matching has a rationale by prompt, and by response where that fits none', () => {
    const { item, scoring } = compiled(miniBank).get('3.10/match-data') ?? {};
    const prompts = item?.kind === 'matching' ? item.prompts.map(({ id }) => id) : [];
    expect(prompts).toHaveLength(4);
    expect(item?.options).toHaveLength(4);
    for (const id of prompts) expect(scoring?.options[id]?.rationale).toHaveLength(1);
    const pairs = scoring?.key.kind === 'matching' ? scoring.key.pairs : {};
    const extra = item?.options.find(({ id }) => !Object.values(pairs).includes(id));
    expect(scoring?.options[extra?.id ?? '']?.rationale).toHaveLength(1);
  });

  it('has phrases at the places of its markable text', () => {
    const { item } = policies();
    const { text, spans } = markableText(item.scenario, item.leadIn);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'policy documents',
      'change every week',
      'must name the clause',
      'two terabytes of transcripts',
    ]);
  });
});

describe('the revision', () => {
  it('of the small bank is what it has always been', () => {
    // These are in learners' records. If this fails, every record of marks would be called out of date: do not adapt the values.
    expect([...compiled(miniBank)].map(([slug, { item }]) => [slug, item.revision])).toEqual([
      ['3.1/fixed-letters', '1bql2rox4el'],
      ['3.1/two-that-fit', '1qiptwglvbc'],
      ['3.1/weekly-policies', '0g7rd5psqi8'],
      ['3.10/for-mocks', '0rw0y8zz60k'],
      ['3.10/match-data', '1suht0c4q2h'],
      ['3.10/order-index', '0za4ki9ec3q'],
    ]);
    expect(policies().item.options.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "o09ze1qdg",
        "oc7b443c7",
        "okycoyvii",
        "ojyacct29",
      ]
    `);
  });

  const before = policies().item.revision;
  const same: Readonly<Record<string, SourceFile>> = {
    'a rationale': edited(POLICIES, 'and can quote the clause it used', 'and can quote each clause that it used'),
    'the explanation': edited(POLICIES, 'Two phrases decide', 'Two phrases are decisive'),
    'the level': edited(POLICIES, 'level: 2', 'level: 3'),
    'a source': edited(POLICIES, 'checked: 2026-11-20', 'checked: 2026-11-21'),
    'wrapping of lines': edited(POLICIES, 'The documents\n:signal', 'The documents :signal'),
    'the page of a signal': edited(FRESHNESS, 'Weights are frozen', 'All weights are frozen'),
    'what a decoy tempts to': edited(POLICIES, '{#proprietary-data}', '{#proprietary-data tempts="distillation"}'),
  };
  for (const [what, file] of Object.entries(same)) {
    it(`does not change with ${what}`, () => {
      expect(policies(file).item.revision).toBe(before);
    });
  }

  it('does not change with the order of options', () => {
    const text = miniBank.find(({ path }) => path === POLICIES)?.text ?? '';
    const start = text.indexOf('- [x]');
    const end = text.indexOf('\n## Expl');
    const options = text.slice(start, end).split(/^(?=- )/m);
    const turned = { path: POLICIES, text: text.slice(0, start) + options.toReversed().join('') + text.slice(end) };
    expect(turned.text).not.toBe(text);
    expect(policies(turned).item.revision).toBe(before);
  });

  const other: Readonly<Record<string, SourceFile>> = {
    'a word of the scenario': edited(POLICIES, 'An insurer', 'One insurer'),
    'a word of the lead-in': edited(POLICIES, 'Which approach should', 'What should'),
    'a word of an option': edited(POLICIES, 'every week.', 'each week.'),
    'a weight': edited(POLICIES, ' weight=2', ''),
    'a core word': edited(POLICIES, '{#cites-sources}', '{#cites-sources core="must"}'),
    'the role of a phrase': edited(POLICIES, ':plain[policy documents]', ':decoy[policy documents]{#proprietary-data}'),
    'the reach of a phrase': edited(POLICIES, ':signal[change every week]', 'change :signal[every week]'),
    'what a signal points to here': edited(POLICIES, '{#cites-sources}', '{#cites-sources against="prompting"}'),
    'what a signal points to in its own file': edited(
      FRESHNESS,
      'against: [fine-tuning]',
      'against: [fine-tuning, distillation]',
    ),
    'the concept of an option': edited(
      POLICIES,
      '- [ ] Train a model from scratch',
      '- [ ] [Train a model](distillation) from scratch',
    ),
  };
  for (const [what, file] of Object.entries(other)) {
    it(`changes with ${what}`, () => {
      expect(policies(file).item.revision).not.toBe(before);
    });
  }
});

describe('families', () => {
  it('are shared by flip twins, and a question alone is its own', () => {
    const bank = compiled(miniBank);
    expect(bank.get('3.1/weekly-policies')?.item.family).toBe(bank.get('3.1/fixed-letters')?.item.family);
    expect(bank.get('3.10/order-index')?.item.family).toBe('mini-c01/3.10/order-index');
    expect(bank.get('3.1/two-that-fit')?.item.family).toBe('desk');
  });

  it('keep the name an author gave, also for a twin that does not give it', () => {
    const bank = compiled(miniBankWith(edited(LETTERS, 'level: 2', 'level: 2\nfamily: insurer')));
    expect(bank.get('3.1/weekly-policies')?.item.family).toBe('insurer');
    expect(bank.get('3.1/fixed-letters')?.item.family).toBe('insurer');
  });
});

describe('drafts', () => {
  const draft = edited(POLICIES, 'level: 2', 'level: 2\nstatus: draft');
  const poor: SourceFile = {
    path: POLICIES,
    text: draft.text
      .replace('#freshness', '#fresness')
      .replace('> It would take months, and the model would know only the policies of the first day.', '> No.'),
  };

  it('have warnings where others have errors, and are in no pack', () => {
    const { problems, exams } = compileMini(miniBankWith(poor));
    expect(problems.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['unknown-signal', 'warning']]);
    const [exam] = compileMini(miniBankWith(draft)).exams;
    expect(exam?.questions.find(({ item }) => item.id === 'mini-c01/3.1/weekly-policies')?.draft).toBe(true);
    for (const one of [exam, exams[0]]) {
      const ids = one === undefined ? [] : makePacks(one).flatMap(({ entries }) => entries.map(({ id }) => id));
      expect(ids).toContain('mini-c01/3.1/two-that-fit');
      expect(ids).not.toContain('mini-c01/3.1/weekly-policies');
    }
  });
});

describe('packs', () => {
  const many = Array.from({ length: 45 }, (_, at): SourceFile => {
    // All of one family: near-copies of it are meant.
    const text = miniBank.find(({ path }) => path === 'questions/mini-c01/3.1/two-that-fit.md')?.text ?? '';
    return { path: `questions/mini-c01/3.1/copy-${String(at).padStart(2, '0')}.md`, text };
  });
  const [exam] = compileMini(miniBankWith(...many)).exams;
  if (exam === undefined) throw new Error('no exam');
  const packs = makePacks(exam);

  it('hold at most 20 questions of one task, each question once, both halves in the same order', () => {
    expect(packs.map(({ task, number, entries }) => [task, number, entries.length])).toEqual([
      ['3.1', 1, 16],
      ['3.1', 2, 16],
      ['3.1', 3, 16],
      ['3.10', 1, 2],
    ]);
    for (const { shown, key, entries } of packs) {
      expect(key.scoring.map(({ id }) => id)).toEqual(shown.items.map(({ id }) => id));
      expect(entries.map(({ id }) => id)).toEqual(shown.items.map(({ id }) => id));
    }
    const ids = packs.flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(50);
  });

  it('of practice hold nothing that is reserved; that has packs of its own', () => {
    const ids = (reserved: boolean): readonly string[] =>
      makePacks(exam, { reserved }).flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(ids(false)).not.toContain('mini-c01/3.10/for-mocks');
    expect(ids(true)).toEqual(['mini-c01/3.10/for-mocks']);
  });

  it('are listed by an index with concepts and signals', () => {
    const index = makeIndex(
      exam,
      packs,
      makePacks(exam, { reserved: true }),
      ({ task, number }, half) => `bank/${task}-${number}.${half}.json`,
    );
    expect(index).toMatchObject({ format: 1, exam: 'mini-c01', name: 'A small exam for tests' });
    expect(index.packs[3]).toMatchObject({ task: '3.10', shown: 'bank/3.10-1.shown.json', key: 'bank/3.10-1.key.json' });
    expect(index.reserved.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['mini-c01/3.10/for-mocks']);
    expect(index.tasks).toMatchObject({ 3.1: 'Choose an approach' });
    expect(index.concepts).toEqual({
      rag: { title: 'Retrieval' },
      prompting: { title: 'Prompting' },
      'fine-tuning': { title: 'Fine-tuning' },
      distillation: { title: 'Distillation' },
    });
    expect(index.signals['proprietary-data']).toEqual({ title: 'The company owns much data', decoy: true });
    expect(index.packs[0]?.items[0]).toMatchObject({
      kind: 'multiple-response',
      signals: ['few-examples'],
      objective: '3.1.1',
      level: 3,
    });
  });

  it('are listed with what signals were called before, so that a record can follow', () => {
    const renamed = edited(FRESHNESS, 'title:', 'formerly: [changes-often, up-to-date]\ntitle:');
    const [bank] = compileMini(miniBankWith(renamed)).exams;
    const index = bank && makeIndex(bank, makePacks(bank), [], () => '');
    expect(index?.signals['freshness']?.previousIds).toEqual(['changes-often', 'up-to-date']);
    expect(index?.signals['proprietary-data']).not.toHaveProperty('formerly');
  });
});

describe('the record of checks', () => {
  it('gives the day of the second check where both are there and good enough', () => {
    const bank = compiled(miniBank);
    expect(bank.get('3.1/weekly-policies')?.scoring.checkedTwice).toBe('2026-11-19');
    // Marked with F1 below .70.
    expect(bank.get('3.1/fixed-letters')?.scoring.checkedTwice).toBeUndefined();
    // Nothing to mark in it.
    expect(bank.get('3.10/match-data')?.scoring.checkedTwice).toBe('2026-11-19');
    expect(bank.get('3.10/order-index')?.scoring.checkedTwice).toBeUndefined();
  });

  const record = (text: string) => ({ path: 'questions/mini-c01/checks.yaml', text });
  it('a dispute without an outcome is no check, with one it is', () => {
    const line = (outcome: string) =>
      `3.1/weekly-policies:\n  revision: "0g7rd5psqi8"\n  answered: {date: 2026-11-18, result: disputed${outcome}}\n  marked: {date: 2026-11-19, f1: 0.7}\n`;
    expect(policies(record(line(''))).scoring.checkedTwice).toBeUndefined();
    expect(policies(record(line(', outcome: reworded'))).scoring.checkedTwice).toBe('2026-11-19');
  });

  it('of another revision counts for nothing and is warned of', () => {
    const question = edited(POLICIES, 'An insurer', 'One insurer');
    expect(policies(question).scoring.checkedTwice).toBeUndefined();
    expect(compileMini(miniBankWith(question)).problems.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['checks-stale', 'warning'],
    ]);
  });
});

describe('an exam that builds on another', () => {
  const exam = (miniBank.find(({ path }) => path.endsWith('exam.yaml'))?.text ?? '').replace('MINI-C01', 'NEXT-C01');
  const question = edited(POLICIES, 'flips: mini-c01/3.1/fixed-letters\n', '').text;
  const files = (buildsOn: string): readonly SourceFile[] =>
    miniBankWith(
      { path: 'content/next-c01/exam.yaml', text: exam.replace('lang: en', `lang: en\n${buildsOn}`) },
      { path: 'questions/next-c01/3.1/policies.md', text: question },
    );

  it('knows its concepts, signals and terms', () => {
    const { problems, exams } = compileBank(files('builds-on: [mini-c01]'));
    expect(problems).toEqual([]);
    expect(exams.map(({ id, questions }) => [id, questions.length])).toEqual([
      ['mini-c01', 6],
      ['next-c01', 1],
    ]);
  });

  it('does not know them without saying so', () => {
    const reported = new Set(compileBank(files('')).problems.map(({ ruleId }) => ruleId));
    expect(reported).toEqual(new Set(['unknown-concept', 'unknown-signal']));
  });

  it('may not use one of its ids again', () => {
    const own = {
      path: 'content/next-c01/signals/freshness.md',
      text: miniBank.find(({ path }) => path === FRESHNESS)?.text ?? '',
    };
    const { problems } = compileBank([...files('builds-on: [mini-c01]'), own]);
    expect(problems.map(({ ruleId, file, related }) => [ruleId, file, related?.[0]?.file])).toEqual([
      ['duplicate-id', own.path, FRESHNESS],
    ]);
  });
});

describe('a bank', () => {
  it('does not depend on the order of its files', () => {
    const forth = compileBank(miniBank);
    const back = compileBank(miniBank.toReversed());
    expect(JSON.stringify(back.exams)).toBe(JSON.stringify(forth.exams));
  });

  it('tells nothing of what only refers to a file with errors', () => {
    const { problems } = compileMini(miniBankWith(edited(FRESHNESS, 'title: Information changes often\n', '')));
    expect(problems.map(({ ruleId, file }) => [ruleId, file])).toEqual([['missing-key', FRESHNESS]]);
  });

  it('checks that images exist where it knows the files that are not text', () => {
    const lesson = edited('content/mini-c01/lessons/3.1/prompting.md', 'All that', '![A chart](./chart.png)\n\nAll that');
    const signal = edited(FRESHNESS, 'It does not decide', '![A chart](../lessons/3.1/chart.png)\n\nIt does not decide');
    const question = edited(
      'questions/mini-c01/3.10/order-index.md',
      'In which',
      '![A chart](../../../content/mini-c01/lessons/3.1/chart.png)\n\nIn which',
    );
    for (const file of [lesson, signal, question]) {
      const reported = compileBank(miniBankWith(file), { assets: [] }).problems.map((one) => [one.ruleId, one.file]);
      expect(reported).toEqual([['image-missing', file.path]]);
      expect(compileBank(miniBankWith(file), { assets: ['content/mini-c01/lessons/3.1/chart.png'] }).problems).toEqual([]);
    }
  });
});

describe('twins', () => {
  it('that are drafts are not named to learners', () => {
    const found = policies(edited(LETTERS, 'level: 2', 'level: 2\nstatus: draft'));
    expect(found.scoring.flips).toBeUndefined();
    expect(policies().scoring.flips).toBe('mini-c01/3.1/fixed-letters');
  });
});
