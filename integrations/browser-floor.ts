import { join } from 'node:path';
import browserslist from 'browserslist';

/** The oldest version of each browser that practice works in, by the browser's name in `browserslist`. */
export type BrowserFloor = Readonly<Record<string, string>>;

/** What styles and scripts are built for, and what a test holds the built files to: `browserslist` in package.json. */
export function browserFloor(): BrowserFloor {
  const floor: Record<string, string> = {};
  for (const each of browserslist(undefined, { path: join(import.meta.dirname, '..') })) {
    const [name = '', versions = ''] = each.split(' ');
    const [version = ''] = versions.split('-');
    if (Number.parseFloat(version) < Number.parseFloat(floor[name] ?? 'Infinity')) floor[name] = version;
  }
  return floor;
}

const BUILD_NAMES: Readonly<Record<string, string>> = { ios_saf: 'ios' };

/** The same in the words of the build: `chrome111`. */
export const buildTargets = (): string[] =>
  Object.entries(browserFloor()).map(([name, version]) => `${BUILD_NAMES[name] ?? name}${version}`);

/** The same as Lightning CSS wants it: a number with the major version in its third byte and the minor one in its second. */
export const styleTargets = (): Record<string, number> =>
  Object.fromEntries(
    Object.entries(browserFloor()).map(([name, version]) => {
      const [major = 0, minor = 0] = version.split('.').map(Number);
      return [name, major * 65_536 + minor * 256];
    }),
  );
