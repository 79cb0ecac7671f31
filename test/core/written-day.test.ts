import { expect, it } from 'vitest';
import { written, writtenDate, writtenDay } from '../../src/core/written-day.ts';

it('a day is written out in the language of the page, the same each time', () => {
  for (let n = 0; n < 2; n++) {
    expect(writtenDay(0, 'en')).toBe('January 1, 1970');
    expect(writtenDay(20_777, 'de')).toBe('20. November 2026');
    expect(written(0, 'en', { dateStyle: 'medium', timeStyle: 'short' })).toMatch(/^Jan 1, 1970, 12:00\sAM$/);
  }
});

it('a language that is none is English, a date that is none stays the text it was, and a moment beyond all calendars says so', () => {
  expect(writtenDay(0, 'x'.repeat(40))).toBe('January 1, 1970');
  expect(writtenDate('2026-11-20')).toBe('November 20, 2026');
  expect(writtenDate('soon')).toBe('soon');
  expect(written(9e15, 'en', { dateStyle: 'long' })).toBe('Invalid Date');
});
