import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildTargets, styleTargets } from './browser-floor.ts';
import { IN_PACKAGE, readPackage } from './shipped-packages.ts';

/** The page of a package for an LMS: one script, one style sheet, and the licenses of what is in them. */
export interface CoursePlayer {
  readonly script: string;
  readonly styles: string;
  readonly licenses: string;
}

/** The font of the site would be half of a package; the next best one of the device stands in for it. */
const FONT = /@font-face\s*\{[^}]*\}/g;

/** Our own license and those of the packages that these modules are of. */
function licensesOf(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((id) => IN_PACKAGE.exec(id.replaceAll('\\', '/'))?.[0] ?? []));
  const others = [...folders].sort().map(readPackage);
  const own = readFileSync(new URL('../LICENSE', import.meta.url), 'utf8');
  return [own, ...others.map(({ name, version, text }) => `${name} ${version}\n\n${text}\n`)].join('\n\n');
}

/** Builds it from the site's own sources. */
export async function coursePlayer(): Promise<CoursePlayer> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('..', import.meta.url)),
    publicDir: false,
    define: { 'import.meta.env.BASE_URL': '"./"', 'process.env.NODE_ENV': '"production"' },
    css: { transformer: 'lightningcss', lightningcss: { targets: styleTargets() } },
    build: {
      write: false,
      target: buildTargets(),
      minify: true,
      cssMinify: 'lightningcss',
      lib: {
        entry: fileURLToPath(new URL('../src/lms/main.tsx', import.meta.url)),
        formats: ['iife'],
        name: 'signalmark',
        fileName: 'player',
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const chunks = outputs.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  const sheets = outputs.flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : []));
  const [script, ...others] = chunks;
  if (script === undefined || others.length > 0) throw new Error('The page of a package was not built into one script.');
  return { script: script.code, styles: sheets.join('').replace(FONT, ''), licenses: licensesOf(script.moduleIds) };
}
