// `npm start`: builds the site and serves the finished files; prints the address.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const astro = fileURLToPath(new URL('astro.mjs', import.meta.url));
const build = spawnSync(process.execPath, [astro, 'build', '--silent'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const base = process.env.SIGNALMARK_BASE ?? '/';
const port = process.env.PORT ?? '4321';
const server = spawn(process.execPath, [astro, 'preview', '--silent', '--port', port, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
console.log(`\nSignalmark is built and served at http://localhost:${port}${base}\nStop with Ctrl+C.\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
