// Installs DuckDB where it is missing or another version: what `npm run stats` and its tests need, and no site. It has a lockfile of its own, so
// that nobody who only wants the site downloads it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'tools', 'duckdb');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const wanted = read(join(folder, 'package.json')).dependencies['@duckdb/node-api'];
const installed = join(folder, 'node_modules', '@duckdb', 'node-api', 'package.json');

if (!existsSync(installed) || read(installed).version !== wanted) {
  const npm = process.env.npm_execpath;
  if (!npm) {
    console.error('Run this through npm: npm run stats, npm test, ...');
    process.exit(2);
  }
  console.log(`Installing DuckDB ${wanted} for statistics (24 MB to download, 71 MB on disk; no site needs it) ...`);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(process.execPath, [npm, 'ci', ...options], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) {
    console.error(
      "DuckDB could not be installed: see npm's message above. Again by hand: npm ci --ignore-scripts --prefix tools/duckdb",
    );
    process.exit(status ?? 1);
  }
}
