import { expect, it } from 'vitest';
import { nextIn, pieceHref, sessionHref } from '../../src/ui/today/piece-href.ts';

const steps = [
  { kind: 'review', count: 8 },
  { kind: 'new', count: 10, task: '1.1' },
  { kind: 'lesson', lesson: 'a', title: 'A' },
  { kind: 'mock', size: 'half' },
] as const;

const query = (href: string): URLSearchParams => new URL(href, 'https://site.test').searchParams;

it('one address leads to the next through the whole day, and its end back to it', () => {
  const [first, ...later] = steps;
  const begin = pieceHref('e', first, later);
  expect(begin).toBe('/e/practice/?review=family&count=8&then=new%7E1.1%7E10&then=lesson%7Ea&then=mock%7Ehalf');
  const second = nextIn(query(begin));
  expect(second).toEqual({
    next: { kind: 'new', task: '1.1', count: 10 },
    later: [
      { kind: 'lesson', lesson: 'a' },
      { kind: 'mock', size: 'half' },
    ],
  });
  const third = second?.next && pieceHref('e', second.next, second.later);
  expect(third).toBe('/e/practice/?which=unseen&count=10&task=1.1&then=lesson%7Ea&then=mock%7Ehalf');
  const lesson = nextIn(query(third ?? ''));
  const fourth = lesson?.next && pieceHref('e', lesson.next, lesson.later);
  expect(fourth).toBe('/e/lessons/a/?then=mock%7Ehalf');
  const last = nextIn(query(fourth ?? ''));
  expect(last?.next && pieceHref('e', last.next, last.later)).toBe('/e/mock/?length=half&then=');
  expect(nextIn(query('/e/mock/?length=half&then='))).toEqual({ next: undefined, later: [] });
  expect(nextIn(query('/e/practice/?which=unseen'))).toBeUndefined();
});

it('a lesson has its page, the hardest their review, and an open practice its own address', () => {
  expect(pieceHref('e', steps[2])).toBe('/e/lessons/a/?then=');
  expect(pieceHref('e', { kind: 'hardest', count: 3 })).toBe('/e/practice/?review=hardest&count=3&then=');
  expect(sessionHref('e', 's1', [steps[1]])).toBe('/e/practice/?then=new%7E1.1%7E10#s1');
});
