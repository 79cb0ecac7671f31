import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip, writeZip } from '../../src/exchange/zip/zip.ts';
import { HOSTILE, rawZip } from './hostile-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reasonOf = (file: Uint8Array): string => {
  const read = readZip(file);
  return read.ok ? `read ${[...read.value.keys()].join(' ')}` : read.error;
};
const hostile = (name: string): string => reasonOf(HOSTILE[name]?.() ?? bytes(''));

describe('a zip package', () => {
  it('comes out as it went in, names of other scripts and empty files included', () => {
    const read = readZip(
      writeZip([
        { name: 'items/é 1.xml', content: '<a>ü</a>' },
        { name: 'empty', content: '' },
      ]),
    );
    expect(read.ok && [...read.value]).toEqual([
      ['empty', bytes('')],
      ['items/é 1.xml', bytes('<a>ü</a>')],
    ]);
  });

  it('has the same bytes for the same files, whatever their order', () => {
    const files = [
      { name: 'b.xml', content: 'two' },
      { name: 'a.xml', content: 'one' },
    ];
    expect(writeZip(files)).toEqual(writeZip([...files].reverse()));
  });

  it('written by another packer, with folders and files stored as they are, is read', () => {
    const read = readZip(zipSync({ folder: { 'a.txt': [bytes('stored'), { level: 0 }], 'b.txt': bytes('packed'.repeat(100)) } }));
    expect(read.ok && [...read.value.keys()]).toEqual(['folder/a.txt', 'folder/b.txt']);
  });

  it('unpacks only what is wanted', () => {
    const read = readZip(
      writeZip([
        { name: 'a.xml', content: 'x' },
        { name: 'film.mp4', content: 'y' },
      ]),
      (name) => name.endsWith('.xml'),
    );
    expect(read.ok && [...read.value.keys()]).toEqual(['a.xml']);
  });

  it.each([
    ['a zip of 195 kB that unpacks to 200 MB', /unpacks to more than 50 MB/],
    ['a zip that claims 1 kB and unpacks to 200 MB', /not as long as the package claims/],
    ['a zip whose 300 entries share one body', /lie upon one another/],
    ['a zip of 6,000 entries', /6000 entries, more than the 5000/],
    ['a zip with ../ in a name', /leads out of the package/],
    ['a zip with an absolute name', /absolute path/],
    ['a zip with a drive letter', /absolute path/],
    ['a zip with a backslash', /backslash/],
    ['a zip with a zero byte in a name', /zero byte/],
    ['a zip with a name twice', /“a” twice/],
    ['an encrypted zip', /encrypted/],
    ['half a zip', /not a zip package/],
    ['100 MB in one line', /100 MB, more than the 20 MB/],
    ['nothing', /not a zip package/],
  ])('%s is refused with its reason', (name, reason) => {
    expect(hostile(name)).toMatch(reason);
  });

  it('is refused where many small bombs make a large one, and where one of them unpacks a thousandfold', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ name: `${n}`, content: new Uint8Array(900_000) }));
    expect(reasonOf(rawZip(many))).toMatch(/unpacks to more than 50 MB/);
    expect(reasonOf(rawZip([{ name: 'a', content: new Uint8Array(2_000_000) }]))).toMatch(/more than 200 times its size/);
  });

  it('is refused where an entry is shorter than it claims, is packed by an odd method or is cut off', () => {
    expect(reasonOf(rawZip([{ name: 'a', content: bytes('abc'), claims: 5 }]))).toMatch(/not as long/);
    expect(reasonOf(rawZip([{ name: 'a', content: bytes('abc'), method: 99 }]))).toMatch(/method \(99\)/);
    expect(reasonOf(rawZip([{ name: 'a', content: bytes('abc'), claims: 4, method: 0 }]))).toMatch(/not as long/);
  });

  it('never throws, whichever byte of it is broken', () => {
    const good = writeZip([{ name: 'a.xml', content: '<a>words and more words</a>' }]);
    for (let at = 0; at < good.length; at++)
      for (const flip of [1, 0x80, 0xff]) {
        const broken = good.slice();
        broken[at] = (broken[at] ?? 0) ^ flip;
        const read = readZip(broken);
        expect(read.ok ? read.value.size <= 1 : read.error.length > 0).toBe(true);
      }
  });
});
