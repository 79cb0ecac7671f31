import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBackup, toBackup } from '../../src/record/backup/backup.ts';
import type { BackupFault } from '../../src/record/backup/backup-fault.ts';
import { LINE_CAP, WHOLE_CAP } from '../../src/record/backup/limits.ts';
import { readRows } from '../../src/record/backup/read-rows.ts';
import { RECORD_VERSION } from '../../src/record/migrations/versions.ts';
import { expectEvenGrowth } from '../growth.ts';
import { oldLayout, record, refused } from './backup-files.ts';

describe('a file that is no backup of ours', () => {
  const text = toBackup(record);
  const headOf = (version: unknown) => `{"format":"signalmark-record","version":${JSON.stringify(version)}}`;

  it('is refused with what was found, where, and what to do', async () => {
    const cases: readonly (readonly [Blob | string, BackupFault['code'], RegExp])[] = [
      ['', 'not-json', /empty.*Choose the file/],
      [' \n\n', 'not-json', /empty/],
      ['hello', 'not-json', /not JSON.*Choose another copy/],
      ['{}', 'not-record', /"format" is not "signalmark-record"/],
      ['[]', 'not-record', /not a record of this site/],
      ['{"format":"signalmark-record"}', 'broken', /^version: expected a whole number/],
      [headOf('1'), 'broken', /^version: /],
      [headOf(-1), 'broken', /^version: /],
      [
        text.replace(`"version":${RECORD_VERSION}`, `"version":${RECORD_VERSION + 1}`),
        'newer',
        new RegExp(`newer version of this site \\(record version ${RECORD_VERSION + 1}; .* up to ${RECORD_VERSION}\\)`),
      ],
      [new Blob(['PK\u0003\u0004rest']), 'compressed', /zip file.*Unpack it first/],
      [new Blob([gzipSync('PK\u0003\u0004rest')]), 'compressed', /zip file.*Unpack it first/],
      [new Blob([new Uint8Array([0xff, 0xfe, 0x7b, 0])]), 'not-text', /UTF-16.*UTF-8/],
      [new Blob([new Uint8Array([0x7b, 0xff, 0x7d])]), 'not-text', /not a text file/],
      [new Blob([new Uint8Array([0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9])]), 'broken', /cannot be unpacked/],
      ['['.repeat(3000), 'not-record', /nested deeper/],
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
    await refused('{"__proto__":{"format":"signalmark-record","version":1}}');
    const attacks = [
      text.replace('{"format"', '{"__proto__":{"polluted":1},"format"'),
      oldLayout({}).replace('{"format"', '{"__proto__":{"polluted":1},"format"'),
      text.replace('"row":{', '"row":{"__proto__":{"polluted":1},'),
    ];
    for (const attack of attacks) await readBackup(attack);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  for (const [title, make, code] of [
    ['a line longer than any row', () => ' '.repeat(LINE_CAP + 1), 'too-big'],
    ['a packed line longer than any row', () => new Blob([gzipSync(new Uint8Array(100_000_000))]), 'too-big'],
    [
      'JSON in another layout than ours, larger than can be read as a whole',
      () => `${'{'.repeat(999)}\n`.repeat(WHOLE_CAP / 1000 + 1),
      'too-big',
    ],
    ['brackets', () => '['.repeat(LINE_CAP - 1), 'not-record'],
    ['brackets on many lines', () => `${'['.repeat(999)}\n`.repeat(WHOLE_CAP / 1000 - 1), 'not-record'],
  ] as const) {
    it(`${title}: refused`, async () => {
      expect((await refused(make())).code).toBe(code);
    });
  }

  it('that unpacks to hundreds of times its size is unpacked no further than a line may be long', () => {
    const packed = new Uint8Array(gzipSync(new Uint8Array(100_000_000)));
    expect(packed.length).toBeLessThan(200_000);
    let taken = 0;
    const pieces = (function* () {
      for (let at = 0; at < packed.length; at += 1000) {
        taken = at;
        yield packed.subarray(at, at + 1000);
      }
    })();
    expect(() => [...readRows(pieces)]).toThrow(/longer than 16 MB/);
    expect(taken / packed.length).toBeLessThan((LINE_CAP / 100_000_000) * 1.2);
  });

  it.each([
    ['brackets', (size: number) => '['.repeat(size)],
    ['numbers and commas', (size: number) => '1,'.repeat(size / 2)],
    [
      'broken rows',
      (size: number) =>
        `${headOf(4)}\n${'{"in":"attempts","row":1}\n'.repeat(Math.min(1000, size / 25))}${`${' '.repeat(999)}\n`.repeat(size / 1000)}`,
    ],
  ])('%s: the work grows no faster than the file', async (title, make) => {
    const workOf = (size: number) => {
      const file = make(size);
      return () => readBackup(file);
    };
    await expectEvenGrowth(title, workOf, LINE_CAP / 16);
  });

  it('that cannot be read any more is a fault, not an error', async () => {
    const gone = new Blob(['{}']);
    gone.arrayBuffer = () => Promise.reject(new DOMException('A requested file could not be found.', 'NotFoundError'));
    expect(await refused(gone)).toMatchObject({ code: 'unreadable', message: expect.stringContaining('choose it again') });
  });
});
