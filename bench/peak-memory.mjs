// Loaded before a measured program: writes its peak of resident memory (kB) when it ends.
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.SIGNALMARK_PEAK_FILE;
  if (file) appendFileSync(file, `${process.resourceUsage().maxRSS}\n`);
});
