import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/core/course/course.ts';
import { CoursePage } from '../../src/lms/course-page.tsx';
import { courseStore } from '../../src/lms/course-store.ts';
import { NO_LMS } from '../../src/lms/tracking.ts';
import { courseOf, everyKind } from '../core/course/make-course.ts';

const world = { now: () => 1_800_000_000_000, zone: () => 0, id: () => 'id' };

function opened(more: Partial<Course>) {
  const course = courseOf('scorm12', more);
  const store = courseStore(course, NO_LMS, world);
  return { store, html: (alone = false) => renderToString(h(CoursePage, { course, store, alone })) };
}

describe('the screens of a package', () => {
  it('in practice show each kind of question, then its answer, and link to nothing of the site', () => {
    const { store, html } = opened({});
    for (const [at, { scoring }] of everyKind.entries()) {
      store.show('question', at);
      expect(html()).toContain(`Question ${at + 1} of 5`);
      expect(html()).not.toContain('id="verdict"');
      store.respond(scoring.key as never);
      store.answer();
      expect(html()).toMatch(/id="verdict"[\s\S]*Right/);
      expect(html()).not.toMatch(/href="(?!https?:)/);
    }
    store.finish();
    expect(html()).toContain('5 of 5 right');
  });

  it('in a mock exam show rules, no feedback before the end, and then all of it', () => {
    const { store, html } = opened({ mode: 'mock', seconds: 600, marking: 'off', pass: 0.5 });
    expect(html()).toMatch(/5 questions in 10 minutes[\s\S]*50\u00a0% right is a pass[\s\S]*Begin/);
    store.begin();
    store.respond(everyKind[0]?.scoring.key as never);
    expect(html()).toContain('10:00');
    expect(html()).not.toContain('Skip');
    store.show('overview');
    expect(html()).toMatch(/4 questions not answered yet[\s\S]*Hand in/);
    store.finish();
    expect(html()).toMatch(/1 of 5 right[\s\S]*Not passed/);
    store.show('question', 1);
    expect(html()).toMatch(/id="verdict"[\s\S]*Not right/);
  });

  it('say that nothing is kept where no LMS started them', () => {
    expect(opened({}).html(true)).toContain('nothing is kept or reported');
  });
});
