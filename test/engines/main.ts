// The journeys in every engine that is here, side by side: `npm run test:engines [part of a journey's name]`. Each is a line: pass, fail, or why not.
import globalSetup from '../browser/global-setup.ts';
import { serveSite } from '../browser/site-server.ts';
import type { Engine } from './engine.ts';
import { enginesHere } from './engines-here.ts';
import type { Journey } from './journeys/journey.ts';
import { screenOf } from './screen.ts';

const clean = await globalSetup();
const folder = process.env['SIGNALMARK_TEST_FOLDER'] ?? '';
const pictures = process.env['SIGNALMARK_PICTURES'] ?? folder;
// What they import reads the folder at once.
const { JOURNEYS } = await import('./journeys/journeys.ts');
const part = process.argv[2] ?? '';
const chosen = JOURNEYS.filter(({ name }) => name.includes(part));

/** A driver that hangs must not hold up the others. */
const LIMIT_MS = 180_000;
const tooLong = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('it takes too long')), LIMIT_MS).unref());

async function travel(engine: Engine, journey: Journey): Promise<string> {
  const why = journey.cannot?.[engine.name];
  if (why) return `not done: ${why}`;
  const site = await serveSite(`${folder}/small-site`);
  const visit = await engine.visit();
  try {
    await Promise.race([journey.run({ engine, visit, screen: screenOf(visit.tab), site, folder: pictures }), tooLong()]);
    return 'pass';
  } catch (error) {
    return `FAIL: ${error instanceof Error ? error.message : error}`;
  } finally {
    await Promise.race([visit.end(), tooLong()]).catch(() => undefined);
    await site.stop().catch(() => undefined);
  }
}

async function travelAll(start: () => Promise<Engine>): Promise<number> {
  const engine = await start();
  console.log(`${engine.name} ${engine.version}`);
  let failed = 0;
  for (const journey of chosen) {
    const began = performance.now();
    const outcome = await travel(engine, journey);
    if (outcome.startsWith('FAIL')) failed++;
    console.log(`${engine.name.padEnd(8)}  ${journey.name}: ${outcome} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  }
  await engine.end();
  return failed;
}

const { here, missing } = enginesHere();
for (const words of missing) console.log(words);
const failed = await Promise.all(here.map(travelAll));
clean();
process.exit(failed.some((count) => count > 0) || here.length === 0 ? 1 : 0);
