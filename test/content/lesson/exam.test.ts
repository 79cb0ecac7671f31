import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseExam } from '../../../src/content/parse/exam.ts';

const GOOD = `code: AIF-C01
name: AWS Certified AI Practitioner
level: foundational
lang: en
guide: {version: "1.10", published: 2026-04-30, url: https://docs.aws.amazon.com/x.html, checked: 2026-11-20}
format: {questions: 65, scored: 50, unscored: 15, minutes: 90, kinds: [multiple-choice, ordering]}
scoring: {scale-min: 100, scale-max: 1000, pass: 700, published-conversion: false}
cut: {mean: 0.7, sd: 0.025}
seconds-per-question: 83
scored-plan: {"1": 20, "2": 30}
full-plan: {"1": 25, "2": 40}
domains:
  - id: "1"
    name: One
    weight: 0.4
    tasks:
      - {id: "1.1", name: First, objectives: [{id: "1.1.1", text: Define terms}, {id: "1.1.10", text: Ten}]}
  - id: "2"
    name: Two
    weight: 0.6
    tasks:
      - {id: "2.1", name: Second, objectives: [{id: "2.1.1", text: Compare}]}
services-in-scope:
  - {name: Amazon Bedrock, aliases: [Bedrock]}
  - {name: Kiro}
services-out: [Amazon MemoryDB]
`;
const path = 'content/aif-c01/exam.yaml';
const problemsOf = (text: string) =>
  parseExam({ path, text }).problems.map(({ ruleId, place, hint }) => ({
    ruleId,
    at: `${place.start.line}:${place.start.column}`,
    hint,
  }));
/** The problems after one change in the good file. */
const changed = (from: string, to: string) => {
  expect(GOOD).toContain(from);
  return problemsOf(GOOD.replace(from, to));
};

describe('a blueprint', () => {
  it('comes out with every part', () => {
    const { value, problems } = parseExam({ path, text: GOOD });
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      id: 'aif-c01',
      code: 'AIF-C01',
      buildsOn: [],
      format: { questions: 65, scored: 50, unscored: 15, minutes: 90, kinds: ['multiple-choice', 'ordering'] },
      scoring: { min: 100, max: 1000, pass: 700, publishedConversion: false },
      cut: { mean: 0.7, sd: 0.025 },
      secondsPerQuestion: 83,
      scoredPlan: { '1': 20, '2': 30 },
      servicesInScope: [
        { name: 'Amazon Bedrock', aliases: ['Bedrock'] },
        { name: 'Kiro', aliases: [] },
      ],
      servicesOut: ['Amazon MemoryDB'],
    });
    expect(value?.domains[0]?.tasks[0]?.objectives.map((one) => one.id)).toEqual(['1.1.1', '1.1.10']);
    expect(value?.guide).not.toHaveProperty('seen');
  });

  it('says of guessing what its guide says, or nothing', () => {
    const said = GOOD.replace('minutes: 90,', 'minutes: 90, guessing: A wrong answer costs a point,');
    expect(parseExam({ path, text: said }).value?.format.guessing).toBe('A wrong answer costs a point');
    expect(parseExam({ path, text: GOOD }).value?.format).not.toHaveProperty('guessing');
    expect(changed('minutes: 90,', 'minutes: 90, guessing: [],')).toMatchObject([{ ruleId: 'wrong-value', at: '6:74' }]);
  });

  for (const exam of ['aif-c01', 'aip-c01']) {
    it(`of ${exam} is read without a problem`, () => {
      const file = `content/${exam}/exam.yaml`;
      const { value, problems } = parseExam({ path: file, text: readFileSync(file, 'utf8') });
      expect(problems).toEqual([]);
      expect(value?.domains).toHaveLength(5);
      const objectives = value?.domains.flatMap((domain) => domain.tasks.flatMap((task) => task.objectives)) ?? [];
      expect(new Set(objectives.map((one) => one.id)).size).toBe(objectives.length);
    });
  }
});

