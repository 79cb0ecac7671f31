// Installs the locked packages when they are missing or out of date, so that every npm script works on a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROUGHT, tooOld } from './node-floor.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stopIfOld = (brought) => {
  const reason = tooOld(process.version, brought);
  if (!reason) return;
  console.error(reason);
  process.exit(1);
};
stopIfOld(BROUGHT.includes(`${process.platform}-${process.arch}`));

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
  console.log('Installing the locked packages (first run, or they have changed) ...');
  const args = [npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
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
stopIfOld(existsSync(join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')));
