import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileBank } from '../src/bank/compile-bank.ts';
import { bankMemory } from '../src/bank/memory.ts';
import type { SourceFile } from '../src/content/source-text.ts';
import { type Figure, timed } from './figure.ts';
import { generateBank } from './generate-bank.ts';
import { type Measured, measureProgram } from './measure-program.ts';
import { installPeers, PEER_SITES, writePeerSite } from './peer-sites.ts';
import { writeFiles } from './write-files.ts';

const COUNTS = [1_000, 10_000];
const PROJECT = join(import.meta.dirname, '..');
const STRIP = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

const said = ({ seconds, megabytes }: Measured): string => `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`;

/** One edited file among many, compiled again as the dev server does. */
function editTime(files: readonly SourceFile[]): number {
  const memory = bankMemory();
  compileBank(files, { memory });
  let edits = 0;
  return timed(() => {
    edits += 1;
    const last = files.length - 1;
    compileBank(files.with(last, { path: files[last]?.path ?? '', text: `${files[last]?.text}${'\n'.repeat(edits)}` }), {
      memory,
    });
  }, 3);
}

/** Checker and full build over generated banks, beside the same pages in two other generators, in the same run. */
export async function authoringFigures(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const peers = installPeers();
  for (const count of COUNTS) {
    const folder = mkdtempSync(join(tmpdir(), 'signalmark-bench-'));
    const own = join(folder, 'own');
    const files = generateBank(count, 1);
    writeFiles(own, files);
    const row = (what: string, value: string) => {
      const figure = { what: `${count} questions: ${what}`, value };
      figures.push(figure);
      // Minutes go by: each is shown when it is known.
      console.log(`  ... ${figure.what}: ${value}`);
    };
    const check = [...STRIP, join(PROJECT, 'src/cli/main.ts'), 'check', '--root', own];
    row('check', said(measureProgram(check, PROJECT)));
    row('check again', said(measureProgram(check, PROJECT)));
    const edited = files.findLast(({ path }) => path.startsWith('questions/'));
    if (edited) writeFiles(own, [{ ...edited, text: `${edited.text}\n` }]);
    row('check after one edit', said(measureProgram(check, PROJECT)));
    row('compile again after one edit', `${editTime(files).toFixed(0)} ms`);
    const out = join(folder, 'dist');
    const build = [join(PROJECT, 'scripts/astro.mjs'), 'build', '--silent', '--outDir', out];
    row('Signalmark, full build', said(measureProgram(build, PROJECT, { SIGNALMARK_CONTENT: own })));
    const questions = files.filter(({ path }) => path.startsWith('questions/') && path.endsWith('.md'));
    for (const site of PEER_SITES) {
      if (peers === undefined) break;
      const place = writePeerSite(site, peers, questions);
      row(`${site.name}, the same questions as pages`, said(measureProgram(site.build, place)));
      rmSync(place, { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}
