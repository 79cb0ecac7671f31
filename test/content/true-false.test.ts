import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/content/parse/question.ts';
import { optionOrder } from '../../src/core/session/option-order.ts';
import { compileMini, edited, miniBankWith } from '../bank/mini-bank.ts';

const EXAM = 'content/mini-c01/exam.yaml';
const PATH = 'questions/mini-c01/3.1/dated-answers.md';
const KINDS = 'kinds: [multiple-choice, multiple-response, ordering, matching]';
const withTrueFalse = edited(EXAM, KINDS, KINDS.replace('ordering', 'true-false, ordering'));

const front = (more = '') => `---
objective: 3.1.2
level: 2
${more}sources:
  - {title: Amazon Bedrock Knowledge Bases, url: https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base.html, checked: 2026-11-20}
---
An insurer fine-tuned a model on :plain[policy documents]. The documents
:signal[change every week]{#freshness} and each answer :signal[must name the clause]{#cites-sources}. The
company owns :decoy[two terabytes of transcripts]{#proprietary-data}.

Looking clauses up at request time would serve it better than another training run.

`;
const TRUE = '- [x] [True](rag)\n  > What is looked up at request time is current, and the clause can be quoted.\n';
const FALSE = '- [ ] [False](fine-tuning)\n  > A training run freezes the documents of that day, and names no clause at all.\n';

const file = (options: string, more?: string) => ({ path: PATH, text: front(more) + options });
const parse = (options: string, more?: string) => parseQuestion(file(options, more));
const compiled = (options: string, more?: string) => {
  const { exams, problems } = compileMini(miniBankWith(withTrueFalse, file(options, more)));
  const question = exams.flatMap(({ questions }) => questions).find(({ item }) => item.id === 'mini-c01/3.1/dated-answers');
  return { question, problems };
};

describe('a true-false question', () => {
  it('is a list of True and False with boxes, and breaks no rule of item writing', () => {
    const { question, problems } = compiled(TRUE + FALSE);
    expect(problems).toEqual([]);
    expect(question?.item).toMatchObject({ kind: 'true-false', shuffle: false, marking: true });
    expect(question?.scoring.key).toEqual({ kind: 'true-false', option: question?.item.options[0]?.id });
  });

  it('shows True before False, in whichever order they are written and whatever the seed', () => {
    const { question } = compiled(FALSE + TRUE);
    const item = question?.item;
    if (item === undefined) throw new Error('no question');
    for (const seed of [1, 2, 3, 4, 5]) expect(optionOrder(item, seed)).toEqual(item.options);
    expect(item.options.map(({ text }) => text)).toEqual([[{ t: 'text', v: 'True' }], [{ t: 'text', v: 'False' }]]);
    expect(item).toEqual(compiled(TRUE + FALSE).question?.item);
  });

  it('may be named in the front matter, and is then held to its form', () => {
    expect(parse(TRUE + FALSE, 'kind: true-false\n').problems).toEqual([]);
    const three = `${TRUE}${FALSE}- [ ] Unknown\n`;
    expect(parse(three, 'kind: true-false\n').problems).toMatchObject([
      { ruleId: 'kind-form', actual: 'multiple-choice', expected: 'two options with boxes, True and False' },
    ]);
    expect(parse('1. True\n2. False\n', 'kind: true-false\n').problems.map(({ ruleId }) => ruleId)).toContain('kind-form');
  });

  it('has these words and no others: a spelling of its own is told, with the one to write', () => {
    expect(parse('- [x] TRUE\n- [ ] false.\n').problems).toMatchObject([
      { ruleId: 'option-words', actual: 'TRUE', expected: 'True' },
      { ruleId: 'option-words', actual: 'false.', expected: 'False' },
    ]);
  });

  it('is not both: a second key is told', () => {
    expect(parse('- [x] True\n- [x] False\n').problems).toMatchObject([{ ruleId: 'key-second', actual: '2', expected: '1' }]);
    expect(parse('- [ ] True\n- [ ] False\n').problems).toMatchObject([{ ruleId: 'key-missing' }]);
  });

  it('with a third option is a multiple choice of too few', () => {
    const { problems } = compiled(
      `${TRUE}${FALSE}- [ ] Nobody knows\n  > The scenario says which of the two it is, so that somebody does.\n`,
    );
    const [shape] = problems.filter(({ ruleId }) => ruleId === 'shape');
    expect(shape).toMatchObject({ actual: '3 options', expected: 'one key of 4 options' });
  });

  it('is refused where the exam leaves the kind out, with what the exam has', () => {
    const { problems } = compileMini(miniBankWith(file(TRUE + FALSE)));
    expect(problems).toMatchObject([
      {
        ruleId: 'kind-left-out',
        severity: 'error',
        file: PATH,
        reason: 'Unexpected true-false question: MINI-C01 has only multiple-choice, multiple-response, ordering, matching.',
      },
    ]);
  });
});
