import { runStatistics } from '../../src/stats/run-statistics.ts';
import { bigFacts } from './big-outcomes.ts';
import { BIG_EXAM } from './big-tables.ts';

// Counts the tables of a large class in a process of its own, so that its time and memory are those of the statistics alone.

const [folder = '', out = ''] = process.argv.slice(2);
const facts = bigFacts();
await runStatistics({
  ...{ paths: [folder], out, exams: new Map([[BIG_EXAM, facts]]), now: Date.UTC(2026, 2, 1), date: '2026-03-01' },
  told: () => undefined,
});
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }));
