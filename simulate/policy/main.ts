// `npm run simulate:policy`: how much is remembered on exam day for the minutes it takes, by the shipped schedule and by others.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFrom } from '../source-hash.ts';
import { comparePolicies } from './compare.ts';

const SEED = 1;
const LEARNERS = 40;
const CARDS = 120;
const CAP = 20;

const rows = [14, 45, 90].flatMap((days) =>
  [null, CAP].flatMap((cap) => {
    const found = comparePolicies({ days, cards: CARDS }, cap, LEARNERS, SEED);
    for (const { policy, recall, recallError, reviewsACard, minutes, gainAnHour, busiest, lastDays } of found)
      console.log(
        `  ${String(days).padStart(3)} days, ${cap ?? 'no'} cap  ${policy.padEnd(48)}${[recall, recallError].map((one) => one.toFixed(3).padStart(7)).join('')}${reviewsACard.toFixed(2).padStart(7)}${minutes.toFixed(0).padStart(7)}${gainAnHour.toFixed(1).padStart(7)}${busiest.toFixed(0).padStart(6)}${lastDays.toFixed(0).padStart(6)}`,
      );
    return found;
  }),
);

const six = (_: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
const stored = { seed: SEED, learners: LEARNERS, cards: CARDS, sources: hashFrom('simulate/policy/main.ts'), rows };
writeFileSync(join(import.meta.dirname, '../../src/method/policy.json'), `${JSON.stringify(stored, six, 1)}\n`);
