import { describe, expect, it } from 'vitest';
import { mathTree } from '../../../src/content/formula/math-tree.ts';

const made = (type: string, more: object = {}) => ({ type, attributes: {}, classes: [], style: {}, children: [], ...more });
const math = (...children: readonly object[]) => made('math', { children });
const x = { text: 'x' };

describe('what a typesetter makes', () => {
  it('is kept where every part of it is listed', () => {
    const mi = made('mi', { attributes: { mathvariant: 'normal', xmlns: 'y' }, style: { paddingLeft: '1em' }, children: [x] });
    expect(mathTree(math(mi, made('mtd', { classes: ['tml-left'] })))).toEqual({
      ok: true,
      value: {
        e: 'math',
        c: [
          { e: 'mi', a: { mathvariant: 'normal' }, c: ['x'] },
          { e: 'mtd', a: { class: 'math-left' }, c: [] },
        ],
      },
    });
  });

  it.each([
    ['an element of HTML', math(made('script', { children: [x] }))],
    ['an element of MathML that does something', math(made('maction'))],
    ['another root', made('div', { children: [math()] })],
    ['no element at all', 'math'],
    ['nothing', undefined],
    ['a link', math({ href: 'https://example.com/', classes: [], children: [x] })],
    ['an address', math(made('mi', { attributes: { href: 'https://example.com/' } }))],
    ['a handler', math(made('mi', { attributes: { onclick: 'x()' } }))],
    ['a style in an attribute', math(made('mi', { attributes: { style: 'position:fixed' } }))],
    ['a style', math(made('mi', { style: { position: 'fixed' } }))],
    ['a color', math(made('mi', { style: { color: 'red' } }))],
    ['a value that is no word and no length', math(made('mspace', { attributes: { width: 'url(x)' } }))],
    ['a name that stands for what every object has', math(made('constructor'))],
    ['thousands of parts', math(...Array.from({ length: 3000 }, () => made('mi')))],
    [
      'a hundred levels',
      math(Array.from({ length: 100 }).reduce<object>((inner) => made('mrow', { children: [inner] }), made('mi'))),
    ],
  ])('is refused with %s in it', (_, tree) => {
    expect(mathTree(tree)).toMatchObject({ ok: false, error: { reason: expect.stringMatching(/^Unexpected /) } });
  });
});
