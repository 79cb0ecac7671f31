import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fromBackup, toBackup } from '../../src/record/backup/backup.ts';
import type { BackupFault } from '../../src/record/backup/backup-fault.ts';
import { BACKUP_CAP } from '../../src/record/backup/limits.ts';
import type { RecordVersion } from '../../src/record/migrations/record-version.ts';
import { RECORD_VERSION, VERSIONS } from '../../src/record/migrations/versions.ts';
import { expectEvenGrowth } from '../growth.ts';
import { dump, flag, newAnswer, setting, stored } from './rows.ts';

const record = dump({
  attempts: [stored(newAnswer('b'), 'phone', 2), stored(newAnswer('a'), 'phone', 10), stored(newAnswer('c'), 'laptop', 1)],
  flags: [flag('z', { note: 'a "quoted" note\nof two lines' }), flag('a')],
  settings: [setting('practice.pens')],
});

const refused = async (file: Blob | string): Promise<BackupFault> => {
  const read = await fromBackup(file);
  if (read.ok) throw new Error('expected a fault');
  return read.error;
};

describe('a backup', () => {
  it('is one row a line, in canonical order, with nothing of the moment in it', () => {
    const lines = toBackup(record).split('\n');
    expect(lines[0]).toBe(`{"format":"signalmark-record","version":${RECORD_VERSION},`);
    expect(lines.filter((line) => line.startsWith('{"at"')).map((line) => JSON.parse(line.replace(/,$/, '')).id ?? '')).toEqual([
      'c',
      'b',
      'a',
      '',
      '',
      '',
    ]);
    expect(lines.at(-1)).toBe('');
    expect(toBackup({ ...record, attempts: [...record.attempts].reverse() })).toBe(toBackup(record));
  });

  it('comes back as it was, as a text and as a file, with and without a byte order mark', async () => {
    const text = toBackup(record);
    for (const file of [text, `\uFEFF${text}`, new Blob([text]), new Blob([`\uFEFF${text}`])]) {
      const read = await fromBackup(file);
      expect(read.ok && toBackup(read.value)).toBe(text);
    }
  });

  it('may have been laid out anew by an editor', async () => {
    const read = await fromBackup(JSON.stringify(JSON.parse(toBackup(record)), null, 4));
    expect(read.ok && toBackup(read.value)).toBe(toBackup(record));
  });

  it('of an empty record is a backup too', async () => {
    expect(await fromBackup(toBackup(dump()))).toEqual({ ok: true, value: dump() });
  });
});

