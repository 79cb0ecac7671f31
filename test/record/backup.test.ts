import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fromBackup, toBackup } from '../../src/record/backup/backup.ts';
import { WHOLE_CAP } from '../../src/record/backup/limits.ts';
import { readRows } from '../../src/record/backup/read-rows.ts';
import type { RecordVersion } from '../../src/record/migrations/record-version.ts';
import { RECORD_VERSION, VERSIONS } from '../../src/record/migrations/versions.ts';
import { oldLayout, reads, record, refused } from './backup-files.ts';
import { dump, flag, newAnswer, stored } from './rows.ts';

describe('a backup', () => {
  it('is one row a line, in order of their keys, with nothing of the moment in it', () => {
    const lines = toBackup(record)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ format: 'signalmark-record', version: RECORD_VERSION });
    expect(lines.slice(1, -1).map((line) => [line.in, line.row.id ?? line.row.item ?? line.row.key])).toEqual([
      ['attempts', 'a'],
      ['attempts', 'b'],
      ['attempts', 'c'],
      ['flags', 'a'],
      ['flags', 'z'],
      ['settings', 'practice.pens'],
    ]);
    expect(lines.at(-1)).toEqual({ end: true, rows: 6 });
    expect(toBackup({ ...record, attempts: [...record.attempts].reverse() })).toBe(toBackup(record));
  });

  it('comes back as it was: as text or file, packed or not, with and without a byte order mark, with ends of lines of any system', async () => {
    const text = toBackup(record);
    const windows = text.replaceAll('\n', '\r\n');
    for (const file of [
      text,
      `\uFEFF${text}`,
      windows,
      new Blob([text]),
      new Blob([gzipSync(text)]),
      new Blob([gzipSync(windows)]),
    ]) {
      const read = await reads(file);
      expect([toBackup(read.dump), read.whole, read.unread]).toEqual([text, true, []]);
    }
  });

  it('of an empty record is a backup too', async () => {
    expect(await fromBackup(toBackup(dump()))).toEqual({ ok: true, value: dump() });
  });

  it('that lost its end is read as far as it goes, and that is known', async () => {
    const text = toBackup(record);
    for (const file of [
      text.slice(0, text.lastIndexOf('{"end"')),
      text.slice(0, -200),
      new Blob([gzipSync(text).subarray(0, -12)]),
    ]) {
      const read = await reads(file);
      expect(read.whole).toBe(false);
      expect(read.dump.attempts.length).toBeGreaterThan(0);
    }
  });

  it('that lost a line in the middle is known not to be whole', async () => {
    const lines = toBackup(record).split('\n');
    expect((await reads(lines.toSpliced(2, 1).join('\n'))).whole).toBe(false);
  });

  it('is read from pieces of any size, in the middle of a letter or a line', () => {
    const text = toBackup({ ...record, flags: [flag('z', { note: '„Zwei“ 🎣' })] });
    const bytes = new TextEncoder().encode(text);
    for (const file of [bytes, new Uint8Array(gzipSync(bytes))]) {
      for (const size of [4, 5, 7, 64, 1000]) {
        const pieces = Array.from({ length: Math.ceil(file.length / size) }, (_, i) => file.slice(i * size, (i + 1) * size));
        const rows = [...readRows(pieces)];
        expect([rows.length, rows.some((row) => 'aside' in row)]).toEqual([5, false]);
      }
    }
  });
});

