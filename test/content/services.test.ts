import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseServices } from '../../src/content/parse/services.ts';
import { tell } from './lesson/lesson-text.ts';

const path = 'content/aif-c01/services.yaml';
const read = (text: string) => parseServices({ path, text });
const told = (text: string) => read(text).problems.map((one) => tell(one, text));
const hints = (text: string) => read(text).problems.map(({ hint }) => hint);

const SOURCE = 'source: {url: https://example.com/a, checked: 2026-11-20}';
const GOOD = `services:
  - name: Acme Search
    aliases: [Search]
    what: Finds documents.
    neighbors:
      - {service: Acme Store, tell: Search finds; Store keeps.}
      - {other: Web search, tell: Search knows your documents only.}
    status: parts-closed
    since: 2026-07-30
    note: The old console is gone.
    source: {url: https://example.com/a, checked: 2026-11-20, read: excerpt}
  - name: Acme Store
    part-of: Search
    what: Keeps documents.
    source: {url: https://example.com/b, read: no}
`;
/** The problems after one change in the good file. */
const changed = (from: string, to: string) => {
  expect(GOOD).toContain(from);
  return told(GOOD.replace(from, to));
};

describe('a list of services', () => {
  it('comes out with every part, names as the ids they mean', () => {
    const { value, problems } = read(GOOD);
    expect(problems).toEqual([]);
    expect(value?.entries).toEqual([
      {
        id: 'acme-search',
        name: 'Acme Search',
        aliases: ['Search'],
        what: 'Finds documents.',
        neighbors: [
          { name: 'Acme Store', service: 'acme-store', tell: 'Search finds; Store keeps.' },
          { name: 'Web search', tell: 'Search knows your documents only.' },
        ],
        status: 'parts-closed',
        since: '2026-07-30',
        note: 'The old console is gone.',
        source: { url: 'https://example.com/a', checked: '2026-11-20', read: 'excerpt' },
      },
      {
        id: 'acme-store',
        name: 'Acme Store',
        aliases: [],
        partOf: 'acme-search',
        what: 'Keeps documents.',
        neighbors: [],
        source: { url: 'https://example.com/b', read: 'no' },
      },
    ]);
  });

  it('of ours is read without a problem, and says of every service how its page was read', () => {
    const { value, problems } = read(readFileSync(path, 'utf8'));
    expect(problems).toEqual([]);
    for (const { name, source, status } of value?.entries ?? [])
      expect([name, source.checked !== undefined]).toEqual([name, status !== undefined]);
  });
});

describe('a problem of a list of services has its place', () => {
  it('where a neighbor, or the whole it is a part of, is no service of the file, with the nearest one', () => {
    expect(changed('service: Acme Store', 'service: Acme Stor')).toEqual(['unknown-service 6:19 "Acme Stor"']);
    expect(hints(GOOD.replace('service: Acme Store', 'service: Acme Stor'))).toEqual(['did you mean `Acme Store`?']);
    expect(changed('part-of: Search', 'part-of: Cloud platform')).toEqual(['unknown-service 13:14 "Cloud platform"']);
    expect(hints(GOOD.replace('part-of: Search', 'part-of: Cloud platform'))[0]).toContain('under `other`');
  });

  it('where a service is its own neighbor', () => {
    expect(changed('service: Acme Store', 'service: Search')).toEqual(['unknown-service 6:19 "Search"']);
  });

  it('where a neighbor is two things, or none', () => {
    expect(changed('{other: Web search', '{other: Web search, service: Acme Store')).toHaveLength(1);
    expect(changed('{other: Web search, tell', '{tell')[0]).toMatch(/^missing-key 7:9/);
  });

  it('where a name means two services', () => {
    expect(changed('name: Acme Store', 'name: Acme Store\n    aliases: [Search]')).toContain('duplicate-id 13:15 "Search"');
  });

  it('where nobody says when the page was read, or says both', () => {
    expect(changed(', read: no', '')).toEqual(['service-source 15:13 "{url: https://example.com/b}"']);
    expect(changed('read: no', 'read: no, checked: 2026-11-20')).toEqual(['service-source 15:61 "2026-11-20"']);
  });

  it('where a status rests on no page, or a date on no closing', () => {
    expect(changed('read: no', 'read: no}\n    status: open\n    note: {a: b')).toContain('service-status 16:13 "open"');
    expect(changed('status: parts-closed', 'status: open')).toEqual(['service-status 9:12 "2026-07-30"']);
    expect(changed('    status: parts-closed\n', '')).toEqual(['service-status 8:12 "2026-07-30"']);
  });

  it('where keys are unknown, values wrong, or there is no list', () => {
    expect(changed('what: Keeps', 'waht: Keeps')[0]).toMatch(/^unknown-key 14:5/);
    expect(changed('status: parts-closed', 'status: closd')[0]).toMatch(/^wrong-value 8:13/);
    expect(told('services: []\n')[0]).toMatch(/^empty-list 1:11/);
    expect(told('- a\n')[0]).toMatch(/^yaml-syntax/);
    expect(told(`services:\n  - ${SOURCE}\n`).map((one) => one.split(' ')[0])).toEqual(['missing-key', 'missing-key']);
  });
});
