import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, editFrontMatter, readableFrontMatter } from '../../../src/content/edit/edit-front-matter.ts';
import { type Data, dataOf, sameData } from '../../../src/content/edit/yaml-data.ts';
import { QUESTION } from '../../../src/content/parse/question-fields.ts';

const PATH = 'questions/tea-101/1.1/pot.md';
const SOURCE = { title: 'Tea: a guide', url: 'https://example.com/tea', checked: '2026-11-20' };

/** The text after the changes, or why there are none. */
function edited(text: string, ...changes: readonly Change[]): string {
  const after = editFrontMatter({ path: PATH, text }, changes, QUESTION);
  return typeof after === 'string' ? after : after.text;
}
const valueIn = (text: string, key: string): Data | undefined => {
  const read = readableFrontMatter({ path: PATH, text });
  if ('problem' in read) throw new Error(`${read.problem}\n${text}`);
  const entry = read.fields.entries.find((one) => one.key === key);
  return entry === undefined ? undefined : dataOf(entry.value);
};

const PLAIN = `---
# About the pot.
objective: '1.1.1' # asked often
level:   2   # a guess

note: |
  # not a comment
  kept as it is
sources:   # all read
  # the club's own
  - {title: "Club", url: https://example.com/club, checked: 2026-11-01} # checked twice
# what is next
author: "Ana"
---
What is in the pot?
level: 9
`;

