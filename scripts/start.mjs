// `npm start`: builds the site and serves the finished files; prints the address.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import './end-with-npm.mjs';

const astro = fileURLToPath(new URL('astro.mjs', import.meta.url));
const build = spawn(process.execPath, [astro, 'build', '--silent'], { stdio: 'inherit' });
let ended = 0;
const hand = (signal) => {
  ended = 128 + constants.signals[signal];
  build.kill(signal);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, hand);
const status = await new Promise((done) => build.once('exit', (code, signal) => done(code ?? 128 + constants.signals[signal])));
if (ended || status) process.exit(ended || status);
for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, hand);

const base = process.env.SIGNALMARK_BASE ?? '/';
const port = process.env.PORT ?? '4321';
console.log(`\nSignalmark is built and served at http://localhost:${port}${base}\nStop with Ctrl+C.\n`);
// Served by this very process: there is no other one that could outlive it.
process.argv = [process.execPath, astro, 'preview', '--silent', '--port', port, ...process.argv.slice(2)];
await import('./astro.mjs');