describe('a file that is no backup of ours', () => {
  const text = toBackup(record);

  it('is refused with what was found, where, and what to do', async () => {
    const cases: readonly (readonly [Blob | string, BackupFault['code'], RegExp])[] = [
      ['', 'not-json', /empty.*Choose the \.json file/],
      ['hello', 'not-json', /not JSON.*Choose another copy/],
      [text.slice(0, -20), 'not-json', /not whole/],
      ['{}', 'not-record', /"format" is not "signalmark-record"/],
      ['[]', 'not-record', /not a record of this site/],
      ['{"format":"signalmark-record"}', 'broken', /^version: expected a whole number/],
      ['{"format":"signalmark-record","version":"1"}', 'broken', /^version: /],
      [
        '{"format":"signalmark-record","version":1}',
        'broken',
        /^attempts: expected a list, found nothing\. Nothing was imported/,
      ],
      [
        text.replace('"end":21', '"end":-1'),
        'broken',
        /^attempts\[0\]\.marks\[0\]\.end: expected a whole number from 0, found -1\. /,
      ],
      [
        text.replace(`"version":${RECORD_VERSION}`, `"version":${RECORD_VERSION + 1}`),
        'newer',
        new RegExp(`newer version of this site \\(record version ${RECORD_VERSION + 1}; .* up to ${RECORD_VERSION}\\).*Reload`),
      ],
      [new Blob([gzipSync(text)]), 'compressed', /gzip file.*Unpack it first/],
      [new Blob([gzipSync('0'.repeat(20_000_000))]), 'compressed', /gzip/],
      [new Blob(['PK\u0003\u0004rest']), 'compressed', /zip file.*Unpack it first/],
      [new Blob([new Uint8Array([0xff, 0xfe, 0x7b, 0])]), 'not-text', /UTF-16.*UTF-8/],
      [new Blob([new Uint8Array([0x7b, 0xff, 0x7d])]), 'not-text', /not a text file/],
      ['['.repeat(3000), 'not-record', /nested deeper/],
      [`{"format":"signalmark-record","version":1,"x":${'['.repeat(3000)}${']'.repeat(3000)}}`, 'not-record', /nested deeper/],
    ];
    for (const [file, code, message] of cases) {
      const fault = await refused(file);
      expect([fault.code, fault.message]).toEqual([code, expect.stringMatching(message)]);
    }
  });

  it('of a newer version is refused even where all else fits', async () => {
    expect((await refused(text.replace(`"version":${RECORD_VERSION}`, '"version":99'))).code).toBe('newer');
  });

  it('cannot pollute a prototype', async () => {
    for (const attack of [
      '{"__proto__":{"format":"signalmark-record","version":1}}',
      text.replace('{"format"', '{"__proto__":{"polluted":1},"format"'),
      text.replace('{"at"', '{"__proto__":{"polluted":1},"at"'),
    ]) {
      expect(['not-record', 'broken']).toContain((await refused(attack)).code);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  const liar = (): Blob => {
    const blob = new Blob([new Uint8Array(BACKUP_CAP + 1).fill(32)]);
    Object.defineProperty(blob, 'size', { value: 10 });
    return blob;
  };
  const open = '{"format":"signalmark-record","version":1,"a":"';
  for (const [title, make, code] of [
    ['a text larger than the cap', () => ' '.repeat(BACKUP_CAP + 1), 'too-big'],
    ['a file larger than the cap', () => new Blob([new Uint8Array(BACKUP_CAP + 1)]), 'too-big'],
    ['a file larger than it says', liar, 'too-big'],
    ['brackets up to the cap', () => '['.repeat(BACKUP_CAP), 'not-record'],
    ['brackets in a text up to the cap', () => `${open}${'{'.repeat(BACKUP_CAP - 50)}"}`, 'broken'],
  ] as const) {
    it(`${title}: refused`, async () => {
      expect((await refused(make())).code).toBe(code);
    });
  }

  it('a file larger than it says is read no further than the cap', async () => {
    let given = 0;
    const chunk = new Uint8Array(1_000_000).fill(32);
    const endless = new Blob([]);
    endless.stream = () =>
      new ReadableStream({
        pull(controller) {
          given += chunk.length;
          controller.enqueue(chunk);
        },
      });
    expect((await refused(endless)).code).toBe('too-big');
    expect(given).toBeLessThanOrEqual(BACKUP_CAP + 3 * chunk.length);
  });

  it.each([
    ['brackets', (size: number) => '['.repeat(size)],
    ['brackets in a text', (size: number) => `${open}${'{'.repeat(size)}"}`],
  ])('%s: the work grows no faster than the file', async (title, make) => {
    const workOf = (size: number) => {
      const file = make(size);
      return () => refused(file);
    };
    await expectEvenGrowth(title, workOf, BACKUP_CAP / 16);
  });

  it('that cannot be read any more is a fault, not an error', async () => {
    const gone = new Blob(['{}']);
    gone.stream = () => {
      throw new DOMException('A requested file could not be found.', 'NotFoundError');
    };
    expect(await refused(gone)).toMatchObject({ code: 'unreadable', message: expect.stringContaining('choose it again') });
  });
});

describe('a backup of an older version', () => {
  const next: RecordVersion = {
    version: VERSIONS.length + 1,
    stores: {},
    rows: { flags: ({ note, ...rest }) => ({ ...rest, note: rest['color'] === undefined ? `${note}!` : note, color: 'none' }) },
  };

  it('goes through every version since', async () => {
    const chain = [...VERSIONS, next];
    const read = await fromBackup(toBackup(record), chain);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.flags.map(({ note }) => note.at(-1))).toEqual(['!', '!']);
    expect(read.value.attempts).toHaveLength(3);
    const again = await fromBackup(toBackup(read.value, chain), chain);
    expect(again).toEqual(read);
  });

  it('gets the lists that began later, empty', async () => {
    const older = toBackup(record).replace(/"settings":\[[^\]]*\],\n/, '');
    const read = await fromBackup(older, [...VERSIONS, { ...next, begins: ['settings'] }]);
    expect(read.ok && read.value.settings).toEqual([]);
  });
});
