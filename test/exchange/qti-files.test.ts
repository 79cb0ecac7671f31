import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readQti3, writeQti3 } from '../../src/exchange/qti3/qti3.ts';
import { writeZip } from '../../src/exchange/zip/zip.ts';
import { expectEvenGrowth } from '../growth.ts';
import { twice } from './round-trip.ts';
import { reported } from './told.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/formats');
const items = ['qti3', 'qti'].flatMap((folder) =>
  readdirSync(join(FOLDER, folder)).flatMap((name) => (name.endsWith('.xml') ? [`${folder}/${name}`] : [])),
);
const file = (name: string): string => readFileSync(join(FOLDER, name.includes('/') ? name : `qti3/${name}`), 'utf8');
const read = (path: string) => readQti3(readFileSync(join(FOLDER, path)), path.split('/').at(-1) ?? '');

describe('a QTI item of another system', () => {
  it.each(items)('%s gives what its expected.md says', (path) => {
    expect(reported(read(path))).toBe(file(path.replace('.xml', '.expected.md')));
  });
  it.each(items)('%s, if it comes in, is the same file after it was filed, exported and imported again', (path) => {
    for (const question of read(path).questions) {
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

const unlisted = (name: string): string =>
  `left-out | 0 | ${name} | Left out ${name}: it has questions, but neither the manifest nor a test names it. If they are wanted, import that file by itself.`;

describe('a QTI package of another system', () => {
  it('gives the items that its manifest lists, in that order, and tells what else lies in it', () => {
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
    expect(summary(text)).toEqual([2, [unlisted('items/unlisted.xml')]]);
    expect(text.indexOf('Boil')).toBeLessThan(text.indexOf('Brass'));
  });

  it.each([
    [
      'QTI 3',
      '<qti-assessment-test><qti-test-part><qti-assessment-item-ref href="b.xml"/></qti-test-part></qti-assessment-test>',
    ],
    ['QTI 2', '<assessmentTest><testPart><assessmentItemRef href="b.xml"/></testPart></assessmentTest>'],
  ])('gives the items that a test of %s names, whatever its manifest says of them', (_, test) => {
    const listed = [{ href: 'items/a.xml' }, { href: 'items/b.xml', type: 'imsqti_test_xmlv3p0' }];
    const text = readPackage(
      ['imsmanifest.xml', manifest(listed)],
      ['items/a.xml', file('choice.xml')],
      ['items/b.xml', file('order.xml')],
      ['items/t.xml', test],
    );
    expect(summary(text)).toEqual([2, []]);
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
      ...['broken', 'upload', 'choice'].map((name) => [`${name}.xml`, file(`${name}.xml`)] as const),
      ['qti21.xml', file('qti/typed-21.xml')],
    );
    expect(summary(text)).toEqual([
      1,
      [
        'left-out | 0 | gone.xml | Left out gone.xml: the package lists this file but does not hold it.',
        'left-out | 4 | broken.xml | Left out broken.xml: The XML is not well formed: unclosed tag: p.',
        'left-out | 2 | Typed | Left out qti21.xml: its interaction (text entry, line 4) has no counterpart here.',
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

  it('is read where its names have other signs than those that its manifest lists', () => {
    const listed = manifest([{ href: 'My%20items/one%20item.xml' }]);
    expect(summary(readPackage(['imsmanifest.xml', listed], ['My_items/one_item.xml', file('choice.xml')]))).toEqual([1, []]);
  });

  it('without a manifest gives every question that lies in it', () => {
    expect(summary(readPackage(['a.xml', file('choice.xml')], ['b/c.xml', file('qti/order-22.xml')], ['x.xml', '<x/>']))).toEqual(
      [2, []],
    );
  });

  it('reads an item once, however often the manifest names it, and says so', async () => {
    const named = (times: number) => {
      const bytes = writeZip([
        { name: 'imsmanifest.xml', content: manifest(Array.from({ length: times }, () => ({ href: 'i.xml' }))) },
        { name: 'i.xml', content: file('choice.xml').replace('<p>', `<p>${'Long <b>text</b>. '.repeat(200)}`) },
      ]);
      return () => readQti3(bytes, 'package.zip');
    };
    expect(summary(reported(named(300)()))).toEqual([1, ['changed | 0 | i.xml | i.xml is listed 300 times and came once.']]);
    await expectEvenGrowth('an item named again and again', named, 500);
  });

  it('takes what Canvas has for itself, not what it has for others, and a question of two quizzes once', () => {
    const quiz = file('qti/canvas.xml');
    const text = readPackage(
      ['imsmanifest.xml', manifest([{ href: 'g1/assessment_qti.xml', type: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment' }])],
      ['g1/assessment_qti.xml', quiz.replaceAll('metals', 'other metals')],
      ['non_cc_assessments/g1.xml.qti', quiz],
      ['non_cc_assessments/g2.xml.qti', quiz],
    );
    expect(text.split('=====')).toHaveLength(4);
    expect(text).not.toContain('other metals');
    expect(text).toContain('changed | 0 |  | Questions that stand in the package more than once came once: 3.');
  });

  it.each([
    [
      'imsmanifest of Blackboard',
      'assessment/x-bb-qti-pool" bb:file="res00001.dat" xmlns:bb="http://www.blackboard.com/"',
      'res00001.dat',
    ],
    [
      'imsmanifest of Brightspace',
      'webcontent" d2l_2p0:material_type="d2lquestionlibrary" xmlns:d2l_2p0="http://desire2learn.com/xsd/d2lcp_v2p0" href="questiondb.xml"',
      'questiondb.xml',
    ],
  ])('is found by the %s', (_, type, name) => {
    const listed = `<manifest xmlns="${MANIFEST_NS}" identifier="M"><resources><resource identifier="R" type="${type}/></resources></manifest>`;
    const text = readPackage(['imsmanifest.xml', listed], [name, file('qti/blackboard.xml')], ['other.xml', file('choice.xml')]);
    expect(summary(text)).toEqual([2, [unlisted('other.xml')]]);
  });

  it.each([
    ['without a question', [['a.xml', file('test-only.xml')]], /^refused \| 0 .*no question/],
    [
      'with a broken manifest',
      [['imsmanifest.xml', '<manifest>\n<']],
      /^refused \| 2 .*imsmanifest\.xml: The XML is not well formed/,
    ],
    ['that lists nothing', [['imsmanifest.xml', manifest([])]], /^refused \| 0 .*no question/],
    [
      'with an entity in its manifest',
      [['imsmanifest.xml', '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><m>&x;</m>']],
      /^refused \| 1 .*DOCTYPE/,
    ],
  ] as const)('%s is refused with its reason', (_, files, reason) => {
    expect(readPackage(...files)).toMatch(reason);
  });
});
