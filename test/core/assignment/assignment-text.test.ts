import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../src/core/assignment/assignment.ts';
import { readAssignment, writeAssignment } from '../../../src/core/assignment/assignment-text.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}$/);
const task = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })).map(([a, b]) => `${a}.${b}`);
const title = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) => text.trim())
  .filter((text) => text !== '' && text.length <= 120 && !/[\ud800-\udfff]/u.test(text));

const assignment: fc.Arbitrary<Assignment> = fc.record({
  id: fc.uuid(),
  exam: fc.constant('aif-c01'),
  title,
  asks: fc.oneof(
    fc.record({
      items: fc
        .uniqueArray(fc.tuple(task, slug), { minLength: 1, maxLength: 40, selector: ([a, b]) => `${a}/${b}` })
        .map((list) => list.map(([in_, name]) => `aif-c01/${in_}/${name}`)),
    }),
    fc.record({ count: fc.integer({ min: 1, max: 500 }), tasks: fc.uniqueArray(task, { maxLength: 5 }) }),
  ),
  marking: fc.constantFrom('guided', 'open', 'off'),
  due: fc.option(fc.integer({ min: 1, max: 4e7 }).map((minutes) => minutes * 60_000)),
  tries: fc.option(fc.integer({ min: 1, max: 99 })),
});

const ONE: Assignment = {
  id: '00000000-0000-4000-8000-000000000001',
  exam: 'aif-c01',
  title: 'Week 3: what changes & what stays',
  asks: { items: ['aif-c01/3.1/weekly-policies', 'aif-c01/3.1/hotel', 'aif-c01/3.2/roles'] },
  marking: 'guided',
  due: Date.UTC(2026, 11, 4, 17),
  tries: 2,
};

describe('an assignment as a link', () => {
  it('has at most 500 questions', () => {
    const items = Array.from({ length: 501 }, (_, n) => `aif-c01/3.1/q${n}`);
    const most = { ...ONE, asks: { items: items.slice(1) } };
    expect(readAssignment(writeAssignment(most))).toEqual({ ok: true, value: most });
    expect(readAssignment(writeAssignment({ ...ONE, asks: { items } }))).toMatchObject({ ok: false, error: 'broken' });
  });

  it('comes back as it was, out of a link, a mail or a file around it', () => {
    fc.assert(
      fc.property(assignment, (one) => {
        const text = writeAssignment(one);
        expect(readAssignment(text)).toEqual({ ok: true, value: one });
        const mail = `Hello,\nplease do <https://x.example/sub/aif-c01/assignment/#${text}>. Until Friday!`;
        expect(readAssignment(mail)).toEqual({ ok: true, value: one });
      }),
    );
  });

  it('can be read by people, and names a task once for the questions of it that follow each other', () => {
    expect(writeAssignment(ONE)).toBe(
      'assignment=1&exam=aif-c01&id=00000000-0000-4000-8000-000000000001&title=Week%203%3A%20what%20changes%20%26%20what%20stays&marking=guided&q=3.1_weekly-policies_hotel&q=3.2_roles&due=29940060&tries=2&end',
    );
  });

  it('that was cut off anywhere is told as cut, or as none', () => {
    const text = writeAssignment(ONE);
    for (let at = 0; at < text.length; at++) {
      const read = readAssignment(text.slice(0, at));
      expect([at, read.ok ? 'read' : read.error]).toEqual([at, at < 'assignment=1&'.length ? 'none' : 'cut']);
    }
  });

  it.each([
    ['assignment=1', 'assignment=2', 'newer'],
    ['exam=aif-c01', 'exam=../aif', 'broken'],
    ['id=0', 'id=<0', 'broken'],
    ['3.2_roles', '3.2_Roles', 'broken'],
    ['3.2_roles', '3.2_', 'broken'],
    ['tries=2', 'tries=0', 'broken'],
    ['tries=2', 'tries=1e1', 'broken'],
    ['due=29940060', 'due=soon', 'broken'],
    ['marking=guided', 'marking=none', 'broken'],
    [/title=[^&]*/, 'title=%20', 'broken'],
    [/title=[^&]*/, `title=${'x'.repeat(121)}`, 'broken'],
    [/&q=.*?(?=&due)/, '&count=0', 'broken'],
    [/&q=.*?(?=&due)/, '&count=10&task=all', 'broken'],
  ])('with %s as %s is refused', (from, to, why) => {
    expect(readAssignment(writeAssignment(ONE).replace(from, to))).toEqual({ ok: false, error: why });
  });

  it('leaves out of a title what is no letter', () => {
    const read = readAssignment(writeAssignment({ ...ONE, title: 'Week \ud8003' }));
    expect(read.ok && read.value.title).toBe('Week 3');
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readAssignment(`assignment=1&${text}&end`);
        readAssignment(text);
      }),
    );
  });
});
