import { describe, expect, it } from 'vitest';
import { lessonsInOrder } from '../../../src/content/compile/lessons-in-order.ts';
import { conceptGroups } from '../../../src/site/components/lesson/concept-groups.ts';
import { earliest, writtenDate } from '../../../src/site/components/lesson/dates.ts';
import { glossaryView } from '../../../src/site/components/lesson/glossary-view.ts';
import { lessonView } from '../../../src/site/components/lesson/lesson-view.ts';
import { hasSignals, onTheExam, questionsWith } from '../../../src/site/components/lesson/on-the-exam.ts';
import { conceptLink, scenarioLinks, signalLink, siteLinks } from '../../../src/site/components/lesson/site-links.ts';
import { examOf, smallBank } from './small-bank.ts';

const x = examOf('x-1');
const y = examOf('y-1');
const lesson = (id: string) => {
  const found = x.lessons.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no lesson ${id}`);
  return found;
};
const view = (id: string) => lessonView(smallBank, x, lesson(id));

describe('a lesson stands', () => {
  it('in the order of the blueprint, then in that of its task; drafts stand nowhere', () => {
    expect(lessonsInOrder(x).map((one) => one.id)).toEqual(['rag', 'tuning', 'late']);
  });

  it('between its neighbors, with its step in the task', () => {
    expect(view('tuning')).toMatchObject({ step: 2, steps: 2, previous: { id: 'rag' }, next: { id: 'late' } });
    expect(view('rag')).not.toHaveProperty('previous');
    expect(view('late')).toMatchObject({ step: 1, steps: 1 });
    expect(view('late')).not.toHaveProperty('next');
  });

  it('beside the concepts it names and those that name it, drafts left out', () => {
    expect(view('rag').related).toEqual(['late', 'tuning']);
    expect(view('late').related).toEqual(['rag']);
  });

  it('above the scenarios in which it is an option, right or wrong, but for drafts and reserved ones', () => {
    expect(
      view('rag')
        .questions.map(({ item }) => item.id)
        .toSorted(),
    ).toEqual(['by-meaning', 'usual'].map((slug) => `x-1/1.2/${slug}`));
    expect(view('late').questions).toHaveLength(3);
  });

  it('with up to three of them to check oneself, first those whose answer it is', () => {
    const slugs = (id: string) => view(id).checks.map((check) => check.replace('x-1/1.2/', ''));
    expect(slugs('rag')).toEqual(['usual', 'by-meaning']);
    expect(slugs('tuning')).toEqual(['by-meaning', 'by-others', 'usual']);
  });

  it('on the objectives of the guide', () => {
    expect(view('rag').objectives).toEqual([{ exam: 'X-1', objective: { id: '1.2.1', text: 'b' } }]);
  });
});

describe('on the exam', () => {
  it('a concept has the signals that point to it, those that rule it out and the decoys that tempt toward it', () => {
    const ids = ({ toward, away, decoys }: ReturnType<typeof onTheExam>) => [
      toward.map((one) => one.signal.id),
      away.map((one) => one.signal.id),
      decoys.map((one) => one.id),
    ];
    expect(ids(onTheExam(x, 'rag'))).toEqual([['fresh'], [], []]);
    expect(ids(onTheExam(x, 'tuning'))).toEqual([['style'], ['fresh'], ['much-data']]);
    expect(ids(onTheExam(x, 'late'))).toEqual([[], [], []]);
    expect(['rag', 'tuning', 'late'].map((id) => hasSignals(x, id))).toEqual([true, true, false]);
  });

  it('a signal comes with a scenario where it means something else, before one where other phrases decide', () => {
    expect(onTheExam(x, 'rag').toward[0]?.exception?.item.id).toBe('x-1/1.2/by-meaning');
    expect(onTheExam(x, 'tuning').away[0]?.exception?.item.id).toBe('x-1/1.2/by-meaning');
  });

  it('a signal without such a scenario has none', () => {
    expect(onTheExam(x, 'tuning').toward[0]).not.toHaveProperty('exception');
  });

  it('a signal knows the scenarios a learner may read that have it', () => {
    expect(questionsWith(x, 'style').map(({ item }) => item.id)).toEqual(['x-1/1.2/by-others']);
    expect(questionsWith(x, 'fresh')).toHaveLength(3);
  });
});

describe('links', () => {
  it('lead to the exam that defines a concept or a signal', () => {
    expect(conceptLink(y, 'rag')).toEqual({ href: '/x-1/lessons/rag/', title: 'The rag' });
    expect(conceptLink(y, 'own')?.href).toBe('/y-1/lessons/own/');
    expect(signalLink(y, 'fresh')).toBe('/x-1/signals/fresh/');
  });

  it('lead to no draft and to nothing unknown', () => {
    expect(conceptLink(x, 'hidden')).toBeUndefined();
    expect(siteLinks(x).concept('nowhere')).toBeUndefined();
    expect(siteLinks(x).term('nowhere')).toBeUndefined();
  });

  it('to terms stay in the glossary of the exam that is being read', () => {
    expect(siteLinks(y).term('index')).toEqual({ href: '/y-1/glossary/#index', definition: 'A list.' });
  });

  it('to scenarios that begin alike are told apart', () => {
    const [first] = x.questions;
    if (first === undefined) throw new Error('no question');
    expect(scenarioLinks([first, first]).map((link) => link.title)).toEqual([first.title, `${first.title} (2)`]);
  });
});

describe('the indexes', () => {
  it('group concepts by domain and task, without empty ones, and name those of other exams apart', () => {
    const { domains, inherited } = conceptGroups(x);
    expect(domains.map(({ domain, tasks }) => [domain.id, tasks.map(({ task }) => task.id)])).toEqual([['1', ['1.2', '1.10']]]);
    expect(inherited).toEqual([]);
    expect(conceptGroups(y).inherited.map((one) => one.title)).toEqual(['The late', 'The rag', 'The tuning']);
  });

  it('give terms by letter, with what leads on and the lessons that use them', () => {
    const groups = glossaryView(x);
    expect(groups.map(({ letter, terms }) => [letter, terms.map(({ entry }) => entry.id)])).toEqual([
      ['Other', ['a-number']],
      ['A', ['an-agent']],
      ['I', ['index']],
    ]);
    const index = groups[2]?.terms[0];
    expect(index?.seeAlso.map((entry) => entry.id)).toEqual(['a-number']);
    expect(index?.lessons.map((one) => one.title).toSorted()).toEqual(['The late', 'The rag']);
    expect(glossaryView(y).flatMap(({ terms }) => terms)).toHaveLength(3);
  });
});

describe('dates', () => {
  it('are written out, and the earliest is what may be said of all', () => {
    expect(writtenDate('2026-11-02')).toBe('November 2, 2026');
    expect(writtenDate('soon')).toBe('soon');
    expect(earliest(['2026-11-20', '2025-12-31', '2026-01-01'])).toBe('2025-12-31');
    expect(earliest([])).toBeUndefined();
  });
});
