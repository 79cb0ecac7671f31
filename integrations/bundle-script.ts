import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildTargets } from './browser-floor.ts';

/** A script built on its own, in one file. @param entry its path from the project's root @param values what stands for which name, as JSON */
export async function bundleScript(entry: string, values: Readonly<Record<string, unknown>>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      target: buildTargets(),
      minify: true,
      lib: {
        entry: fileURLToPath(new URL(`../${entry}`, import.meta.url)),
        formats: ['iife'],
        name: 'signalmark',
        fileName: 'script',
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const [chunk, ...others] = outputs.filter((output) => output.type === 'chunk');
  if (!chunk || others.length > 0) throw new Error(`${entry} was not built into one file.`);
  return chunk.code;
}
