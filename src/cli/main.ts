import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Loading the program is most of what a short command does: what Node makes of its files is kept for the next one. Nothing else is imported before.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/signalmark-code'));
await import('./program.ts');
