import { describe, expect, it } from 'vitest';
import { parsePath } from '../../src/content/parse/path.ts';
import { pathMinutes, pathSteps, placesInPaths } from '../../src/site/components/lesson/path-view.ts';
import { compileMini, miniBankWith } from '../bank/mini-bank.ts';
import { tell } from './lesson/lesson-text.ts';

const FILE = 'content/mini-c01/paths/newcomer.md';
const FRONT = '---\ntitle: For newcomers\nfor: People who begin.\n---\n';
const path = (body: string, front = FRONT) => ({ path: FILE, text: front + body });
const STEPS =
  '1. [Prompts](prompting): what to try first.\n2. [Retrieval](../lessons/3.1/rag.md)\n3. [Tuning](fine-tuning), when a *form* must hold.\n';
const told = (body: string, front = FRONT) => {
  const file = path(body, front);
  return compileMini(miniBankWith(file)).problems.map((problem) => tell(problem, file.text, front.split('\n').length - 1));
};

describe('a learning path', () => {
  it('is read from a list of links to lessons, each with its reason', () => {
    const { value, problems } = parsePath(path(`Read this **first**.\n\n${STEPS}`));
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      id: 'newcomer',
      exam: 'mini-c01',
      title: 'For newcomers',
      audience: 'People who begin.',
      order: 0,
    });
    expect(value?.steps.map(({ concept, why }) => [concept.value, why])).toEqual([
      ['prompting', 'what to try first.'],
      ['rag', ''],
      ['fine-tuning', 'when a form must hold.'],
    ]);
    expect(value?.intro).toHaveLength(1);
  });

  it('is in the bank in the order its file gives, and known to its lessons with their neighbors there', () => {
    const first = {
      path: FILE.replace('newcomer', 'a-late-one'),
      text: path(STEPS, FRONT.replace('for:', 'order: 5\nfor:')).text,
    };
    const { exams, problems } = compileMini(miniBankWith(path(STEPS), first));
    expect(problems).toEqual([]);
    const exam = exams[0];
    if (exam === undefined) throw new Error('no exam');
    expect(exam.paths.map(({ id }) => id)).toEqual(['newcomer', 'a-late-one']);
    expect(placesInPaths(exam, 'rag')[0]).toMatchObject({
      id: 'newcomer',
      href: '/mini-c01/paths/newcomer/',
      step: 2,
      steps: 3,
      previous: { href: '/mini-c01/lessons/prompting/?path=newcomer' },
      next: { concept: 'fine-tuning' },
    });
    expect(placesInPaths(exam, 'fine-tuning')[0]).not.toHaveProperty('next');
    expect(placesInPaths(exam, 'distillation')).toEqual([]);
    const steps = exam.paths.flatMap((one) => pathSteps(exam, one)).slice(0, 3);
    expect(pathMinutes(steps)).toBe(steps.reduce((sum, step) => sum + step.minutes, 0));
  });

  it('is told where a step is no lesson, the same twice, or not there', () => {
    expect(told('1. [A](prompting)\n2. Just words\n')).toEqual(['path-steps 2:1 "2. Just words"']);
    expect(told('1. [A](prompting)\n2. [B](https://example.org/)\n')).toEqual(['path-steps 2:1 "2. [B](https://example.org/)"']);
    expect(told('1. [A](prompting)\n2. [B](prompting)\n')).toEqual(['path-steps 2:4 "[B](prompting)"']);
    expect(told('1. [A](prompting)\n2. [B](promting)\n')).toEqual(['unknown-concept 2:4 "[B](promting)"']);
    expect(told('1. [A](prompting)\n')).toEqual(['path-steps 1:1 "1. [A](prompting)"']);
    expect(told('1. [A](prompting)\n2. [B](rag)\n\nThe end.\n')).toEqual(['path-steps 4:1 "The end."']);
    expect(told('')).toEqual([expect.stringContaining('path-steps')]);
  });

  it('is told where it says not for whom it is', () => {
    expect(parsePath(path(STEPS, '---\ntitle: A\n---\n')).problems.map(({ ruleId }) => ruleId)).toEqual(['missing-key']);
  });
});
