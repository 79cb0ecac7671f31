import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildTargets, styleTargets } from './browser-floor.ts';

/** The page of a package for an LMS: one script, one style sheet. */
export interface CoursePlayer {
  readonly script: string;
  readonly styles: string;
}

/** The font of the site would be half of a package; the next best one of the device stands in for it. */
const FONT = /@font-face\s*\{[^}]*\}/g;

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
  const chunks = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const sheets = outputs.flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : []));
  const [script, ...others] = chunks;
  if (script === undefined || others.length > 0) throw new Error('The page of a package was not built into one script.');
  return { script, styles: sheets.join('').replace(FONT, '') };
}
