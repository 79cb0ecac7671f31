// Installs the locked packages when they are missing or out of date, so that every npm script works on a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROUGHT, tooOld } from './node-floor.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** The package with a Node for this system, where there is one. */
const brought = `node-${process.platform.replace('win32', 'win')}-${process.arch}`;
const hasNode = () => existsSync(join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node'));
const stopIfOld = (isBrought) => {
  const reason = tooOld(process.version, isBrought);
  if (!reason) return;
  console.error(reason);
  process.exit(1);
};
stopIfOld(BROUGHT.includes(brought));

const stampFile = join(root, 'node_modules', '.install-stamp');
const stamp = createHash('sha256')
  .update(readFileSync(join(root, 'package.json')))
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');

const installed = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
if (!installed) {
  const npm = process.env.npm_execpath;
  if (!npm) {
    console.error('Run this through npm: npm start, npm test, npm run dev, ...');
    process.exit(2);
  }
  const run = (...args) =>
    spawnSync(process.execPath, [npm, ...args, '--loglevel=error'], { cwd: root, stdio: 'inherit' }).status;
  console.log('Installing the locked packages (first run, or they have changed) ...');
  const status = run('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  // The packages with a Node for other systems have a link of the same name, which npm before 11 clears away together with them.
  if (status === 0 && existsSync(join(root, 'node_modules', brought)) && !hasNode()) run('rebuild', brought, '--ignore-scripts');
  if (status !== 0) {
    console.error('npm ci failed: see its message above. Nothing was started.');
    process.exit(status ?? 1);
  }
  // Written aside and renamed: whoever starts at the same time reads the old stamp or the new one, never half of it.
  const aside = `${stampFile}.${process.pid}`;
  writeFileSync(aside, stamp);
  renameSync(aside, stampFile);
}
// npm may have been told to leave out what is optional.
stopIfOld(hasNode());
