import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/exchange/xml/xml-query.ts';
import { xmlTree } from '../../src/exchange/xml/xml-tree.ts';
import { HOSTILE } from './hostile-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean, big: boolean): Uint8Array => {
  const file = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(big ? file.swap16() : file);
};
const reading = (file: Uint8Array): string => {
  const tree = xmlTree(file);
  return tree.ok ? `${tree.value.name}: ${textOf(tree.value)}` : `${tree.error.line}: ${tree.error.reason}`;
};

describe('an XML file', () => {
  it('is a tree with namespaces, attributes and lines; text around CDATA is one text', () => {
    const tree = xmlTree(bytes('<a xmlns="urn:x" id="1"\n data-b="&lt;">\n<b/>one <![CDATA[<two>]]> &amp; three<!-- c --></a>'));
    if (!tree.ok) throw new Error(tree.error.reason);
    expect([tree.value.space, tree.value.line, tree.value.attributes.get('id'), tree.value.attributes.get('data-b')]).toEqual([
      'urn:x',
      2,
      '1',
      '<',
    ]);
    expect(tree.value.children.map((node) => [node.kind, node.line])).toEqual([
      ['text', 3],
      ['element', 3],
      ['text', 3],
      ['comment', 3],
    ]);
    expect(textOf(tree.value)).toBe('\none <two> & three');
  });

  it.each([
    ['UTF-8', bytes('<a>é</a>')],
    ['UTF-8 with a byte order mark', bytes('\uFEFF<?xml version="1.0" encoding="utf-8"?><a>é</a>')],
    ['UTF-16, small end first', utf16('<?xml version="1.0" encoding="UTF-16"?><a>é</a>', true, false)],
    ['UTF-16, big end first', utf16('<?xml version="1.0" encoding="UTF-16"?><a>é</a>', true, true)],
    ['UTF-16 without a mark', utf16('<a>é</a>', false, false)],
    ['Latin 1', new Uint8Array(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1'))],
  ])('is read in %s', (_, file) => {
    expect(reading(file)).toBe('a: é');
  });

  it.each(['<!DOCTYPE a SYSTEM "a.dtd">', '<!DOCTYPE a PUBLIC "-//X//DTD A//EN" "https://example.com/a.dtd">', '<!DOCTYPE a>'])(
    'with %s, which declares nothing, is read without it',
    (doctype) => {
      expect(reading(bytes(`${doctype}\n<a>é</a>`))).toBe('a: é');
      expect(reading(bytes(`${doctype}\n<a>&x;</a>`))).toMatch(/^2: .*undefined entity/);
    },
  );

  it.each([
    ['an encoding that is not read', bytes('<?xml version="1.0" encoding="EBCDIC-CP-US"?><a/>'), /^1: .*ebcdic-cp-us/],
    ['a name of every object', bytes('<?xml version="1.0" encoding="constructor"?><a/>'), /^1: .*constructor/],
    ['bytes that are not of its encoding', new Uint8Array(Buffer.from('<a>\n\né</a>', 'latin1')), /^3: .*UTF-8/],
    ['a tag that is not closed', bytes('<a>\n<b>\n</a>'), /^3: The XML is not well formed/],
    ['two roots', bytes('<a/>\n<b/>'), /^2: The XML is not well formed/],
    ['a control character', bytes('<a>\u0001</a>'), /^1: .*disallowed character/],
    ['an external entity', HOSTILE['an external entity']?.() ?? bytes(''), /^2: The file has a DOCTYPE/],
    [
      'declarations behind the address of a grammar',
      bytes('<!DOCTYPE a SYSTEM "a.dtd" [<!ENTITY x "y">]><a>&x;</a>'),
      /^1: The file has a DOCTYPE with declarations/,
    ],
    ['a billion laughs', HOSTILE['a billion laughs']?.() ?? bytes(''), /^11: The file has a DOCTYPE/],
    ['elements 100,000 deep', HOSTILE['elements 100,000 deep']?.() ?? bytes(''), /^1: Elements lie more than 200 deep/],
    ['4,000,000 empty elements', HOSTILE['4,000,000 empty elements']?.() ?? bytes(''), /more than 200000 elements/],
    ['1,000,000 attributes', HOSTILE['an element with 1,000,000 attributes']?.() ?? bytes(''), /more than 100 attributes/],
    ['an open comment', HOSTILE['19 MB of an open comment']?.() ?? bytes(''), /not well formed/],
    ['an undefined entity', HOSTILE['an undefined entity']?.() ?? bytes(''), /^1: .*undefined entity/],
    ['a picture', HOSTILE['bytes that are no text']?.() ?? bytes('<a/>'), /^1: .*UTF-8/],
    ['nothing', bytes(''), /^1: /],
    ['words', bytes('no XML at all'), /^1: /],
  ])('with %s is refused with line and reason', (_, file, reason) => {
    expect(reading(file)).toMatch(reason);
  });
});
