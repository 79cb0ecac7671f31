import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/content/disk.ts';
import { BAD_FILES, badFolders, compileMini, miniBank, miniBankWith, readBad } from './mini-bank.ts';

/** What a folder's `expected.json` says. `also`: rules that may be told besides, as a consequence. */
interface Expected {
  readonly ruleId: string;
  readonly severity: string;
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  readonly also?: readonly string[];
}

describe('bad files', () => {
  it('the small bank they are laid over has no problems', () => {
    expect(compileMini(miniBank).problems).toEqual([]);
  });

  it('are at least 40', () => {
    expect(badFolders().length).toBeGreaterThanOrEqual(40);
  });

  for (const name of badFolders()) {
    it(`${name}: the rule and the exact place are told, and nothing else`, () => {
      const { also = [], ...expected } = readBad(name) as Expected;
      const { files } = readSources(join(BAD_FILES, name));
      const { problems } = compileMini(miniBankWith(...files));
      const reported = problems.map(({ ruleId, severity, file, place: { start, end } }) => ({
        ruleId,
        severity,
        file,
        start: { line: start.line, column: start.column },
        end: { line: end.line, column: end.column },
      }));
      expect(reported).toContainEqual(expected);
      const others = reported.filter((one) => JSON.stringify(one) !== JSON.stringify(expected) && one.ruleId !== expected.ruleId);
      expect(others.filter(({ ruleId }) => !also.includes(ruleId))).toEqual([]);
    });
  }
});