describe('a row that cannot be read', () => {
  const bad = '{"in":"attempts","row":{"id":"x","kind":"hotspot"}}';
  it('is set aside with the reason, wherever it stands, and stops nothing', async () => {
    const lines = toBackup(record).trimEnd().split('\n');
    for (const [line, row, why] of [
      [bad, { id: 'x', kind: 'hotspot' }, /^attempts\[0\]\.type: expected one of answer, exposure, drill, found nothing$/],
      ['{"in":"mocks","row":{"id":"x"}}', { id: 'x' }, /^mocks: expected a row of attempts, events, flags/],
      ['{"in":"flags"', '{"in":"flags"', /^a line: /],
      ['['.repeat(3000), '['.repeat(3000), /^a line: /],
      ['{"in":"flags","row":{"__proto__":{"item":"a"}}}', JSON.parse('{"__proto__":{"item":"a"}}'), /^flags/],
    ] as const) {
      const read = await reads(lines.toSpliced(1, 0, line).join('\n'));
      expect(read.dump.aside?.map((each) => each.row)).toEqual([row]);
      expect(read.unread).toEqual([expect.stringMatching(why)]);
      expect(toBackup({ ...read.dump, aside: [] })).toBe(toBackup(record));
    }
    expect(Reflect.get({}, 'item')).toBeUndefined();
  });

  it('goes into the next backup as it is, and comes out of that again', async () => {
    const first = await reads(toBackup(record).replace('\n', `\n${bad}\n`));
    const again = await reads(toBackup(first.dump));
    expect(again.dump).toEqual(first.dump);
  });

  it('of bytes that are no text is one line, not the file', async () => {
    const [head = '', ...rest] = toBackup(record).split('\n');
    const file = new Blob([head, '\n', new Uint8Array([0x7b, 0xff, 0x7d]), '\n', rest.join('\n')]);
    expect(await reads(file)).toMatchObject({ unread: [expect.stringMatching(/^a line/)] });
  });

  it('a thousand and more of them, with hardly any other, are no record', async () => {
    const head = toBackup(dump()).split('\n')[0];
    const lines = (count: number) => `${head}\n${`${bad}\n`.repeat(count)}`;
    expect((await reads(lines(1000))).unread).toHaveLength(1000);
    expect(await refused(lines(1001))).toMatchObject({
      code: 'broken',
      message: expect.stringContaining('Nothing was imported'),
    });
  });
});

describe('a backup of an older version', () => {
  const next: RecordVersion = {
    version: VERSIONS.length + 1,
    stores: {},
    rows: { flags: ({ exam, ...rest }) => ({ ...rest, exam: rest['color'] === undefined ? `${exam}!` : exam, color: 'none' }) },
  };

  it('goes through every version since', async () => {
    const chain = [...VERSIONS, next];
    const read = await fromBackup(toBackup(record), chain);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.flags.map(({ exam }) => exam.at(-1))).toEqual(['!', '!']);
    expect(read.value.attempts).toHaveLength(3);
    const again = await fromBackup(toBackup(read.value, chain), chain);
    expect(again).toEqual(read);
  });

  it('in the layout up to version 3 is read line by line, also where its end is missing or a row is broken', async () => {
    const old = oldLayout(record, 4);
    expect(await reads(old)).toEqual({
      dump: { ...(await reads(toBackup(record))).dump, attempts: record.attempts, flags: record.flags },
      unread: [],
      whole: true,
    });
    const cut = await reads(old.slice(0, old.indexOf('"flags"')));
    expect([cut.dump.attempts.length, cut.whole]).toEqual([3, false]);
    const broken = await reads(old.replace('"end":21', '"end":-1'));
    expect(broken.dump.attempts).toHaveLength(2);
    expect(broken.unread).toEqual(['attempts[0].marks[0].end: expected a whole number from 0, found -1']);
  });

  it('in that layout may be longer than can be read as a whole', () => {
    const row = JSON.stringify(stored(newAnswer('a'), 'phone', 1));
    const lines = 70_000;
    const pieces = (function* () {
      const bytes = (text: string) => new TextEncoder().encode(text);
      yield bytes('{"format":"signalmark-record","version":3,\n"attempts":[\n');
      for (let i = 1; i <= lines; i++) yield bytes(`${row}${i < lines ? ',' : ''}\n`);
      yield bytes('],\n"flags":[],\n"sessions":[],\n"settings":[],\n"sittings":[],\n"steps":[]}\n');
    })();
    expect(row.length * lines).toBeGreaterThan(WHOLE_CAP);
    let read = 0;
    for (const each of readRows(pieces)) if ('table' in each) read++;
    expect(read).toBe(lines);
  });

  it('may have been laid out anew by an editor', async () => {
    const read = await reads(JSON.stringify(JSON.parse(oldLayout(record, 4)), null, 4));
    expect(toBackup(read.dump)).toBe(toBackup(record));
  });
});
