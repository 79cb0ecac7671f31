import type { Earned, Thirds } from '../../lint/blind/without-reading.ts';
import type { MarkingReport } from './marking-report.ts';

/** Cues named in a line; the JSON has all. */
const NAMED = 8;
const WIDTH = 38;

const inShort = (share: number): string => share.toFixed(2).padStart(8);
const row = ({ name, score, random, error }: Earned): string =>
  `  ${name.padEnd(WIDTH)}${inShort(score)}${inShort(random)}${inShort(score - random)}${inShort(error)}`;

const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;

function places(name: string, thirds: Thirds): string {
  const all = thirds[0] + thirds[1] + thirds[2];
  return `  ${name.padEnd(WIDTH)}${thirds.map((count) => percent(count, all).padStart(8)).join('')}  (${all})`;
}

const some = (ids: readonly string[]): string =>
  ids.length === 0 ? 'none' : `${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''}`;

/** What marking earns without reading, where phrases stand, and how cues are used: a table for a person. */
export function markingTerminal(report: MarkingReport, bold: (text: string) => string): readonly string[] {
  const { scenarios, families, readers, cueMemory, cues, signals, onePen, plain, unnamed } = report;
  if (scenarios === 0) return [];
  const head = ['S', 'random', 'off', 'error'].map((word) => word.padStart(8)).join('');
  const { signal, decoy, plain: neutral } = report.places;
  const offered: Thirds = [0, 1, 2].map((n) => (signal[n] ?? 0) + (decoy[n] ?? 0) + (neutral[n] ?? 0)) as unknown as Thirds;
  return [
    bold(`Marking without reading: ${scenarios} scenarios in ${families} families`),
    `  ${''.padEnd(WIDTH)}${head}`,
    ...readers.map(row),
    row(cueMemory),
    '',
    `  ${'phrases by third of those offered'.padEnd(WIDTH)}${['first', 'middle', 'last'].map((word) => word.padStart(8)).join('')}`,
    places('signals', signal),
    places('decoys', decoy),
    places('plain', neutral),
    places('all', offered),
    '',
    bold('Cues'),
    `  ${cues.total} cues, ${cues.bothWays} of them a signal in one family and a decoy in another.`,
    `  One-sided in four families or more: ${cues.oneSided.length} (${some(cues.oneSided)})`,
    `  In fewer than three families: ${cues.lonely.length}, ${percent(cues.lonely.length, cues.total)} (${some(cues.lonely)})`,
    `  Signals that take one pen only: ${percent(onePen, signals)} of ${signals}. Plain phrases without a cue: ${unnamed} of ${plain}.`,
  ];
}