describe('a problem of a blueprint has its place', () => {
  it('when an id is a number', () => {
    expect(changed('id: "2.1",', 'id: 2.10,')).toMatchObject([{ ruleId: 'wrong-value', at: '22:14', hint: '"2.10"' }]);
    expect(changed('- id: "2"', '- id: 2')[0]).toEqual({ ruleId: 'wrong-value', at: '18:9', hint: '"2"' });
  });

  it('when an id is not of its kind', () => {
    expect(changed('{id: "2.1.1"', '{id: "2.1"')).toMatchObject([{ ruleId: 'wrong-value', at: '22:53' }]);
  });

  it('when weights do not sum to 1', () => {
    expect(changed('weight: 0.6', 'weight: 0.5')).toMatchObject([{ ruleId: 'weights-sum', at: '13:3' }]);
  });

  it('when an id is used twice, and where it was first', () => {
    const { problems } = parseExam({ path, text: GOOD.replace('"1.1.10"', '"1.1.1"') });
    expect(problems).toMatchObject([
      {
        ruleId: 'duplicate-id',
        place: { start: { line: 17, column: 87 } },
        related: [{ place: { start: { line: 17, column: 52 } } }],
      },
    ]);
  });

  it('when an id is not below its parent', () => {
    expect(changed('{id: "2.1",', '{id: "3.1",')).toMatchObject([
      { ruleId: 'id-outside-parent', at: '22:14' },
      { ruleId: 'id-outside-parent', at: '22:53' },
    ]);
  });

  it('when the language is not English', () => {
    expect(changed('lang: en', 'lang: de')).toMatchObject([{ ruleId: 'lang-unsupported', at: '4:7' }]);
  });

  it('when a key is unknown, with the nearest known one', () => {
    expect(changed('level: foundational', 'level: foundational\nservice-in-scope: []')).toEqual([
      { ruleId: 'unknown-key', at: '4:1', hint: 'did you mean `services-in-scope`?' },
    ]);
    expect(changed('minutes: 90', 'minuts: 90').map((one) => one.ruleId)).toEqual(['unknown-key']);
  });

  it('when counts disagree', () => {
    expect(changed('scored: 50', 'scored: 51').map((one) => one.ruleId)).toEqual(['format-sum', 'plan-sum']);
    expect(changed('"2": 40', '"2": 41')).toMatchObject([{ ruleId: 'plan-sum', at: '11:12' }]);
    expect(changed('"2": 40', '"3": 40').map((one) => one.ruleId)).toEqual(['unknown-key', 'missing-key']);
    expect(changed('pass: 700', 'pass: 1700')).toMatchObject([{ ruleId: 'scale-order', at: '7:50' }]);
  });

  it('when the code is not the name of the folder', () => {
    expect(changed('code: AIF-C01', 'code: AIP-C01')).toMatchObject([{ ruleId: 'code-not-folder', at: '1:7' }]);
  });

  it('when a date or an address is none', () => {
    expect(changed('2026-04-30', '2026-04-31')).toMatchObject([{ ruleId: 'wrong-value', at: '5:37' }]);
    expect(changed('https://docs', 'javascript:docs')).toMatchObject([{ ruleId: 'wrong-value', at: '5:54' }]);
  });

  it('when a list is empty, or the file is', () => {
    expect(changed('objectives: [{id: "2.1.1", text: Compare}]', 'objectives: []')).toMatchObject([
      { ruleId: 'empty-list', at: '22:47' },
    ]);
    expect(problemsOf('')).toMatchObject([{ ruleId: 'yaml-syntax', at: '1:1' }]);
    expect(problemsOf('- a')).toMatchObject([{ ruleId: 'yaml-syntax', at: '1:1' }]);
  });

  it('with all others of the file, in one run', () => {
    const text = GOOD.replace('lang: en', 'lang: fr')
      .replace('weight: 0.6', 'weight: 0.7')
      .replace('kinds: [multiple-choice', 'kinds: [multi-choice');
    expect(
      problemsOf(text)
        .map((one) => one.ruleId)
        .sort(),
    ).toEqual(['lang-unsupported', 'weights-sum', 'wrong-value']);
  });
});
