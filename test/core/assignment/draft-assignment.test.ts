import { describe, expect, it } from 'vitest';
import { readAssignment, writeAssignment } from '../../../src/core/assignment/assignment-text.ts';
import { type AssignmentDraft, assignmentOf } from '../../../src/core/assignment/draft-assignment.ts';

const DRAFT: AssignmentDraft = {
  ...{ exam: 'e', title: ' Week 3 ', way: 'drawn', count: '10', tasks: ['3.1'], items: ['e/3.1/a'] },
  ...{ marking: 'guided', due: '', tries: '' },
};
const ID = 'assignment-1';
const make = (part: Partial<AssignmentDraft>, zone: (at: number) => number = () => 60) =>
  assignmentOf({ ...DRAFT, ...part }, ID, zone);

describe('an assignment from what was filled in', () => {
  it('has what was chosen, and nothing of the other way to choose', () => {
    const rest = { id: ID, exam: 'e', title: 'Week 3', marking: 'guided', due: null, tries: null };
    expect(make({})).toEqual({ ok: true, value: { ...rest, asks: { count: 10, tasks: ['3.1'] } } });
    expect(make({ way: 'chosen', tries: '2' })).toEqual({ ok: true, value: { ...rest, asks: { items: ['e/3.1/a'] }, tries: 2 } });
  });

  it('is due by the instructor’s clock, on either side of a change of the clocks', () => {
    const changes = Date.UTC(2026, 9, 25, 1);
    const zone = (at: number) => (at < changes ? 120 : 60);
    const due = (local: string) => {
      const made = make({ due: local }, zone);
      return made.ok && made.value.due !== null ? new Date(made.value.due).toISOString() : undefined;
    };
    expect(due('2026-10-24T17:00')).toBe('2026-10-24T15:00:00.000Z');
    expect(due('2026-10-25T02:00')).toMatch(/^2026-10-25T0[01]:00/);
    expect(due('2026-10-25T17:00')).toBe('2026-10-25T16:00:00.000Z');
  });

  it.each([
    [{ title: '  ' }, 'title'],
    [{ title: 'x'.repeat(121) }, 'title'],
    [{ way: 'chosen', items: [] }, 'items'],
    [{ count: '' }, 'count'],
    [{ count: '0' }, 'count'],
    [{ count: '501' }, 'count'],
    [{ count: '1.5' }, 'count'],
    [{ due: 'soon' }, 'due'],
    [{ tries: '0' }, 'tries'],
    [{ tries: '100' }, 'tries'],
  ] as const)('with %j leads to the field %s', (part, field) => {
    expect(make(part)).toEqual({ ok: false, error: field });
  });

  it('is one that its link gives back', () => {
    const made = make({ due: '2026-12-04T17:00', title: 'Ü & #' });
    expect(made.ok && readAssignment(writeAssignment(made.value))).toEqual(made);
  });
});