describe('an edit of front matter', () => {
  it('changes one value and no other byte: comments, order, quotes and spaces stay', () => {
    expect(edited(PLAIN, { key: 'level', to: 3 })).toBe(PLAIN.replace('level:   2 ', 'level:   3 '));
    expect(edited(PLAIN, { key: 'objective', to: '1.1.2' })).toBe(PLAIN.replace("'1.1.1'", "'1.1.2'"));
    expect(edited(PLAIN, { key: 'author', to: 'Bo "B"' })).toBe(PLAIN.replace('"Ana"', '"Bo \\"B\\""'));
  });

  it('puts a new key in a line of its own where its kind stands, never into a text or between a comment and its key', () => {
    const family = edited(PLAIN, { key: 'family', to: 'pots' });
    expect(family).toBe(PLAIN.replace('# what is next', 'family: pots\n# what is next'));
    const both = edited(PLAIN, { key: 'reserved', to: true }, { key: 'family', to: 'pots' });
    expect(both).toBe(PLAIN.replace('# what is next', 'family: pots\nreserved: true\n# what is next'));
  });

  it('adds a source behind the last one, and not twice', () => {
    const once = edited(PLAIN, { key: 'sources', add: SOURCE });
    const line = '  - {title: "Tea: a guide", url: https://example.com/tea, checked: 2026-11-20}\n';
    expect(once).toBe(PLAIN.replace('# what is next', `${line}# what is next`));
    expect(edited(once, { key: 'sources', add: SOURCE })).toBe(once);
    const [without, empty, inBrackets] = [
      'level: 2',
      'sources: []',
      `sources: [{title: A, url: "https://a.b/", checked: 2026-01-01}]`,
    ];
    expect(edited(`---\n${without}\n---\n`, { key: 'sources', add: SOURCE })).toBe(`---\nlevel: 2\nsources:\n${line}---\n`);
    for (const text of [empty, inBrackets])
      expect(valueIn(edited(`---\n${text} # why\nlevel: 2\n---\n`, { key: 'sources', add: SOURCE }), 'sources')).toContainEqual(
        SOURCE,
      );
  });

  it('puts other sources in the place of those that were there', () => {
    const changed = edited(PLAIN, { key: 'sources', to: [SOURCE, { ...SOURCE, title: 'Two' }] });
    expect(valueIn(changed, 'sources')).toEqual([SOURCE, { ...SOURCE, title: 'Two' }]);
    expect(changed).toContain('sources:   # all read\n');
    expect(changed).toContain('# checked twice\n# what is next\nauthor: "Ana"\n');
  });

  it('takes a key away with its whole value, and nothing around it', () => {
    expect(edited(PLAIN, { key: 'note', gone: true })).toBe(PLAIN.replace(/note: \|\n.*\n.*\n/, ''));
    expect(edited(PLAIN, { key: 'family', gone: true })).toBe(PLAIN);
  });

  it('fills in a key that has no value yet', () => {
    const text = '---\nfamily:   # which?\nlevel: 2\nstatus:\n---\nx\n';
    const changed = edited(text, { key: 'family', to: 'pots' }, { key: 'status', to: 'ready' });
    expect(changed).toBe('---\nfamily: pots   # which?\nlevel: 2\nstatus: ready\n---\nx\n');
  });

  it('keeps the line ends and the mark of a file as other systems write them', () => {
    const windows = `\uFEFF${PLAIN.replaceAll('\n', '\r\n')}`;
    expect(edited(windows, { key: 'level', to: 1 }, { key: 'family', to: 'pots' })).toBe(
      `\uFEFF${edited(PLAIN, { key: 'level', to: 1 }, { key: 'family', to: 'pots' }).replaceAll('\n', '\r\n')}`,
    );
  });

  it('says why where a file cannot be edited', () => {
    expect(edited('no front matter', { key: 'level', to: 1 })).toMatch(/^its front matter cannot be read \(line 1\): /);
    expect(edited('---\nlevel: 1\nlevel: 2\n---\n', { key: 'level', to: 1 })).toContain('Unexpected second `level`');
    const braces = '---\n{objective: 1.1.1, level: 2}\n---\nx\n';
    expect(edited(braces, { key: 'level', to: 3 })).toBe(braces.replace('2', '3'));
    expect(edited(braces, { key: 'family', to: 'pots' })).toMatch(/stands in braces/);
  });

  it('does what was asked and nothing else, whatever stands around it', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const space = fc.constantFrom('', ' ', '   ');
    const comment = fc.oneof(
      fc.constant(''),
      word.map((text) => ` # ${text}: "x`),
    );
    const value = (key: string) =>
      fc.oneof(
        word,
        word.map((text) => `"${text} # no: comment"`),
        word.map((text) => `'${text}''s'`),
        word.map((text) => `>-\n    ${text}\n    # in the text\n\n    more`),
        word.map((text) => `{a: ${text}, b: [1, "}"]}`),
        word.map((text) => `\n  - ${text}\n  - "${key}: 1"`),
        word.map((text) => `\n  ${text}: 1\n  other: "x"`),
      );
    const entry = (key: string) =>
      fc.tuple(value(key), space, comment, fc.constantFrom('', '\n', '# level: 7\n')).map(([text, gap, end, after]) => {
        // A comment behind the first line of a text of several would be part of it.
        const said = text.startsWith('\n') ? `${key}:${end}${text}` : `${key}: ${gap}${text}${text.startsWith('>') ? '' : end}`;
        return `${said}\n${text.startsWith('>') ? '' : after}`;
      });
    const KEYS = ['level', 'sources', 'family', 'status', 'reserved', 'author', 'note', 'volatile'];
    const matter = fc
      .shuffledSubarray(KEYS)
      .map((keys) => [...keys.slice(0, 3), 'objective', ...keys.slice(3)])
      .chain((keys) => fc.tuple(fc.constant(keys), fc.tuple(...keys.map(entry))));
    const wanted = fc.constantFrom<Change>(
      { key: 'level', to: 3 },
      { key: 'family', to: 'yes: no # really' },
      { key: 'reserved', to: true },
      { key: 'status', gone: true },
      { key: 'sources', to: [SOURCE] },
      { key: 'sources', add: SOURCE },
    );
    fc.assert(
      fc.property(matter, fc.uniqueArray(wanted, { selector: ({ key }) => key, minLength: 1 }), ([keys, entries], changes) => {
        const body = '---\nstatus: x\n';
        const text = `---\n${entries.join('')}${body}`;
        const before = new Map(keys.map((key) => [key, valueIn(text, key)]));
        const after = edited(text, ...changes);
        for (const change of changes) {
          const value = valueIn(after, change.key);
          if ('gone' in change) expect(value).toBeUndefined();
          else if ('to' in change) expect(value).toEqual(change.to);
          else expect(value).toContainEqual(change.add);
        }
        for (const key of keys)
          if (!changes.some((change) => change.key === key))
            expect(sameData(valueIn(after, key) ?? null, before.get(key) ?? null)).toBe(true);
        // Every line of the others is still there, letter for letter and in its order.
        let at = 0;
        for (const [n, one] of entries.entries()) {
          if (changes.some(({ key }) => key === keys[n])) continue;
          const found = after.indexOf(one.replace(/(\n|# level: 7\n)$/, ''), at);
          expect(found, `${one} in\n${after}`).toBeGreaterThanOrEqual(at);
          at = found;
        }
        expect(after.endsWith(body)).toBe(true);
        expect(edited(after, ...changes)).toBe(after);
      }),
      { numRuns: 300 },
    );
  });
});
