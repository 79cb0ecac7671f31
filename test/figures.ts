import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How often a test puts its fault in: a few times in `npm test`, as often as it is asked to by `npm run test:faults`. */
export const faultRounds = (few: number, most = Number.POSITIVE_INFINITY): number =>
  Math.min(most, Number(process.env['SIGNALMARK_FAULT_ROUNDS'] ?? few));

/** Whether faults and cases are as many as they can be: `npm run test:faults`. */
export const isThorough = process.env['SIGNALMARK_FAULT_ROUNDS'] !== undefined;

/** How many random cases a law is tried with: a share of them in `npm test`, other ones each time; all in `npm run test:faults`. */
export const randomCases = (all: number): number => (isThorough ? all : Math.ceil(all / 4));

/**
 * Hands out what a test counted, by words: `npm run test:faults` collects it, and adds up what comes under one name. To be called after all
 * that the test expects.
 */
export function tellFigures(name: string, figures: Readonly<Record<string, number>>): void {
  const folder = process.env['SIGNALMARK_FIGURES'];
  if (folder !== undefined) writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify({ name, figures }));
}
