import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readQti3, writeQti3 } from '../../src/exchange/qti3/qti3.ts';
import { writeZip } from '../../src/exchange/zip/zip.ts';
import { twice } from './round-trip.ts';
import { reported } from './told.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/formats/qti3');
const items = readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));
const file = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

describe('a QTI 3 item of another system', () => {
  it.each(items)('%s gives what its expected.md says', (name) => {
    expect(reported(readQti3(readFileSync(join(FOLDER, name)), name))).toBe(file(name.replace('.xml', '.expected.md')));
  });
  it.each(items)('%s, if it comes in, is the same file after it was filed, exported and imported again', (name) => {
    for (const question of readQti3(readFileSync(join(FOLDER, name)), name).questions) {
      const [first, second] = twice(question, readQti3, writeQti3);
      expect(second).toBe(first);
    }
  });
});

const MANIFEST_NS = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
const ITEM = 'imsqti_item_xmlv3p0';
interface Listed {
  readonly href: string;
  readonly type?: string;
}
const manifest = (listed: readonly Listed[], base = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="${MANIFEST_NS}" identifier="M"><metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata><organizations/>
<resources${base}>${listed
    .map(
      ({ href, type = ITEM }, n) =>
        `<resource identifier="R${n}" type="${type}" href="${href}"><file href="${href}"/></resource>`,
    )
    .join('\n')}</resources></manifest>`;
const readPackage = (...files: readonly (readonly [string, string])[]): string =>
  reported(readQti3(writeZip(files.map(([name, content]) => ({ name, content }))), 'package.zip'));
/** The notes, and how many questions came in. */
const summary = (text: string): readonly [number, readonly string[]] => [
  text.split('=====').length - 1,
  text.split('\n').filter((line) => /^(left-out|changed|refused) /.test(line)),
];

describe('a QTI 3 package of another system', () => {
  it('gives the items that its manifest lists, in that order, and nothing of what else lies in it', () => {
    const listed = [
      { href: 'items/b.xml' },
      { href: 'items/a.xml' },
      { href: 'test.xml', type: 'imsqti_test_xmlv3p0' },
      { href: 'x.css', type: 'webcontent' },
    ];
    const text = readPackage(
      ['imsmanifest.xml', manifest(listed)],
      ['items/a.xml', file('choice.xml')],
      ['items/b.xml', file('order.xml')],
      ['items/unlisted.xml', file('match.xml')],
      ['test.xml', file('test-only.xml')],
      ['x.css', 'p {}'],
    );
    expect(summary(text)).toEqual([2, []]);
    expect(text.indexOf('Boil')).toBeLessThan(text.indexOf('Brass'));
  });

  it('is read in a folder, with a base and with spaces in its names', () => {
    const text = readPackage(
      ['export/imsmanifest.xml', manifest([{ href: 'my%20item.xml' }, { href: '../../up.xml' }], ' xml:base="sub/"')],
      ['export/sub/my item.xml', file('choice.xml')],
      ['up.xml', file('order.xml')],
    );
    expect(summary(text)).toEqual([2, []]);
  });

  it('tells each item that is missing, broken, of another version or without a counterpart, and reads the others', () => {
    const text = readPackage(
      ['imsmanifest.xml', manifest(['gone', 'broken', 'qti21', 'upload', 'choice'].map((name) => ({ href: `${name}.xml` })))],
      ...['broken', 'qti21', 'upload', 'choice'].map((name) => [`${name}.xml`, file(`${name}.xml`)] as const),
    );
    expect(summary(text)).toEqual([
      1,
      [
        'left-out | 0 | gone.xml | Left out gone.xml: the package lists this file but does not hold it.',
        'left-out | 4 | broken.xml | Left out broken.xml: The XML is not well formed: unclosed tag: p.',
        'left-out | 2 | qti21.xml | Left out qti21.xml: This is QTI 2.1, and QTI 3 is read. Let the other system export QTI 3, or convert the file.',
        'left-out | 2 | A drawing | Left out upload.xml: its interaction (upload, line 6) has no counterpart here.',
      ],
    ]);
  });

  it('brings the shared text that an item names along, and an item whose shared text is missing stays out', () => {
    const item = file('choice.xml').replace(
      '<qti-item-body>',
      '<qti-assessment-stimulus-ref identifier="S" href="../texts/s.xml"/>\n<qti-item-body>',
    );
    const stimulus = `<qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="S" title="S"><qti-stimulus-body><p>A shared text.</p></qti-stimulus-body></qti-assessment-stimulus>`;
    const listed = manifest([{ href: 'items/a.xml' }]);
    expect(readPackage(['imsmanifest.xml', listed], ['items/a.xml', item], ['texts/s.xml', stimulus])).toMatch(
      /^=====\nA shared text\.\n\nThree samples/,
    );
    expect(summary(readPackage(['imsmanifest.xml', listed], ['items/a.xml', item]))).toEqual([
      0,
      ['left-out | 2 | Metal among materials | Left out items/a.xml: the shared text that it names is not there.'],
    ]);
  });

  it.each([
    [
      'of QTI 2.1',
      [
        ['imsmanifest.xml', manifest([{ href: 'a.xml', type: 'imsqti_item_xmlv2p1' }])],
        ['a.xml', file('qti21.xml')],
      ],
      /^refused \| 0 .*QTI 2\.1/,
    ],
    ['without a manifest', [['a.xml', file('choice.xml')]], /^refused \| 0 .*no imsmanifest\.xml/],
    [
      'with a broken manifest',
      [['imsmanifest.xml', '<manifest>\n<']],
      /^refused \| 2 .*imsmanifest\.xml: The XML is not well formed/,
    ],
    ['that lists nothing', [['imsmanifest.xml', manifest([])]], /^refused \| 0 .*lists no question/],
    [
      'with an entity in its manifest',
      [['imsmanifest.xml', '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><m>&x;</m>']],
      /^refused \| 1 .*DOCTYPE/,
    ],
  ] as const)('%s is refused with its reason', (_, files, reason) => {
    expect(readPackage(...files)).toMatch(reason);
  });
});
