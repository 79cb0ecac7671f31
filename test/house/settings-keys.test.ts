import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as ofAssignments from '../../src/app/settings/assignment-settings.ts';
import * as settings from '../../src/app/settings/settings.ts';

const SRC = resolve(import.meta.dirname, '../../src');
const OWN = ['app/settings/settings.ts', 'app/settings/assignment-settings.ts', 'app/settings/assigned.ts'];

/** Names of settings as they are stored; those that have one an exam or a family, by what they begin with. */
const { isAssignmentLink: _, ...assigned } = ofAssignments;
const NAMES = Object.values({ ...settings, ...assigned }).map((one) => (typeof one === 'function' ? one('').key : one.key));

const escaped = (text: string): string => text.replace(/[.\\]/g, '\\$&');
const areas = [...new Set(NAMES.map((name) => name.split('.')[0] ?? ''))];
const WHOLE = new RegExp(`['"\`](?:${NAMES.map(escaped).join('|')})`);
/** Only the screens and their logic have the record: elsewhere "exam.yaml" is a file. */
const JOINED = new RegExp(`['"\`](?:${areas.join('|')})\\.(?:['"\`$]|[a-z-]+(?:\\.|['"\`]))`);

const findsKey = (file: string, line: string): boolean =>
  WHOLE.test(line) || (/^(app|ui|site|pages)\//.test(file) && JOINED.test(line));

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|tsx|astro)$/.test(file) && !OWN.includes(file));

describe('names of settings', () => {
  it('stand in their files: nobody else writes one, or joins one', () => {
    const found = files.flatMap((file) =>
      readFileSync(join(SRC, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => (findsKey(file, line) ? [`src/${file}:${at + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('are found where they are written or joined', () => {
    for (const line of [
      `$settings.get().get('keys.single')`,
      `const key = \`exam.date.\${exam}\`;`,
      `const REST = 'review.rest.';`,
      `'review.' + kind`,
      `const key = \`plan.\${what}.\${exam}\`;`,
      `set("practice.new-one", 1)`,
    ])
      expect([line, findsKey('app/plan/plan-store.ts', line)]).toEqual([line, true]);
    for (const line of [`'exam.yaml'`, `'In practice. Then'`, `settings.limit`])
      expect([line, findsKey('content/parse/exam.ts', line)]).toEqual([line, false]);
  });
});
